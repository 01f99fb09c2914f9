package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
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

    @Override
    public String toString() {
        return "Session[" + account.user() + "]";
    }
}
