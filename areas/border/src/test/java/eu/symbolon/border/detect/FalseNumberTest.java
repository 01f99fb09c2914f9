package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.border.Border;
import eu.symbolon.border.read.AisReader;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.wire.Gzip;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FalseNumberTest extends DetectorContract<Stateless.None> {
    @Override
    protected Detector<Stateless.None> detector() {
        return new FalseNumber();
    }

    @Override
    protected List<Record> firing() {
        return List.of(said("237000011", "GR", 9074728, "SVAB"));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                said("237000011", "GR", 9074729, "SVAB"),
                said("237000011", "GR", 0, ""),
                said("319000011", "KY", 0, "ZGAB7"),
                said("237000011", "GR", 0, "AB1"),
                said("237000011", "GR", 0, "0000"),
                said("992370001", "GR", 9074728, "DABC"));
    }

    private static Record said(String mmsi, String flag, int imo, String callSign) {
        Record claim = Traffic.claim(mmsi, "2026-11-20T10:00:00Z", imo, callSign, "ENDEAVOUR", 100);
        Mention vessel = Mention.of("vessel", SubjectType.VESSEL).country(flag).build();
        return new Record(
                claim.area(),
                claim.kind(),
                claim.regime(),
                claim.format(),
                claim.message(),
                claim.index(),
                claim.at(),
                claim.place(),
                List.of(vessel),
                claim.body(),
                claim.where(),
                claim.label());
    }

    private List<String> keys(Record record) {
        return Driven.hits(detector(), List.of(record)).stream().map(Hit::key).toList();
    }

    @Test
    void eachFaultIsNamed() {
        assertEquals(List.of("237000011:imo:9074728"), keys(said("237000011", "GR", 9074728, "SVAB")));
        assertEquals(List.of("237000011:imo:0000148"), keys(said("237000011", "GR", 148, "SVAB")));
        assertEquals(List.of("221219001:mmsi"), keys(said("221219001", "", 0, "SVAB")));
        assertEquals(List.of("237000011:flag:DABC"), keys(said("237000011", "GR", 9074729, "DABC")));
        assertEquals(List.of("237000011:flag:5BCD2"), keys(said("237000011", "GR", 9074729, "5BCD2")));
    }

    @Test
    void theDanishLogHasTheTwoThatAreKnown() {
        byte[] bytes = ForeignData.bytes("border/ais/aisabnormal/ais-sample.txt.gz");
        Message message = Message.of("day", Instant.parse("2026-11-20T10:00:00Z"), bytes);
        Reading reading =
                Reading.of(message, Gzip.content(bytes, 1 << 26), new Border(), new AisReader(), Labelling.BY_KIND);
        assertEquals(
                List.of("211260260:imo:915847200", "221219001:mmsi"),
                Driven.hits(detector(), reading.records()).stream()
                        .map(Hit::key)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
