package eu.symbolon.strategy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.strategy.OwnTable;
import eu.symbolon.strategy.Strategy;
import eu.symbolon.strategy.record.Action;
import eu.symbolon.strategy.record.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StrategyReaderTest extends ReaderContract {
    private static final String SMALL = """
            number,objective,action,deliverable,responsible,timing,source
            1,1 Order,1 First,"Proposal, with annex",COM with MS and CEPOL,2011,own
            2,1 Order,1 First,Second thing,MS,2013-14,own
            """;

    @Override
    protected Area area() {
        return new Strategy();
    }

    @Override
    protected Reader reader() {
        return new StrategyReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(OwnTable.bytes(), SMALL.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void ownTableHasFortyOneRowsInTheirPlaces() {
        Map<Integer, Action> actions = OwnTable.actions(OwnTable.bytes());
        assertEquals(41, actions.size());
        assertEquals(
                Map.of("1", 11L, "2", 7L, "3", 6L, "4", 7L, "5", 10L),
                count(actions, action -> action.objective().substring(0, 1)));
        assertEquals(
                Map.of(
                        "2010", 1L, "2011", 18L, "2011-12", 1L, "2012", 7L, "2013", 6L, "2013-14", 1L, "2014", 3L,
                        "Ongoing", 4L),
                count(actions, action -> action.due().written()));
        assertEquals(
                17,
                count(
                                actions,
                                action -> action.objective().charAt(0) + "."
                                        + action.action().charAt(0))
                        .size());
        assertEquals(4, actions.values().stream().filter(Action::verified).count());
        actions.values()
                .forEach(action -> assertTrue(action.source().startsWith("COM(2010) 673"), action.deliverable()));
    }

    @Test
    void ownTableAgreesWithTheForeignOneInEveryFact() {
        Map<Integer, Action> foreign = OwnTable.actions(ForeignData.bytes("strategy/actions.csv"));
        Map<Integer, Action> own = OwnTable.actions(OwnTable.bytes());
        assertEquals(41, foreign.size());
        foreign.forEach((number, action) -> {
            Action ours = own.get(number);
            assertEquals(action.due(), ours.due());
            assertEquals(action.responsible(), ours.responsible());
            assertEquals(action.objective().charAt(0), ours.objective().charAt(0));
            assertEquals(action.action().charAt(0), ours.action().charAt(0));
        });
    }

    @Test
    @Proves("STRAT-TWO")
    void statusFollowsFromTheDates() {
        Map<Integer, Action> actions = OwnTable.actions(OwnTable.bytes());
        assertEquals(10, ((Status.Delivered) actions.get(33).status()).daysEarly());
        assertEquals("delivered", actions.get(12).status().word());
        assertEquals("delivered", actions.get(41).status().word());
        assertEquals("delivered", actions.get(19).status().word());
        assertLate(actions.get(13), 29, 29);
        assertLate(actions.get(35), 463, 463);
        assertLate(actions.get(39), 135, 135);
        for (int number : List.of(9, 18, 28, 32)) {
            assertLate(actions.get(number), 1, 366);
        }
        assertEquals("open", actions.get(15).status().word());
        assertEquals("ongoing", actions.get(5).status().word());
    }

    @Test
    void leadEndsWhereParticipantsBegin() {
        Action action = (Action) read(SMALL).records().get(0).body();
        assertEquals("Proposal, with annex", action.deliverable());
        assertEquals(List.of("European Commission"), action.lead());
        assertEquals(List.of("Member States", "CEPOL"), action.participants());
    }

    @Test
    void agenciesAreMentionedAndClassesAreNot() {
        Record record = read(SMALL).records().get(0);
        assertEquals(
                List.of("lead European Commission", "participant CEPOL"),
                record.mentions().stream()
                        .map(mention -> mention.role() + " " + mention.title())
                        .toList());
    }

    @Test
    void actionIsDatedByItsStrategy() {
        assertEquals(
                Instant.parse("2010-11-22T00:00:00Z"),
                OwnTable.records(OwnTable.bytes()).get(0).at());
    }

    @Test
    @Proves("STRAT-SOURCE")
    void rowsWithoutSourceNumberOrTimingAreRefusedWithTheirLine() {
        Reading reading = read(SMALL
                + "3,1 Order,1 First,Third,COM,2011,\nx,1 O,1 F,Fourth,COM,2011,own\n5,1 O,1 F,Fifth,COM,soon,own\n"
                + "2,1 O,1 F,Again,COM,2011,own\n6,1 O,1 F,Sixth,COM,2014-11,own\n");
        assertEquals(2, reading.records().size());
        assertEquals(
                List.of(
                        "4: action 3 has no 'source': every row names its source",
                        "5: 'number' is no whole number from 1 ['x']",
                        "6: timing of action 5 is none of the forms 2011, 2011-12, Ongoing ['soon']",
                        "7: action 2 stands in line 3 already: numbers are unique ['2']",
                        "8: timing of action 6 is none of the forms 2011, 2011-12, Ongoing ['2014-11']"),
                reading.rejects().stream().map(Object::toString).toList());
    }

    private static void assertLate(Action action, long least, long most) {
        Status.DeliveredLate late = (Status.DeliveredLate) action.status();
        assertEquals(least, late.daysAtLeast(), action.deliverable());
        assertEquals(most, late.daysAtMost(), action.deliverable());
    }

    private static Map<String, Long> count(Map<Integer, Action> actions, Function<Action, String> key) {
        Map<String, Long> counts = new TreeMap<>();
        actions.values().forEach(action -> counts.merge(key.apply(action), 1L, Long::sum));
        return counts;
    }
}
