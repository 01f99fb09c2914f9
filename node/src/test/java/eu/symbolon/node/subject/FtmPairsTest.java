package eu.symbolon.node.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.match.subject.JudgedPair;
import eu.symbolon.match.subject.Nature;
import eu.symbolon.match.subject.Quality;
import eu.symbolon.match.subject.Training;
import eu.symbolon.match.subject.Weights;
import eu.symbolon.wire.Gzip;
import eu.symbolon.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FtmPairsTest {
    private static final String GOOD = pair("a", "b");

    private static String pair(String left, String right) {
        return """
                {"left":{"id":"%s","schema":"Person","properties":{"name":["Ivo Exemplar"],"birthDate":["1970-05"]}},\
                "right":{"id":"%s","schema":"Person","properties":{"name":["I. Exemplar"]}},"judgement":"positive"}
                """.formatted(left, right);
    }

    @Test
    void aBrokenLineCostsItselfAndIsLocated() {
        String text = GOOD + "{\"left\":{\n" + "{\"left\":{\"schema\":\"Person\"},\"right\":{}}\n" + GOOD;
        for (byte[] bytes :
                List.of(text.getBytes(StandardCharsets.UTF_8), Gzip.of(text.getBytes(StandardCharsets.UTF_8)))) {
            List<FtmPairs.Pair> pairs = new ArrayList<>();
            List<Malformed> faults = new ArrayList<>();
            FtmPairs.each(bytes, pairs::add, faults::add);
            assertEquals(List.of(1, 4), pairs.stream().map(FtmPairs.Pair::line).toList());
            assertEquals(
                    List.of("2", "3"),
                    faults.stream().map(fault -> fault.where().toString()).toList());
            assertEquals("Ivo Exemplar", pairs.get(0).left().title());
        }
    }

    @Test
    void pairsThatShareAnEntityAreOneGroup() {
        String lines = pair("a", "b") + pair("b", "c") + pair("x", "y");
        List<JudgedPair> pairs = FtmPairs.judged(lines.getBytes(StandardCharsets.UTF_8), fault -> {});
        assertEquals(List.of(0, 0, 1), pairs.stream().map(JudgedPair::group).toList());
    }

    @Test
    void judgedEntityPairsAreToldApartBetterThanAnyPeerDoes() {
        byte[] bytes = ForeignData.bytes("money/entity-pairs/opensanctions_pairs.jsonl.gz");
        List<JudgedPair> pairs = FtmPairs.judged(bytes, fault -> {});
        assertEquals(1600, pairs.size());
        double[] probability = new Training(pairs).crossValidated(1);
        List<Integer> named = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            all.add(i);
            if (isNamed(pairs.get(i).left().subject().nature())
                    && isNamed(pairs.get(i).right().subject().nature())) {
                named.add(i);
            }
        }
        assertEquals(1386, named.size());
        double review = Weights.current().review();
        Quality onNamed = quality(pairs, probability, named, review);
        Quality onAll = quality(pairs, probability, all, review);
        System.out.println("named " + onNamed + "\nall   " + onAll);
        assertTrue(onNamed.f1() >= 0.98, () -> "named: " + onNamed + "; the best peer has F1 .970");
        assertTrue(onAll.f1() >= 0.95, () -> "all: " + onAll + "; the best peer has F1 .943");
        assertTrue(onNamed.areaInBand() >= 0.85, () -> "named: " + onNamed + "; the best peer has .83 in its band");
    }

    private static boolean isNamed(Nature nature) {
        return nature != Nature.TIE && nature != Nature.THING;
    }

    private static Quality quality(List<JudgedPair> pairs, double[] probability, List<Integer> rows, double review) {
        double[] scores = rows.stream().mapToDouble(i -> probability[i]).toArray();
        boolean[] same = new boolean[scores.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = pairs.get(rows.get(i)).same();
        }
        return Quality.of(scores, same, review);
    }
}
