package eu.symbolon.cyber.detect;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest reports of one value, one for each event, oldest first.
 *
 * <pre>
 * saved: count (int), then for each report
 *   event (UTF), reporter (UTF), time (long, ms since 1970), message (UTF), index (int), mention (int), area (UTF), label (UTF)
 * </pre>
 */
record Sightings(List<Report> reports) {
    static final Sightings NONE = new Sightings(List.of());
    /** More than this add nothing to a hit; it bounds the state of one value to about 2 kB. */
    private static final int KEPT = 6;

    Sightings {
        reports = List.copyOf(reports);
    }

    /**
     * One report.
     *
     * @param event id of the event, or digest of the message when the message is the report
     * @param reporter who reported it, or empty
     */
    record Report(String event, String reporter, Instant at, Evidence evidence, Label label) {}

    /** With this report: the same event again changes nothing, reports that lie further off than the window go. */
    Sightings with(Report report, Duration window) {
        List<Report> kept = new ArrayList<>();
        for (Report known : reports) {
            if (known.event().equals(report.event())) {
                return this;
            }
            if (Duration.between(known.at(), report.at()).abs().compareTo(window) <= 0) {
                kept.add(known);
            }
        }
        kept.add(report);
        kept.sort(java.util.Comparator.comparing(Report::at));
        return new Sightings(kept.size() > KEPT ? kept.subList(kept.size() - KEPT, kept.size()) : kept);
    }

    byte[] save() {
        if (reports.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(reports.size());
            for (Report report : reports) {
                out.writeUTF(report.event());
                out.writeUTF(report.reporter());
                out.writeLong(report.at().toEpochMilli());
                out.writeUTF(report.evidence().message());
                out.writeInt(report.evidence().index());
                out.writeInt(report.evidence().mention());
                out.writeUTF(report.evidence().area());
                out.writeUTF(report.label().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Sightings load(byte[] saved) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            int count = in.readInt();
            List<Report> reports = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String event = in.readUTF();
                String reporter = in.readUTF();
                Instant at = Instant.ofEpochMilli(in.readLong());
                Evidence evidence = new Evidence(in.readUTF(), in.readInt(), in.readInt(), in.readUTF());
                reports.add(new Report(event, reporter, at, evidence, Label.parse(in.readUTF())));
            }
            return new Sightings(reports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
