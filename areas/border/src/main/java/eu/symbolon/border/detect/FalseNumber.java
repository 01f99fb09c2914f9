package eu.symbolon.border.detect;

import eu.symbolon.border.record.AisMessage;
import eu.symbolon.border.record.ClassAStatic;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a craft says of itself cannot be: its IMO number fails the check digit (IMO Res. A.1117(30)), no flag has the digits of its
 * MMSI (ITU-R M.585), or its call sign is of another flag's series than its MMSI. One hit per number.
 */
public final class FalseNumber implements Stateless {
    @Override
    public String name() {
        return "false-number";
    }

    @Override
    public String purpose() {
        return "A craft sends an IMO number or MMSI that cannot be, or a call sign of another flag.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.voyage");
    }

    @Override
    public List<Hit> look(Record record) {
        if (!(record.body() instanceof AisMessage message)
                || message.mmsi() / 1_000_000 >= 800
                || message.mmsi() < 200_000_000) {
            return List.of();
        }
        String mmsi = Integer.toString(message.mmsi());
        List<String> flags = record.mentions().getFirst().countries();
        List<Hit> hits = new ArrayList<>(1);
        if (flags.isEmpty()) {
            Reasons reasons = new Reasons()
                    .support(
                            "no-flag",
                            "Its first three digits were given to no country.",
                            mmsi.substring(0, 3),
                            "",
                            0.6);
            hits.add(hit(record, mmsi + ":mmsi", "Craft " + mmsi + " sends under digits of no country", reasons));
        }
        if (message instanceof ClassAStatic claim) {
            imo(hits, record, mmsi, claim.imo());
            callSign(hits, record, mmsi, claim.callsign(), flags);
        }
        return hits;
    }

    private void imo(List<Hit> hits, Record record, String mmsi, int number) {
        String imo = String.format(Locale.ROOT, "%07d", number);
        String fault = number == 0 ? "" : IdentifierType.IMO.fault(imo);
        if (!fault.isEmpty()) {
            Reasons reasons = new Reasons()
                    .support("check-digit", "Its IMO number cannot be: " + fault + ".", imo, "", 0.5)
                    .doubt("typed-in", "The crew types it in: it may be a slip.", "", "", 0.2);
            hits.add(
                    hit(record, mmsi + ":imo:" + imo, "Craft " + mmsi + " sends the false IMO number " + imo, reasons));
        }
    }

    private void callSign(List<Hit> hits, Record record, String mmsi, String callSign, List<String> flags) {
        List<String> series = CallSigns.countries(callSign);
        if (series.isEmpty() || flags.isEmpty() || series.contains(flags.getFirst())) {
            return;
        }
        Reasons reasons = new Reasons()
                .support(
                        "flag-mismatch",
                        "Its call sign is of another flag's series than its number.",
                        callSign + " " + series.getFirst(),
                        mmsi + " " + flags.getFirst(),
                        0.5)
                .doubt("reflagged", "A ship that changed its flag keeps one of the two for some time.", "", "", 0.2);
        String title = "Craft " + mmsi + " of " + flags.getFirst() + " has the call sign " + callSign + " of "
                + series.getFirst();
        hits.add(hit(record, mmsi + ":flag:" + callSign, title, reasons));
    }

    private Hit hit(Record record, String key, String title, Reasons reasons) {
        return new Hit(
                name(),
                key,
                record.area(),
                Severity.LOW,
                reasons.score(),
                record.at(),
                title,
                reasons.list(),
                List.of(Evidence.of(record, 0)),
                record.label());
    }
}
