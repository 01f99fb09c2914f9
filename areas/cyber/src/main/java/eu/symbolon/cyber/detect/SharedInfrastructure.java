package eu.symbolon.cyber.detect;

import eu.symbolon.cyber.detect.Sightings.Report;
import eu.symbolon.cyber.record.Reported;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The same domain, address, URL or file in the reports of at least three events within 30 days. Counts events, not
 * repetitions: the same event sent again, or naming the value ten times, is one report. Source of both figures: project
 * default, 2026-11.
 */
public final class SharedInfrastructure implements Detector<Sightings> {
    private static final int REPORTS = 3;
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Set<IdentifierType> TYPES =
            EnumSet.of(IdentifierType.DOMAIN, IdentifierType.IP, IdentifierType.URL, IdentifierType.FILE_HASH);

    /** The detector has no settings. */
    public SharedInfrastructure() {}

    @Override
    public String name() {
        return "same-infrastructure-many-events";
    }

    @Override
    public String purpose() {
        return "A domain, address, URL or file that at least three separate events report within 30 days";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("cyber.indicator", "cyber.observable");
    }

    @Override
    public Collection<String> keys(Record record) {
        Set<String> keys = new LinkedHashSet<>();
        for (Mention mention : record.mentions()) {
            for (Identifier identifier : mention.identifiers()) {
                if (TYPES.contains(identifier.type())) {
                    keys.add(identifier.toString());
                }
            }
        }
        return keys;
    }

    @Override
    public Sightings initial() {
        return Sightings.NONE;
    }

    @Override
    public Step<Sightings> step(String key, Sightings state, Record record) {
        if (!(record.body() instanceof Reported reported)) {
            return new Step<>(state, List.of());
        }
        String event = reported.event().isEmpty() ? record.message() : reported.event();
        Report report = new Report(
                event,
                reported.reporter(),
                record.at().truncatedTo(ChronoUnit.MILLIS),
                Evidence.of(record, mentionOf(key, record)),
                record.label());
        Sightings next = state.with(report, WINDOW);
        boolean enough = next != state
                && next.reports().contains(report)
                && next.reports().size() >= REPORTS;
        return new Step<>(next, enough ? List.of(hit(key, next.reports(), report)) : List.of());
    }

    @Override
    public byte[] save(Sightings state) {
        return state.save();
    }

    @Override
    public Sightings load(byte[] saved) {
        return Sightings.load(saved);
    }

    private Hit hit(String key, List<Report> reports, Report last) {
        Set<String> senders = new LinkedHashSet<>();
        Label label = last.label();
        for (Report report : reports) {
            label = label.join(report.label());
            if (!report.reporter().isEmpty()) {
                senders.add(report.reporter());
            }
        }
        String value = key.substring(key.indexOf(':') + 1);
        Reason events =
                Reason.support("events", reports.size() + " separate events within 30 days name it", value, "", 0.5);
        Reason independent = senders.size() > 1
                ? Reason.support("senders", senders.size() + " senders report it independently", "", "", 0.3)
                : Reason.doubt("one-sender", "no second sender confirms it", "", "", 0.2);
        return new Hit(
                name(),
                key,
                "cyber",
                senders.size() >= REPORTS ? Severity.HIGH : senders.size() > 1 ? Severity.MEDIUM : Severity.LOW,
                senders.size() > 1 ? 0.8 : 0.4,
                last.at(),
                value + " in " + reports.size() + " events",
                List.of(events, independent),
                reports.stream().map(Report::evidence).toList(),
                label);
    }

    private static int mentionOf(String key, Record record) {
        for (int i = 0; i < record.mentions().size(); i++) {
            for (Identifier identifier : record.mentions().get(i).identifiers()) {
                if (identifier.toString().equals(key)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
