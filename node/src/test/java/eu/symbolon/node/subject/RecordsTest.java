package eu.symbolon.node.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.match.resolve.Resolver;
import eu.symbolon.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final int YEAR = 2026;

    private static List<Records.Found> read(byte[] bytes, List<Malformed> faults) {
        List<Records.Found> found = new ArrayList<>();
        Records.each(bytes, YEAR, found::add, faults::add);
        return found;
    }

    @Test
    void aBrokenRecordCostsItselfAndIsLocated() {
        String lines = """
                {"DATA_SOURCE":"C","RECORD_ID":"1","FEATURES":[{"NAME_LAST":"Exemplar","NAME_FIRST":"Ivo"},{"DATE_OF_BIRTH":"3/1/70"}]}
                {"DATA_SOURCE":"C","RECORD_ID":
                {"DATA_SOURCE":"C","RECORD_ID":"3","FEATURES":[]}
                {"DATA_SOURCE":"C","RECORD_ID":"4","RECORD_TYPE":"PERSON","NAMES":[{"NAME_FULL":"Iva Muster"}]}
                """;
        List<Malformed> faults = new ArrayList<>();
        List<Records.Found> found = read(lines.getBytes(StandardCharsets.UTF_8), faults);
        assertEquals(List.of("1", "4"), found.stream().map(Records.Found::id).toList());
        assertEquals("[1970-03-01, 1970-01-03]", found.get(0).subject().births().toString());
        assertEquals(
                List.of("2", "3"),
                faults.stream().map(fault -> fault.where().toString()).toList());
        faults.clear();
        found = read(
                "id,given_name,surname\n7, Ivo , Exemplar\n8,Ivo\n9,Iva,Muster\n".getBytes(StandardCharsets.UTF_8),
                faults);
        assertEquals(List.of("7", "9"), found.stream().map(Records.Found::id).toList());
        assertEquals("Ivo Exemplar", found.get(0).subject().title());
        assertEquals(
                List.of("3"),
                faults.stream().map(fault -> fault.where().toString()).toList());
    }

    @Test
    void febrlRecordsAreResolvedAlmostAsTheKeySays() {
        assertTrue(febrl("dataset1") >= 0.99);
        assertTrue(febrl("dataset2") >= 0.99);
        assertTrue(febrl("dataset4a", "dataset4b") >= 0.99);
    }

    private static double febrl(String... files) {
        List<Resolver.Named> records = new ArrayList<>();
        Map<String, String> truth = new HashMap<>();
        for (String file : files) {
            byte[] bytes = ForeignData.bytes("money/entity-resolution/febrl/" + file + ".csv.gz");
            for (Records.Found found : read(bytes, new ArrayList<>())) {
                records.add(new Resolver.Named("r" + records.size(), found.subject()));
                truth.put("r" + (records.size() - 1), found.id().split("-")[1]);
            }
        }
        return pairwise(String.join(" and ", files), records, truth);
    }

    @Test
    void theSenzingTruthSetIsResolvedButForNamesThatNoTableKnows() {
        String folder = "money/entity-resolution/senzing-demo/";
        List<Resolver.Named> records = new ArrayList<>();
        for (String file : List.of("customers", "reference", "watchlist")) {
            for (Records.Found found : read(ForeignData.bytes(folder + file + ".jsonl"), new ArrayList<>())) {
                records.add(new Resolver.Named(found.source() + ":" + found.id(), found.subject()));
            }
        }
        assertEquals(159, records.size());
        Map<String, String> truth = new HashMap<>();
        new String(ForeignData.bytes(folder + "actual_truthset_key.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> truth.put(cells[2] + ":" + cells[3].strip(), cells[1]));
        assertTrue(pairwise("senzing truth set", records, truth) >= 0.93);
    }

    /** F1 over all pairs of records. */
    private static double pairwise(String name, List<Resolver.Named> records, Map<String, String> truth) {
        Resolver resolver = new Resolver();
        resolver.addAll(records);
        Set<String> said = pairs(resolver.clusters());
        Map<String, List<String>> groups = new HashMap<>();
        truth.forEach((record, group) ->
                groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(record));
        Set<String> expected = pairs(groups.values());
        Set<String> hits = new HashSet<>(said);
        hits.retainAll(expected);
        double f1 = 2.0 * hits.size() / (said.size() + expected.size());
        System.out.printf(
                "%s: F1 %.4f, P %.4f, R %.4f%n",
                name, f1, hits.size() / (double) said.size(), hits.size() / (double) expected.size());
        return f1;
    }

    private static Set<String> pairs(Iterable<List<String>> clusters) {
        Set<String> pairs = new HashSet<>();
        for (List<String> cluster : clusters) {
            List<String> sorted = cluster.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    pairs.add(sorted.get(i) + " " + sorted.get(j));
                }
            }
        }
        return pairs;
    }
}
