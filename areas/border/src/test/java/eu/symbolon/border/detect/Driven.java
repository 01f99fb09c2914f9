package eu.symbolon.border.detect;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records through one detector, in their order. */
final class Driven {
    private Driven() {}

    static <S> List<Hit> hits(Detector<S> detector, Iterable<Record> records) {
        Map<String, S> states = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Record record : records) {
            if (!detector.kinds().contains(record.qualifiedKind())) {
                continue;
            }
            for (String key : detector.keys(record)) {
                Detector.Step<S> step = detector.step(key, states.getOrDefault(key, detector.initial()), record);
                states.put(key, step.state());
                hits.addAll(step.hits());
            }
        }
        return hits;
    }
}
