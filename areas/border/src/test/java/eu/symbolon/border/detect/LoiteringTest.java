package eu.symbolon.border.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Record;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class LoiteringTest extends DetectorContract<Way> {
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    protected Detector<Way> detector() {
        return new Loitering();
    }

    @Override
    protected List<Record> firing() {
        return slow(245, 0, minute -> 12);
    }

    @Override
    protected List<Record> innocent() {
        return slow(235, 0, minute -> 12);
    }

    /** A message a minute at the speed of that minute, to and fro. */
    private static List<Record> slow(int minutes, int status, IntUnaryOperator speed) {
        List<Record> records = new ArrayList<>();
        for (int minute = 0; minute <= minutes; minute++) {
            Instant at = START.plusSeconds(minute * 60L);
            double lon = 25 + (minute / 30 % 2 == 0 ? minute % 30 : 30 - minute % 30) * 0.0004;
            records.add(Traffic.moving("237000011", at, lon, 36, status, speed.applyAsInt(minute), 900, 90));
        }
        return records;
    }

    private static int hits(List<Record> records) {
        return Driven.hits(new Loitering(), records).size();
    }

    @Test
    void itIsToldOnce() {
        assertEquals(1, hits(slow(600, 0, minute -> 12)));
    }

    @Test
    void noThresholdMayBeMissed() {
        assertEquals(0, hits(slow(300, 0, minute -> 20)), "too fast");
        assertEquals(0, hits(slow(300, 0, minute -> 4)), "lies still");
        assertEquals(0, hits(slow(300, 5, minute -> 12)), "moored");
        assertEquals(0, hits(slow(300, 0, minute -> minute / 60 == 2 ? 30 : 12)), "one hour is fast");
        List<Record> silent = new ArrayList<>(slow(120, 0, minute -> 12));
        slow(300, 0, minute -> 12).stream()
                .filter(record -> record.at().isAfter(START.plusSeconds(185 * 60)))
                .forEach(silent::add);
        assertEquals(0, hits(silent), "silent for an hour");
    }
}
