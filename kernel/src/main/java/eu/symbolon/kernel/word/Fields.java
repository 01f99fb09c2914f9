package eu.symbolon.kernel.word;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a typed body writes itself as named values. The node turns them into JSON, a test into text. Null and empty values
 * are left out; names are lower camel case with their unit at the end ({@code speedKnots}).
 */
public interface Fields {

    Fields text(String name, @Nullable String value);

    Fields number(String name, long value);

    /** A measured value; NaN is left out. */
    Fields number(String name, double value);

    /** An exact amount, never rounded. */
    Fields amount(String name, @Nullable BigDecimal value);

    Fields flag(String name, boolean value);

    Fields time(String name, @Nullable Instant value);

    Fields texts(String name, List<String> values);

    /** A nested object. */
    Fields object(String name, @Nullable Body value);

    /** A list of nested objects. */
    Fields list(String name, List<? extends Body> values);
}
