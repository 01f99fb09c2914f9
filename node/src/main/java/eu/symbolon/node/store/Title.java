package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one line a list shows of a record: what its body calls itself, else its first named subject, else its place or kind.
 * Passes the fields of the body on while it looks, so that a body writes itself once.
 */
final class Title implements Fields {
    private static final int LONGEST = 200;

    private final Fields on;
    private @Nullable String found;

    Title(Fields on) {
        this.on = on;
    }

    /** The line, once the body has written itself. */
    String of(Record record) {
        String text = found != null ? found : named(record);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String named(Record record) {
        for (Mention mention : record.mentions()) {
            if (!mention.names().isEmpty()) {
                return mention.title();
            }
        }
        for (Mention mention : record.mentions()) {
            if (!mention.identifiers().isEmpty()) {
                return mention.title();
            }
        }
        return record.place() != null && !record.place().name().isEmpty()
                ? record.place().name()
                : record.kind();
    }

    private static boolean isTitle(String name) {
        return name.equals("title") || name.equals("headline") || name.equals("name");
    }

    @Override
    public Fields text(String name, @Nullable String value) {
        if (found == null && value != null && isTitle(name) && !value.isBlank()) {
            found = value.strip();
        }
        on.text(name, value);
        return this;
    }

    @Override
    public Fields number(String name, long value) {
        on.number(name, value);
        return this;
    }

    @Override
    public Fields number(String name, double value) {
        on.number(name, value);
        return this;
    }

    @Override
    public Fields amount(String name, @Nullable BigDecimal value) {
        on.amount(name, value);
        return this;
    }

    @Override
    public Fields flag(String name, boolean value) {
        on.flag(name, value);
        return this;
    }

    @Override
    public Fields time(String name, @Nullable Instant value) {
        on.time(name, value);
        return this;
    }

    @Override
    public Fields texts(String name, List<String> values) {
        on.texts(name, values);
        return this;
    }

    @Override
    public Fields object(String name, @Nullable Body value) {
        on.object(name, value);
        return this;
    }

    @Override
    public Fields list(String name, List<? extends Body> values) {
        on.list(name, values);
        return this;
    }
}
