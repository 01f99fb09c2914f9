package eu.symbolon.node.access;

import eu.symbolon.kernel.area.Area;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person.
 *
 * @param token secret value of the cookie; not to be logged
 * @param purposes purposes the person may choose from, with their law
 * @param context what was chosen, null before
 */
public record Session(
        String token,
        Account account,
        List<Area.Purpose> purposes,
        @Nullable Context context) {

    @Override
    public String toString() {
        return "Session[" + account.user() + "]";
    }
}
