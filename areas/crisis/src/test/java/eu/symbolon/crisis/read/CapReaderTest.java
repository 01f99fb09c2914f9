package eu.symbolon.crisis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.crisis.Samples;
import eu.symbolon.crisis.record.Warning;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Shapes;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapReaderTest extends ReaderContract {
    @Override
    protected Area area() {
        return Samples.AREA;
    }

    @Override
    protected Reader reader() {
        return new CapReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.bytes(Samples.STORM), Samples.bytes(Samples.QUAKE_1_0), Samples.bytes(Samples.ENVELOPE));
    }

    @Test
    void languagesOfOneDangerAreOneWarning() {
        Reading reading = read(Samples.STORM);
        assertEquals(List.of(), reading.rejects());
        assertEquals(1, reading.records().size());
        Record record = reading.records().get(0);
        Warning warning = (Warning) record.body();
        assertEquals(
                List.of("en-GB", "el-GR"),
                warning.texts().stream().map(Warning.Text::language).toList());
        assertEquals("Storm on the western coast", warning.title());
        assertEquals(Severity.CRITICAL, warning.severity());
        assertEquals(4, warning.awarenessLevel());
        assertEquals("wind", warning.awarenessType());
        assertEquals(Instant.parse("2026-11-24T06:00:00Z"), record.at());
        assertEquals(Instant.parse("2026-11-24T08:00:00Z"), warning.from());
        assertEquals(Instant.parse("2026-11-24T18:00:00Z"), warning.until());
        Place place = Objects.requireNonNull(record.place());
        assertEquals("GR", place.code());
        assertTrue(Objects.requireNonNull(place.geometry()).contains(205_000_000, 375_000_000));
        assertEquals(10, record.label().purposes().named().size());
    }

    @Test
    void twoDangersInOneAlertAreTwoWarnings() {
        String other = Samples.STORM.replaceFirst("<severity>Extreme", "<severity>Moderate");
        List<Record> records = read(other).records();
        assertEquals(2, records.size());
        assertEquals(Severity.MEDIUM, ((Warning) records.get(0).body()).severity());
        assertEquals(Severity.CRITICAL, ((Warning) records.get(1).body()).severity());
    }

    @Test
    void senderEventAndPagesAreMentioned() {
        Record record = read(Samples.STORM).records().get(0);
        assertEquals(
                List.of("sender", "event", "area", "affected-country", "page"),
                record.mentions().stream().map(mention -> mention.role()).toList());
        assertEquals("Weather Service of Exampleland", record.mentions().get(0).title());
        assertEquals(
                "[email:duty@weather.example, email:warnings@weather.example]",
                record.mentions().get(0).identifiers().toString());
        assertEquals(
                "[reference:WARNINGS@WEATHER.EXAMPLE:warnings@weather.example,EX-2026-1124-1,2026-11-24T08:00:00+02:00,"
                        + " reference:WARNINGS@WEATHER.EXAMPLE:EX-STORM-7]",
                record.mentions().get(1).identifiers().toString());
    }

    @Test
    void updateNamesTheEventOfTheFirstAlert() {
        String update = Samples.STORM
                .replace("EX-2026-1124-1", "EX-2026-1124-2")
                .replace("<msgType>Alert", "<msgType>Update")
                .replace(
                        "<incidents>",
                        "<references>warnings@weather.example,EX-2026-1124-1,2026-11-24T08:00:00+02:00</references><incidents>");
        Record first = read(Samples.STORM).records().get(0);
        Record second = read(update).records().get(0);
        assertTrue(second.mentions()
                .get(1)
                .identifiers()
                .containsAll(first.mentions().get(1).identifiers()));
        assertEquals(((Warning) first.body()).chain(), ((Warning) second.body()).chain());
    }

    @Test
    void cap10IsReadWithItsOneTextValuesAndWithoutScope() {
        Reading reading = read(Samples.QUAKE_1_0);
        assertEquals(List.of(), reading.rejects());
        Warning warning = (Warning) reading.records().get(0).body();
        assertEquals("1.0", warning.head().version());
        assertEquals(List.of(new Warning.Value("Magnitude", "5.9")), warning.parameters());
        Circle circle = assertInstanceOf(Circle.class, shape(Samples.QUAKE_1_0));
        assertEquals(30_000, circle.radiusMetres());
        assertEquals(221_000_000, circle.centre().lonE7());
    }

    @Test
    void envelopeGivesEveryAlert() {
        assertEquals(2, read(Samples.ENVELOPE).records().size());
    }

    @Test
    void missingScopeIsARejectAndTheWarningIsKept() {
        Reading reading = read(Samples.STORM.replace("<scope>Public</scope>", ""));
        assertEquals(1, reading.records().size());
        assertEquals(1, reading.lost());
        assertEquals(
                "2: MISSING_REQUIRED_ELEMENT: alert has no scope, which it must have ['scope']",
                reading.rejects().get(0).toString());
    }

    @Test
    void ringOverTheAntimeridianIsCutThere() {
        Geometry shape = Objects.requireNonNull(polygon("-18,179 -18,-179 -17,-179 -17,179 -18,179"));
        assertEquals(2, assertInstanceOf(Shapes.class, shape).parts().size());
        assertTrue(shape.contains(1_795_000_000, -175_000_000));
        assertTrue(shape.contains(-1_795_000_000, -175_000_000));
        assertFalse(shape.contains(0, -175_000_000));
    }

    @Test
    void ringAroundAPoleIsRefused() {
        Reading reading = read(withPolygon("80,0 80,90 80,180 80,-90 80,0"));
        assertEquals(1, reading.records().size());
        assertTrue(reading.rejects().get(0).reason().startsWith("INVALID_POLYGON: the ring goes around a pole"));
    }

    @Test
    void swappedCoordinatesCostTheRingOnly() {
        Reading reading = read(withPolygon("120,37 121,37 121,38 120,37"));
        assertEquals(1, reading.records().size());
        assertNull(Objects.requireNonNull(reading.records().get(0).place()).geometry());
        assertEquals(
                "INVALID_POLYGON: not 'latitude,longitude' in degrees on the globe. Maybe the two were swapped",
                reading.rejects().get(0).reason());
    }

    @Test
    void openAndCrossingRingsAreRemarks() {
        Reading open = read(withPolygon("37,20 37,21 38,21 38,20"));
        assertEquals(0, open.lost());
        assertTrue(open.rejects().get(0).reason().contains("closed with a straight line"));
        Reading crossing = read(withPolygon("37,20 38,21 37,21 38,20 37,20"));
        assertEquals(0, crossing.lost());
        assertTrue(crossing.rejects().get(0).reason().startsWith("INVALID_POLYGON_SELF_INTERSECTION"));
    }

    @Test
    void circleOfRadiusZeroIsAPoint() {
        assertInstanceOf(Point.class, shape(Samples.QUAKE_1_0.replace("38.2,22.1 30", "38.2,22.1 0")));
    }

    @Test
    @Proves("CRISIS-TEST")
    void exerciseAndAllClearAreNotLive() {
        assertTrue(((Warning) read(Samples.STORM).records().get(0).body()).live());
        assertFalse(((Warning) read(Samples.STORM.replace("Actual", "Exercise"))
                        .records()
                        .get(0)
                        .body())
                .live());
        assertFalse(((Warning) read(Samples.STORM.replace("<responseType>Avoid", "<responseType>AllClear"))
                        .records()
                        .get(0)
                        .body())
                .live());
    }

    private static String withPolygon(String ring) {
        return Samples.STORM.replace("37,20 37,21 38,21 38,20 37,20", ring);
    }

    private @Nullable Geometry polygon(String ring) {
        return shape(withPolygon(ring));
    }

    private @Nullable Geometry shape(String text) {
        return Objects.requireNonNull(read(text).records().get(0).place()).geometry();
    }
}
