package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import java.util.Set;

/**
 * A person who may sign in.
 *
 * @param user what the person signs in with
 * @param authority where the person works: {@code EL-PIU}
 * @param clearance highest level the person may read
 * @param roles words of the areas' procedures: {@code analyst}, {@code duty-officer}, {@code administrator}
 * @param purposes codes of the purposes the person may work for
 */
public record Account(
        String user, String name, String authority, Level clearance, Set<String> roles, Set<String> purposes) {

    /** Begins an audit entry of this person before a purpose is chosen. */
    public Event event(Operation operation, String what) {
        return Event.of(operation, what).by(user, authority, "", "");
    }

    public Account {
        if (user.isBlank()) {
            throw new IllegalArgumentException("an account needs a user name");
        }
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
    }
}
