package eu.symbolon.kernel.area;

import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.Collection;
import java.util.List;

/** A detector that needs one record and nothing else. */
public interface Stateless extends Detector<Stateless.None> {

    /** Hits of this record. */
    List<Hit> look(Record record);

    @Override
    default Collection<String> keys(Record record) {
        return List.of("");
    }

    @Override
    default None initial() {
        return None.NONE;
    }

    @Override
    default Step<None> step(String key, None state, Record record) {
        return new Step<>(state, look(record));
    }

    @Override
    default byte[] save(None state) {
        return new byte[0];
    }

    @Override
    default None load(byte[] saved) {
        return None.NONE;
    }

    /** The state of a detector without state. */
    enum None {
        NONE
    }
}
