package eu.symbolon.crisis.detect;

import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Dangerous warnings over one cell of the globe: state of {@link WarningOverCriticalPlace}. At most {@value #MOST}; the one
 * that ends first gives way. Each remembers the craft it has been held against, so that a craft is one hit, not one a second.
 */
public record ActiveWarnings(List<Entry> entries) {
    static final int MOST = 64;
    static final int MOST_CRAFT = 4096;
    static final ActiveWarnings NONE = new ActiveWarnings(List.of());
    private static final char TAB = '\t';

    public ActiveWarnings {
        entries = List.copyOf(entries);
    }

    /**
     * A warning as far as this cell needs it.
     *
     * @param key name of the warning
     * @param chain name of the first warning of its chain
     * @param until end, not included
     * @param area its shapes that touch the cell
     * @param craft keys of craft already told
     */
    public record Entry(
            String key,
            String chain,
            Severity severity,
            double confidence,
            Instant from,
            Instant until,
            String title,
            Geometry area,
            Evidence evidence,
            Label label,
            SortedSet<Long> craft) {

        boolean activeAt(Instant time) {
            return !time.isBefore(from) && time.isBefore(until);
        }

        Entry told(long craftKey) {
            TreeSet<Long> more = new TreeSet<>(craft);
            if (more.size() < MOST_CRAFT) {
                more.add(craftKey);
            }
            return new Entry(key, chain, severity, confidence, from, until, title, area, evidence, label, more);
        }

        private boolean isSameAs(Entry other) {
            return key.equals(other.key)
                    && from.equals(other.from)
                    && until.equals(other.until)
                    && GeometryText.write(area).equals(GeometryText.write(other.area));
        }
    }

    /** Without the warnings of these names and those that ended before this time. */
    ActiveWarnings without(Collection<String> keys, Instant now) {
        List<Entry> left = new ArrayList<>();
        for (Entry entry : entries) {
            if (!keys.contains(entry.key()) && entry.until().isAfter(now)) {
                left.add(entry);
            }
        }
        return new ActiveWarnings(left);
    }

    /** Craft told of this chain at this severity: an update is the same hit. */
    SortedSet<Long> told(String chain, Severity severity) {
        SortedSet<Long> told = new TreeSet<>();
        for (Entry entry : entries) {
            if (entry.chain().equals(chain) && entry.severity() == severity) {
                told.addAll(entry.craft());
            }
        }
        return told;
    }

    /** With one more; a repeat changes nothing. */
    ActiveWarnings with(Entry entry) {
        if (entries.stream().anyMatch(entry::isSameAs)) {
            return this;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        if (more.size() > MOST) {
            more.remove(more.stream().min(Comparator.comparing(Entry::until)).orElseThrow());
        }
        return new ActiveWarnings(more);
    }

    ActiveWarnings replaced(int i, Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.set(i, entry);
        return new ActiveWarnings(all);
    }

    /** One line of tab-separated fields for each warning. */
    byte[] save() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(plain(entry.key()))
                    .append(TAB)
                    .append(plain(entry.chain()))
                    .append(TAB)
                    .append(entry.severity())
                    .append(TAB)
                    .append(entry.confidence())
                    .append(TAB)
                    .append(entry.from())
                    .append(TAB)
                    .append(entry.until())
                    .append(TAB)
                    .append(plain(entry.title()))
                    .append(TAB)
                    .append(GeometryText.write(entry.area()))
                    .append(TAB)
                    .append(entry.evidence().message())
                    .append(TAB)
                    .append(entry.evidence().index())
                    .append(TAB)
                    .append(entry.evidence().area())
                    .append(TAB)
                    .append(entry.label())
                    .append(TAB);
            entry.craft().forEach(craft -> text.append(craft).append(' '));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ActiveWarnings load(byte[] saved) {
        List<Entry> entries = new ArrayList<>();
        for (String line : new String(saved, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                entries.add(entry(line.split("\t", -1)));
            }
        }
        return new ActiveWarnings(entries);
    }

    private static Entry entry(String[] field) {
        TreeSet<Long> craft = new TreeSet<>();
        for (String key : field[12].split(" ", -1)) {
            if (!key.isEmpty()) {
                craft.add(Long.parseLong(key));
            }
        }
        return new Entry(
                field[0],
                field[1],
                Severity.valueOf(field[2]),
                Double.parseDouble(field[3]),
                Instant.parse(field[4]),
                Instant.parse(field[5]),
                field[6],
                GeometryText.read(field[7]),
                new Evidence(field[8], Integer.parseInt(field[9]), -1, field[10]),
                Label.parse(field[11]),
                craft);
    }

    /** One line without tabs: texts of alerts have both. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(text.charAt(i) < ' ' ? ' ' : text.charAt(i));
        }
        return plain.toString();
    }
}
