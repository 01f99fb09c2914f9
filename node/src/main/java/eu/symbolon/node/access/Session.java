package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person.
 *
 * @param token secret value of the cookie; not to be logged
 * @param rights what the roles of the account allow today
 * @param purposes purposes the person may choose from, with their law
 * @param context what was chosen, null before
 */
public record Session(
        String token,
        Account account,
        Set<Right> rights,
        List<Area.Purpose> purposes,
        @Nullable Context context) {

    public Session {
        rights = Set.copyOf(rights);
        purposes = List.copyOf(purposes);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Begins an audit entry of this person, with purpose and case as far as they are chosen. */
    public Event event(Operation operation, String what) {
        return context == null ? account.event(operation, what) : context.event(operation, what);
    }

    @Override
    public String toString() {
        return "Session[" + account.user() + "]";
    }
}
