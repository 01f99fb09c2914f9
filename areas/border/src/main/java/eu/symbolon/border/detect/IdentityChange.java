package eu.symbolon.border.detect;

import eu.symbolon.border.record.ClassAStatic;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A craft says of itself what it did not say before: another IMO number, name, call sign or length under one MMSI, or one IMO number
 * under another MMSI. Keyed by MMSI and by {@code imo:} and the number. The state changes only when what is said changes.
 */
public final class IdentityChange implements Detector<Claimed> {
    /** Lengths are typed in; a metre or two more is no other ship. Own choice, 2026-11. */
    private static final double SAME_LENGTH = 0.1;

    @Override
    public String name() {
        return "identity-change";
    }

    @Override
    public String purpose() {
        return "A craft changes its IMO number, name, call sign or length, or one IMO number sends under two numbers.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.voyage");
    }

    @Override
    public Collection<String> keys(Record record) {
        List<String> mmsi = Positions.key(record);
        if (mmsi.isEmpty() || !(record.body() instanceof ClassAStatic claim) || !isImo(claim.imo())) {
            return mmsi;
        }
        return List.of(mmsi.getFirst(), "imo:" + claim.imo());
    }

    private static boolean isImo(int imo) {
        return imo != 0
                && IdentifierType.IMO
                        .fault(String.format(Locale.ROOT, "%07d", imo))
                        .isEmpty();
    }

    @Override
    public Claimed initial() {
        return Claimed.NOTHING;
    }

    @Override
    public Step<Claimed> step(String key, Claimed before, Record record) {
        Claimed now = before.with(record);
        if (now.saysTheSame(before)) {
            return new Step<>(before, List.of());
        }
        List<Hit> hits = new ArrayList<>(1);
        if (!before.isNothing()) {
            if (key.startsWith("imo:")) {
                if (now.mmsi() != before.mmsi()) {
                    change(hits, "mmsi", "MMSI", "" + before.mmsi(), "" + now.mmsi(), before, now, record);
                }
            } else {
                changes(hits, before, now, record);
            }
        }
        return new Step<>(now, hits);
    }

    private void changes(List<Hit> hits, Claimed before, Claimed now, Record record) {
        if (before.imo() != 0 && now.imo() != before.imo()) {
            change(hits, "imo", "IMO number", "" + before.imo(), "" + now.imo(), before, now, record);
        }
        if (!before.callSign().isEmpty() && !now.callSign().equals(before.callSign())) {
            change(hits, "call-sign", "call sign", before.callSign(), now.callSign(), before, now, record);
        }
        if (!before.name().isEmpty() && !now.name().equals(before.name())) {
            change(hits, "name", "name", before.name(), now.name(), before, now, record);
        }
        int was = before.lengthMetres();
        if (was != 0 && Math.abs(now.lengthMetres() - was) > SAME_LENGTH * Math.max(was, now.lengthMetres())) {
            change(hits, "length", "length", was + " m", now.lengthMetres() + " m", before, now, record);
        }
    }

    private void change(
            List<Hit> hits,
            String code,
            String what,
            String was,
            String is,
            Claimed before,
            Claimed now,
            Record record) {
        boolean number = code.equals("imo") || code.equals("mmsi");
        Reasons reasons = new Reasons()
                .support(code + "-changed", "Its " + what + " is another than before.", was, is, number ? 0.6 : 0.4);
        boolean sameOtherwise =
                before.name().equals(now.name()) && before.callSign().equals(now.callSign());
        if (number && sameOtherwise && !now.name().isEmpty()) {
            reasons.support("same-otherwise", "Name and call sign stayed.", now.name(), now.callSign(), 0.1);
        }
        reasons.doubt("typed-in", "The crew types this in: a slip, a sale or a new flag change it too.", "", "", 0.1);
        hits.add(new Hit(
                name(),
                (code.equals("mmsi") ? "imo:" + now.imo() : "" + now.mmsi()) + ":" + code + ":" + is,
                record.area(),
                number ? Severity.MEDIUM : Severity.LOW,
                reasons.score(),
                record.at(),
                (code.equals("mmsi") ? "Ship IMO " + now.imo() : "Craft " + now.mmsi()) + " changed its " + what
                        + " from " + was + " to " + is,
                reasons.list(),
                List.of(before.record(), now.record()),
                before.label().join(now.label())));
    }

    @Override
    public byte[] save(Claimed state) {
        return state.save();
    }

    @Override
    public Claimed load(byte[] saved) {
        return Claimed.load(saved);
    }
}
