package eu.symbolon.cargo.detect;

import eu.symbolon.cargo.detect.HouseTally.Entry;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.House;
import eu.symbolon.cargo.record.Load;
import eu.symbolon.cargo.record.Waybill;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Houses against their master: more pieces or more weight than the master carries, or all pieces but another weight. Keyed by
 * the master's number; the state is a tally of the houses seen. Missing houses are no hit: they may still come.
 */
public final class HouseSum implements Detector<HouseTally> {
    private static final String NAME = "house-exceeds-master";
    /** Weights are rounded to half a kilogram per house (IATA TACT rules 3.9.3): a difference within that is none. */
    private static final BigDecimal ROUNDING_KILOGRAMS_PER_HOUSE = new BigDecimal("0.5");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "House waybills whose pieces or weight do not fit into their master waybill";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("cargo.waybill", "cargo.house");
    }

    @Override
    public Collection<String> keys(Record record) {
        return record.body() instanceof Bill bill && !bill.masterNumber().isEmpty()
                ? List.of(bill.masterNumber())
                : List.of();
    }

    @Override
    public HouseTally initial() {
        return HouseTally.EMPTY;
    }

    @Override
    public Step<HouseTally> step(String key, HouseTally state, Record record) {
        if (!(record.body() instanceof Bill bill)) {
            return new Step<>(state, List.of());
        }
        HouseTally tally = state.aliveAt(record.at()) ? state : HouseTally.EMPTY;
        tally = switch (bill) {
            case Waybill waybill ->
                tally.master(entry(waybill.consignment(), waybill.consignment().load(), record), false);
            case House house -> {
                HouseTally told = tally.master() == null || tally.masterTold()
                        ? tally.master(masterOf(house, record), true)
                        : tally;
                yield told.house(entry(house.consignment(), house.consignment().load(), record));
            }
        };
        tally = tally.seen(record.at(), record.label());
        return new Step<>(tally, hits(key, tally, record));
    }

    @Override
    public byte[] save(HouseTally state) {
        return state.save();
    }

    @Override
    public HouseTally load(byte[] saved) {
        return HouseTally.load(saved);
    }

    private static Entry entry(Consignment consignment, Load load, Record record) {
        return new Entry(
                consignment.number(),
                consignment.origin() + consignment.destination(),
                load.pieces(),
                load.kilograms(),
                Evidence.of(record));
    }

    private static Entry masterOf(House house, Record record) {
        return new Entry(
                house.masterNumber(),
                house.masterOrigin() + house.masterDestination(),
                house.masterLoad().pieces(),
                house.masterLoad().kilograms(),
                Evidence.of(record));
    }

    private static List<Hit> hits(String key, HouseTally tally, Record record) {
        Entry master = tally.master();
        Label label = tally.label();
        if (master == null || label == null || tally.houses().isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = reasons(master, tally.houses());
        if (reasons.isEmpty()) {
            return List.of();
        }
        boolean exceeds = reasons.stream().anyMatch(reason -> reason.code().endsWith("exceed"));
        for (Entry house : tally.houses()) {
            if (!house.route().equals(master.route()) && house.route().length() == 6 && reasons.size() < 20) {
                reasons.add(Reason.support(
                        "house-route",
                        "House " + house.number() + " has another route than its master",
                        house.route(),
                        master.route(),
                        0.1));
            }
        }
        List<Evidence> evidence = new ArrayList<>(List.of(Evidence.of(record)));
        tally.houses().stream()
                .map(Entry::evidence)
                .filter(e -> !evidence.contains(e))
                .limit(50)
                .forEach(evidence::add);
        if (!evidence.contains(master.evidence())) {
            evidence.add(master.evidence());
        }
        return List.of(new Hit(
                NAME,
                key,
                record.area(),
                exceeds ? Severity.MEDIUM : Severity.LOW,
                Score.of(reasons),
                record.at(),
                "Waybill " + key + ": " + reasons.get(0).text(),
                reasons,
                evidence,
                label));
    }

    private static List<Reason> reasons(Entry master, List<Entry> houses) {
        int pieces = 0;
        boolean counted = true;
        boolean weighed = true;
        BigDecimal kilograms = BigDecimal.ZERO;
        for (Entry house : houses) {
            pieces += Math.max(0, house.pieces());
            counted &= house.pieces() >= 0;
            BigDecimal weight = house.kilograms();
            weighed &= weight != null;
            kilograms = weight == null ? kilograms : kilograms.add(weight);
        }
        List<Reason> reasons = new ArrayList<>();
        if (master.pieces() >= 0 && pieces > master.pieces()) {
            reasons.add(Reason.support(
                    "pieces-exceed",
                    "the houses have " + pieces + " pieces, the master has " + master.pieces(),
                    Integer.toString(pieces),
                    Integer.toString(master.pieces()),
                    0.7));
        }
        boolean all = counted && weighed && pieces == master.pieces();
        weight(master.kilograms(), kilograms, all, houses.size(), reasons);
        return reasons;
    }

    private static void weight(
            @Nullable BigDecimal master, BigDecimal houses, boolean all, int count, List<Reason> reasons) {
        if (master == null) {
            return;
        }
        BigDecimal difference = houses.subtract(master);
        BigDecimal rounding = ROUNDING_KILOGRAMS_PER_HOUSE.multiply(BigDecimal.valueOf(count));
        boolean exceeds = difference.compareTo(rounding) > 0;
        if (exceeds || all && difference.negate().compareTo(rounding) > 0) {
            reasons.add(Reason.support(
                    exceeds ? "weight-exceed" : "weight-differs",
                    "the houses weigh " + houses.toPlainString() + " kg, the master weighs " + master.toPlainString()
                            + " kg",
                    houses.toPlainString(),
                    master.toPlainString(),
                    0.6));
        }
    }
}
