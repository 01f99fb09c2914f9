package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one line a list shows of a record: what its body calls itself, else its first named subject, else its place or kind. */
final class Title implements Fields {
    private static final int LONGEST = 200;
    private static final Set<String> NAMES = Set.of("title", "headline", "name");

    private @Nullable String found;

    private Title() {}

    static String of(Record record) {
        Title title = new Title();
        record.body().write(title);
        String text = title.found != null ? title.found : named(record);
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) : text;
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
        return record.place() != null && !record.place().name().isEmpty() ? record.place().name() : record.kind();
    }

    @Override
    public Fields text(String name, @Nullable String value) {
        if (found == null && value != null && !value.isBlank() && NAMES.contains(name)) {
            found = value.strip();
        }
        return this;
    }

    @Override
    public Fields number(String name, long value) {
        return this;
    }

    @Override
    public Fields number(String name, double value) {
        return this;
    }

    @Override
    public Fields amount(String name, @Nullable BigDecimal value) {
        return this;
    }

    @Override
    public Fields flag(String name, boolean value) {
        return this;
    }

    @Override
    public Fields time(String name, @Nullable Instant value) {
        return this;
    }

    @Override
    public Fields texts(String name, List<String> values) {
        return this;
    }

    @Override
    public Fields object(String name, @Nullable Body value) {
        return this;
    }

    @Override
    public Fields list(String name, List<? extends Body> values) {
        return this;
    }
}
