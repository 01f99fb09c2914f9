package eu.symbolon.strategy.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.strategy.OwnTable;
import eu.symbolon.strategy.record.Action;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferingVerdictTest extends DetectorContract<Stateless.None> {
    private static final Set<Integer> KNOWN = Set.of(1, 3, 4, 20, 39);

    @Override
    protected Detector<Stateless.None> detector() {
        return new DifferingVerdict();
    }

    @Override
    protected List<Record> firing() {
        return OwnTable.records(OwnTable.bytes()).stream()
                .filter(record -> KNOWN.contains(number(record)))
                .toList();
    }

    @Override
    protected List<Record> innocent() {
        return OwnTable.records(OwnTable.bytes()).stream()
                .filter(record -> !KNOWN.contains(number(record)))
                .toList();
    }

    @Test
    @Proves("STRAT-TWO")
    void eachKnownDifferenceIsOneHit() {
        for (Record record : firing()) {
            assertEquals(1, new DifferingVerdict().look(record).size(), "action " + number(record));
        }
    }

    private static int number(Record record) {
        return ((Action) record.body()).number();
    }
}
