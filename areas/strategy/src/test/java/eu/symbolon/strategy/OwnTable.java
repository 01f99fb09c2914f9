package eu.symbolon.strategy;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.strategy.read.StrategyReader;
import eu.symbolon.strategy.record.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The area's own table as bytes and as records, for tests. */
public final class OwnTable {
    private OwnTable() {}

    public static byte[] bytes() {
        try (InputStream in =
                Strategy.class.getClassLoader().getResourceAsStream("META-INF/symbolon/strategy/actions.csv")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Record> records(byte[] bytes) {
        Message message = Message.of("test", Instant.parse("2026-11-22T10:00:00Z"), bytes);
        return Reading.of(message, new Strategy(), new StrategyReader()).records();
    }

    public static Map<Integer, Action> actions(byte[] bytes) {
        Map<Integer, Action> actions = new TreeMap<>();
        records(bytes).forEach(record -> actions.put(((Action) record.body()).number(), (Action) record.body()));
        return actions;
    }
}
