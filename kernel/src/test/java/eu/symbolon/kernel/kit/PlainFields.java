package eu.symbolon.kernel.kit;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body as plain maps and lists, for tests: {@code PlainFields.of(record.body()).get("flight")}. */
public final class PlainFields implements Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private PlainFields() {}

    public static Map<String, Object> of(Body body) {
        PlainFields fields = new PlainFields();
        body.write(fields);
        return fields.values;
    }

    @Override
    public Fields text(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? this : put(name, value);
    }

    @Override
    public Fields number(String name, long value) {
        return put(name, value);
    }

    @Override
    public Fields number(String name, double value) {
        return Double.isNaN(value) ? this : put(name, value);
    }

    @Override
    public Fields amount(String name, @Nullable BigDecimal value) {
        return value == null ? this : put(name, value);
    }

    @Override
    public Fields flag(String name, boolean value) {
        return put(name, value);
    }

    @Override
    public Fields time(String name, @Nullable Instant value) {
        return value == null ? this : put(name, value);
    }

    @Override
    public Fields texts(String name, List<String> list) {
        return list.isEmpty() ? this : put(name, List.copyOf(list));
    }

    @Override
    public Fields object(String name, @Nullable Body value) {
        return value == null ? this : put(name, of(value));
    }

    @Override
    public Fields list(String name, List<? extends Body> list) {
        List<Object> all = new ArrayList<>();
        list.forEach(body -> all.add(of(body)));
        return all.isEmpty() ? this : put(name, all);
    }

    private Fields put(String name, Object value) {
        if (values.put(name, value) != null) {
            throw new IllegalStateException("body writes the field '" + name + "' twice");
        }
        return this;
    }
}
