package eu.symbolon.kernel.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every detector promises. Extend it once per detector, with records that make it fire and records that must not. */
public abstract class DetectorContract<S> {

    protected abstract Detector<S> detector();

    /** Records that give at least one hit. */
    protected abstract List<Record> firing();

    /** Records of the kinds it sees that give none. */
    protected abstract List<Record> innocent();

    @Test
    void firesOnItsCase() {
        List<Hit> hits = run(firing(), false);
        assertFalse(hits.isEmpty(), "no hit");
        for (Hit hit : hits) {
            assertEquals(detector().name(), hit.detector());
            assertFalse(hit.key().isBlank(), "a hit without a key would be doubled");
            assertFalse(hit.title().isBlank());
            assertFalse(hit.evidence().isEmpty(), "a hit without evidence");
            assertFalse(hit.label().isNobody(), "a hit nobody may read");
            hit.reasons().forEach(reason -> assertFalse(reason.text().isBlank(), "a reason without a sentence"));
        }
    }

    @Test
    void leavesTheInnocentAlone() {
        assertEquals(List.of(), run(innocent(), false));
    }

    @Test
    void sameRecordsGiveTheSameHits() {
        assertEquals(run(firing(), false), run(firing(), false));
    }

    @Test
    void stateSurvivesSavingAtEveryStep() {
        assertEquals(run(firing(), false), run(firing(), true));
    }

    @Test
    void savedInitialStateIsInitial() {
        S initial = detector().initial();
        byte[] saved = detector().save(initial);
        assertEquals(
                initial, saved.length == 0 ? detector().initial() : detector().load(saved));
    }

    @Test
    void declaresItself() {
        assertTrue(detector().name().matches("[a-z0-9-]+"), detector().name());
        assertFalse(detector().kinds().isEmpty());
        assertFalse(detector().purpose().isBlank());
    }

    private List<Hit> run(List<Record> records, boolean saving) {
        Detector<S> detector = detector();
        Map<String, S> states = new HashMap<>();
        Map<String, byte[]> saved = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Record record : records) {
            if (!detector.kinds().contains("*") && !detector.kinds().contains(record.qualifiedKind())) {
                continue;
            }
            for (String key : detector.keys(record)) {
                S state = states.getOrDefault(key, detector.initial());
                if (saving) {
                    byte[] bytes = saved.getOrDefault(key, new byte[0]);
                    state = bytes.length == 0 ? detector.initial() : detector.load(bytes);
                }
                Detector.Step<S> step = detector.step(key, state, record);
                states.put(key, step.state());
                saved.put(key, detector.save(step.state()));
                hits.addAll(step.hits());
            }
        }
        return hits;
    }
}
