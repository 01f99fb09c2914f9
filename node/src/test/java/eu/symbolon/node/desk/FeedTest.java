package eu.symbolon.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.kit.StoppedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final int SEEN = 1;
    private static final int HIDDEN = 2;

    private final StoppedClock time = new StoppedClock("2026-11-24T10:00:00Z");

    private static BitSet readable() {
        BitSet readable = new BitSet();
        readable.set(SEEN);
        return readable;
    }

    /** What a listener hears who heard this much before. */
    private static List<String> heard(Feed feed, String after) {
        List<String> heard = new ArrayList<>();
        try (Feed.Line line = feed.listen(
                FeedTest::readable,
                after,
                event -> heard.add(event.id().substring(event.id().lastIndexOf('-') + 1) + " " + event.values()),
                () -> heard.add("reload"))) {
            feed.publish("hit", SEEN, Map.of("n", "now"));
            assertEquals(true, line != null);
        }
        return heard;
    }

    private static String last(Feed feed) {
        List<String> ids = new ArrayList<>();
        try (Feed.Line line = feed.listen(FeedTest::readable, "", event -> ids.add(event.id()), () -> {})) {
            feed.publish("hit", SEEN, Map.of("n", "last"));
            assertEquals(true, line != null);
        }
        return ids.getLast();
    }

    @Test
    void strangersEventsChangeNeitherNumbersNorWhatIsKept() {
        Random random = new Random(11);
        for (int turn = 0; turn < 50; turn++) {
            Feed with = new Feed(time);
            Feed without = new Feed(time);
            String after = last(with);
            assertEquals(after, last(without));
            int seen = random.nextInt(1_300);
            for (int i = 0; i < seen; i++) {
                for (int hidden = random.nextInt(4); hidden > 0; hidden--) {
                    with.publish("hit", HIDDEN, Map.of("n", "hidden"));
                }
                with.publish("hit", SEEN, Map.of("n", i));
                without.publish("hit", SEEN, Map.of("n", i));
            }
            assertEquals(heard(without, after), heard(with, after));
            assertEquals(last(without), last(with));
        }
    }

    @Test
    void whatWasMissedIsToldOnceAndInOrder() {
        Feed feed = new Feed(time);
        String after = last(feed);
        feed.publish("hit", SEEN, Map.of("n", "a"));
        feed.publish("hit", HIDDEN, Map.of("n", "b"));
        feed.publish("hit", SEEN, Map.of("n", "c"));
        assertEquals(List.of("2 {n=a}", "3 {n=c}", "4 {n=now}"), heard(feed, after));
        assertEquals(List.of("5 {n=now}"), heard(feed, ""));
    }

    @Test
    void aListenerOfAnotherStartOrOfLongAgoLoadsAnew() {
        Feed feed = new Feed(time);
        String after = last(feed);
        assertEquals(List.of("reload", "2 {n=now}"), heard(feed, "x" + after));
        assertEquals(List.of("reload", "3 {n=now}"), heard(feed, after + "9"));
        time.pass(Duration.ofMinutes(61));
        assertEquals(List.of("reload", "4 {n=now}"), heard(feed, after));
        for (int i = 0; i < 1_001; i++) {
            feed.publish("hit", SEEN, Map.of("n", i));
        }
        assertEquals(List.of("reload", "1006 {n=now}"), heard(feed, after));
        time.pass(Duration.ofDays(1));
        assertEquals(List.of("reload", "1007 {n=now}"), heard(feed, after));
    }
}
