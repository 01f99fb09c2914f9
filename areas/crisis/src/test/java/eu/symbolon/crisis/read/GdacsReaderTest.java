package eu.symbolon.crisis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.crisis.Samples;
import eu.symbolon.crisis.record.Event;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GdacsReaderTest extends ReaderContract {
    @Override
    protected Area area() {
        return Samples.AREA;
    }

    @Override
    protected Reader reader() {
        return new GdacsReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.bytes(Samples.GDACS));
    }

    @Test
    void typedFieldsOfAnEvent() {
        Reading reading = read(Samples.GDACS);
        assertEquals(List.of(), reading.rejects());
        Record record = reading.records().get(0);
        Event event = (Event) record.body();
        assertEquals("Earthquake", event.hazard());
        assertEquals(Severity.HIGH, event.severity());
        assertEquals(new BigDecimal("6.3"), event.magnitude());
        assertEquals(new BigDecimal("120000"), event.population());
        assertEquals(
                new Point(205_000_000, 375_000_000),
                Objects.requireNonNull(record.place()).geometry());
        assertEquals(
                "[reference:GDACS:EQ9900001, reference:GLIDE:EQ-2026-000199-GRC]",
                record.mentions().get(1).identifiers().toString());
        assertEquals(List.of("GRC"), record.mentions().get(2).countries());
    }

    @Test
    void itemWithoutATypeIsNoEvent() {
        Reading reading = read(Samples.GDACS.replace("<gdacs:eventtype>EQ</gdacs:eventtype>", ""));
        assertEquals(0, reading.records().size());
        assertEquals(1, reading.lost());
    }

    @Test
    void brokenPopulationCostsThePopulationOnly() {
        Reading reading = read(Samples.GDACS.replace("value=\"120000\"", "value=\"many\""));
        assertEquals(1, reading.records().size());
        assertEquals(
                "4: population is not a number ['many']",
                reading.rejects().get(0).toString());
    }
}
