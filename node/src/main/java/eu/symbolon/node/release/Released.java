package eu.symbolon.node.release;

import eu.symbolon.kernel.label.Label;
import java.util.Optional;

/**
 * What may leave now: its entry of the log is durable.
 *
 * @param label join of all labels in the value, empty when it carries none
 */
public record Released<T>(T value, Optional<Label> label) {}
