package eu.symbolon.cyber.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * A directed link between two things of the sender's world.
 *
 * @param relationship what it says: {@code uses}, {@code indicates}, {@code sighting}, {@code false-positive}
 * @param source id of the thing it goes out from, or empty
 * @param target id of the thing it goes to
 */
public record Link(String relationship, String source, String target) implements Body {

    @Override
    public void write(Fields out) {
        out.text("relationship", relationship).text("source", source).text("target", target);
    }
}
