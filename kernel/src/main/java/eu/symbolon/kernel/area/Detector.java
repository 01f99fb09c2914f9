package eu.symbolon.kernel.area;

import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Turns records into hits: a pure function of the record and of keyed state that it declares, so that one JVM or a distributed
 * engine can drive the very same class. Time is the records' time; there is no other clock.
 *
 * @param <S> the state of one key: an immutable value
 */
public interface Detector<S> {

    /** Lower-case words with hyphens, stable: decisions are counted by it. */
    String name();

    /** What it looks for, one sentence for operators. */
    String purpose();

    /** Another text whenever the same record and state may give other hits: it is kept with each hit (AI Act Art 12). */
    default String version() {
        return "1";
    }

    /** Kinds it sees, as {@code area.kind}; {@code *} sees all. */
    Set<String> kinds();

    /** Keys of the states this record touches; none = not interested. A stateless detector answers one constant key. */
    Collection<String> keys(Record record);

    /** State of a key never seen. */
    S initial();

    /** The step. Hits with the detector's name and equal keys are the same hit. */
    Step<S> step(String key, S state, Record record);

    /** State as bytes, for the store and for checkpoints; an empty array means {@link #initial()}. */
    byte[] save(S state);

    S load(byte[] saved);

    /**
     * Whether a state must survive the program. One that is worth seconds or minutes need not: it is held in memory only, costs the
     * store nothing, and begins anew after a restart.
     */
    default boolean isKept() {
        return true;
    }

    /** What comes out of a step. */
    record Step<S>(S state, List<Hit> hits) {}
}
