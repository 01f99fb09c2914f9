package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The detectors of the areas over records in memory, without a store: the same steps as in the node, all records visible. */
public final class Replay {
    private static final String ALL = "*";

    private final List<Detector<?>> detectors = new ArrayList<>();

    public Replay(Collection<Area> areas, Settings settings) {
        areas.forEach(area -> detectors.addAll(area.detectors(settings)));
    }

    /** What each detector looks for, by its name. */
    public Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<>();
        detectors.forEach(detector -> purposes.put(detector.name(), detector.purpose()));
        return purposes;
    }

    /** Hits in the order in which the records raise them; of hits with equal key the first. */
    public List<Hit> run(List<Record> records, Predicate<String> wanted) {
        List<Held<?>> held = new ArrayList<>();
        for (Detector<?> detector : detectors) {
            if (wanted.test(detector.name())) {
                held.add(new Held<>(detector));
            }
        }
        Map<List<String>, Hit> hits = new LinkedHashMap<>();
        for (Record record : records) {
            String kind = record.qualifiedKind();
            for (Held<?> one : held) {
                if (one.kinds.contains(kind) || one.kinds.contains(ALL)) {
                    one.step(record).forEach(hit -> hits.putIfAbsent(List.of(hit.detector(), hit.key()), hit));
                }
            }
        }
        return List.copyOf(hits.values());
    }

    /** A detector with its states. */
    private static final class Held<S> {
        private final Detector<S> detector;
        private final Collection<String> kinds;
        private final Map<String, S> states = new HashMap<>();

        private Held(Detector<S> detector) {
            this.detector = detector;
            this.kinds = detector.kinds();
        }

        private List<Hit> step(Record record) {
            List<Hit> hits = new ArrayList<>(1);
            for (String key : detector.keys(record)) {
                S before = states.get(key);
                Detector.Step<S> step = detector.step(key, before == null ? detector.initial() : before, record);
                if (step.state() != before) {
                    states.put(key, step.state());
                }
                hits.addAll(step.hits());
            }
            return hits;
        }
    }
}
