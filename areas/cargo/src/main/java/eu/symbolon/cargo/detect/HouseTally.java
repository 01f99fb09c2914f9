package eu.symbolon.cargo.detect;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The houses seen under one master number: state of {@link HouseSum}.
 *
 * @param master what the master carries, or null when not known yet
 * @param masterTold true when only a house said so: the master's own waybill is believed more
 * @param houses one entry for each house number, at most {@value #MOST_HOUSES}
 * @param label join of the labels of all that is in it, null when nothing is
 * @param last time of the newest record
 */
public record HouseTally(
        @Nullable Entry master,
        boolean masterTold,
        List<Entry> houses,
        @Nullable Label label,
        Instant last) {
    static final int MOST_HOUSES = 2000;
    static final HouseTally EMPTY = new HouseTally(null, false, List.of(), null, Instant.EPOCH);
    /** Numbers of master waybills come back (IATA Resolution 600a); a consignment under way half a year is another one. */
    private static final Duration LIFE = Duration.ofDays(180);

    private static final char TAB = '\t';

    /**
     * One waybill.
     *
     * @param route origin and destination: {@code FRAORD}
     * @param pieces or -1
     */
    public record Entry(
            String number,
            String route,
            int pieces,
            @Nullable BigDecimal kilograms,
            Evidence evidence) {}

    boolean aliveAt(Instant at) {
        return at.isBefore(last.plus(LIFE));
    }

    HouseTally master(Entry entry, boolean told) {
        return new HouseTally(entry, told, houses, label, last);
    }

    /** With this house; a house of the same number is replaced, because the later message corrects the earlier. */
    HouseTally house(Entry entry) {
        List<Entry> all = new ArrayList<>(houses);
        int known = -1;
        for (int i = 0; i < all.size() && known < 0; i++) {
            known = all.get(i).number().equals(entry.number()) ? i : -1;
        }
        if (known >= 0) {
            all.set(known, entry);
        } else if (all.size() < MOST_HOUSES) {
            all.add(entry);
        }
        return new HouseTally(master, masterTold, List.copyOf(all), label, last);
    }

    HouseTally seen(Instant at, Label more) {
        return new HouseTally(
                master, masterTold, houses, label == null ? more : label.join(more), at.isAfter(last) ? at : last);
    }

    /** Lines of tab-separated fields: the head, then one line for each waybill. */
    byte[] save() {
        if (label == null) {
            return new byte[0];
        }
        StringBuilder text = new StringBuilder();
        text.append(last)
                .append(TAB)
                .append(masterTold)
                .append(TAB)
                .append(label)
                .append('\n');
        line(master, text);
        houses.forEach(house -> line(house, text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static HouseTally load(byte[] saved) {
        if (saved.length == 0) {
            return EMPTY;
        }
        String[] lines = new String(saved, StandardCharsets.UTF_8).split("\n", -1);
        String[] head = lines[0].split("\t", -1);
        List<Entry> houses = new ArrayList<>();
        for (int i = 2; i < lines.length - 1; i++) {
            Entry entry = entry(lines[i]);
            if (entry != null) {
                houses.add(entry);
            }
        }
        return new HouseTally(
                entry(lines[1]),
                Boolean.parseBoolean(head[1]),
                List.copyOf(houses),
                Label.parse(head[2]),
                Instant.parse(head[0]));
    }

    private static void line(@Nullable Entry entry, StringBuilder text) {
        if (entry != null) {
            BigDecimal weight = entry.kilograms();
            text.append(plain(entry.number()))
                    .append(TAB)
                    .append(plain(entry.route()))
                    .append(TAB)
                    .append(entry.pieces())
                    .append(TAB)
                    .append(weight == null ? "" : weight.toString())
                    .append(TAB)
                    .append(entry.evidence().message())
                    .append(TAB)
                    .append(entry.evidence().index())
                    .append(TAB)
                    .append(entry.evidence().area());
        }
        text.append('\n');
    }

    private static @Nullable Entry entry(String line) {
        if (line.isEmpty()) {
            return null;
        }
        String[] field = line.split("\t", -1);
        return new Entry(
                field[0],
                field[1],
                Integer.parseInt(field[2]),
                field[3].isEmpty() ? null : new BigDecimal(field[3]),
                new Evidence(field[4], Integer.parseInt(field[5]), -1, field[6]));
    }

    private static String plain(String text) {
        return text.replace(TAB, ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
