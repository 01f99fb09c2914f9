package eu.symbolon.node.json;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A body as JSON: names as they are, times ISO 8601 in UTC, amounts as exact numbers, empty values left out.
 *
 * <p>{@code {"flight":"LH441","departure":"2026-11-24T06:10:00Z"}}
 */
public final class JsonFields implements Fields {
    /** Beyond this an amount is no number that other programs can take: it is written as text. */
    private static final int MOST_DIGITS = 300;

    private final JsonGenerator out;

    /** Fields of an object that the caller opened and closes. */
    public JsonFields(JsonGenerator out) {
        this.out = out;
    }

    /** Writes the body as one object. */
    public static void object(JsonGenerator out, Body body) {
        out.writeStartObject();
        body.write(new JsonFields(out));
        out.writeEndObject();
    }

    @Override
    public Fields text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.writeStringProperty(name, Clean.text(value));
        }
        return this;
    }

    @Override
    public Fields number(String name, long value) {
        out.writeNumberProperty(name, value);
        return this;
    }

    @Override
    public Fields number(String name, double value) {
        if (Double.isFinite(value)) {
            out.writeNumberProperty(name, value);
        }
        return this;
    }

    @Override
    public Fields amount(String name, @Nullable BigDecimal value) {
        if (value != null) {
            if (Math.abs(value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
                out.writeStringProperty(name, value.toString());
            } else {
                out.writeNumberProperty(name, value);
            }
        }
        return this;
    }

    @Override
    public Fields flag(String name, boolean value) {
        out.writeBooleanProperty(name, value);
        return this;
    }

    @Override
    public Fields time(String name, @Nullable Instant value) {
        return value == null ? this : text(name, value.toString());
    }

    @Override
    public Fields texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            for (String value : values) {
                out.writeString(Clean.text(value));
            }
            out.writeEndArray();
        }
        return this;
    }

    @Override
    public Fields object(String name, @Nullable Body value) {
        if (value != null) {
            out.writeName(name);
            object(out, value);
        }
        return this;
    }

    @Override
    public Fields list(String name, List<? extends Body> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            for (Body value : values) {
                object(out, value);
            }
            out.writeEndArray();
        }
        return this;
    }
}
