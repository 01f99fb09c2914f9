package eu.symbolon.node.release;

import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.row.Page;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** The one door out: no answer, page, file or message leaves but through it. */
public final class Release {
    private final Audit audit;

    public Release(Audit audit) {
        this.audit = audit;
    }

    /**
     * Computes the value, writes the audit entry, and gives the value when the entry is durable. A refused reading is an entry
     * too.
     *
     * @param operation consultation for screens, disclosure for evidence and exports
     * @param what ids or a digest of the question, never personal data: {@code hit 4711}
     */
    public <T> T release(Session session, Operation operation, String what, Supplier<T> value) {
        return release(session.event(operation, what), value);
    }

    /** The same for a context alone. */
    public <T> T release(Context context, Operation operation, String what, Supplier<T> value) {
        return release(context.event(operation, what), value);
    }

    private <T> T release(Event event, Supplier<T> value) {
        T result;
        try {
            result = value.get();
        } catch (Refused e) {
            audit.append(event.deny("refused"));
            throw e;
        }
        audit.append(event.count(count(result)));
        return result;
    }

    private static long count(Object value) {
        if (value instanceof Page<?> page) {
            return page.items().size();
        }
        if (value instanceof Collection<?> all) {
            return all.size();
        }
        return value instanceof Optional<?> one && one.isEmpty() ? 0 : 1;
    }
}
