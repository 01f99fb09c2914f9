package eu.symbolon.border.detect;

import eu.symbolon.border.record.PositionReport;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * A device that is switched on when a life is at risk sends its position: MMSI 970 search and rescue transmitter, 972 person
 * overboard, 974 distress beacon (ITU-R M.585), navigation status 14 = active, 15 = under test (ITU-R M.1371-5, table 48). Such
 * events outrank all others (Regulation (EU) 2019/1896 Art 24(2)). One hit per device and UTC day.
 */
public final class DistressSignal implements Stateless {
    private static final int ACTIVE = 14;

    @Override
    public String name() {
        return "distress-signal";
    }

    @Override
    public String purpose() {
        return "A rescue transmitter, a person overboard device or a distress beacon sends: lives may be at risk.";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("border.position");
    }

    @Override
    public List<String> keys(Record record) {
        return isActive(record) ? Positions.key(record) : List.of();
    }

    private static boolean isActive(Record record) {
        return record.body() instanceof PositionReport report
                && report.status() == ACTIVE
                && !device(report.mmsi()).isEmpty();
    }

    private static String device(int mmsi) {
        return switch (mmsi / 1_000_000) {
            case 970 -> "search and rescue transmitter";
            case 972 -> "person overboard device";
            case 974 -> "distress beacon";
            default -> "";
        };
    }

    @Override
    public List<Hit> look(Record record) {
        if (!(record.body() instanceof PositionReport report) || !isActive(record)) {
            return List.of();
        }
        String device = device(report.mmsi());
        LocalDate day = LocalDate.ofInstant(record.at(), ZoneOffset.UTC);
        Reasons reasons = new Reasons()
                .support("device", "Its number is that of a " + device + ".", Integer.toString(report.mmsi()), "", 0.6)
                .support("active", "Its status is active, not test.", "14", "15", 0.4);
        if (record.place() == null) {
            reasons.doubt("no-place", "It sends no position.", "", "", 0.1);
        }
        return List.of(new Hit(
                name(),
                report.mmsi() + ":" + day,
                record.area(),
                Severity.CRITICAL,
                reasons.score(),
                record.at(),
                "Life at risk: " + device + " " + report.mmsi() + " is active",
                reasons.list(),
                List.of(Evidence.of(record, 0)),
                record.label()));
    }
}
