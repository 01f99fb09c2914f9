package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person.
 *
 * @param token secret value of the cookie; not to be logged; another one after each change of purpose
 * @param rights what the roles of the account allow today; none before a secret for one use is changed
 * @param purposes purposes the person may choose from, with their law
 * @param context what was chosen, null before
 * @param breakGlass the widening under which the context stands, or null
 * @param mustChange whether the secret was made for one use
 * @param idleUntil when it ends without a further request
 * @param until when it ends in any case
 */
public record Session(
        String token,
        Account account,
        Set<Right> rights,
        List<Area.Purpose> purposes,
        @Nullable Context context,
        @Nullable BreakGlass breakGlass,
        boolean mustChange,
        Instant idleUntil,
        Instant until) {

    public Session {
        rights = Set.copyOf(rights);
        purposes = List.copyOf(purposes);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** An entry of the log by this person, under the context if there is one. */
    public Event event(Operation operation, String what) {
        return context == null ? account.event(operation, what) : context.event(operation, what);
    }

    @Override
    public String toString() {
        return "Session[" + account.user() + "]";
    }
}
