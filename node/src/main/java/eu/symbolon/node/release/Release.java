package eu.symbolon.node.release;

import eu.symbolon.node.access.Context;
import java.util.function.Supplier;

/** The one door out: no answer, page, file or message leaves but through it. */
public final class Release {

    /**
     * Computes the value, writes the audit entry, and gives the value when the entry is durable.
     *
     * @param operation {@code consultation} for screens, {@code disclosure} for evidence and exports
     * @param what ids or a digest of the question, never personal data: {@code hit 4711}
     */
    public <T> T release(Context context, String operation, String what, Supplier<T> value) {
        throw new UnsupportedOperationException();
    }
}
