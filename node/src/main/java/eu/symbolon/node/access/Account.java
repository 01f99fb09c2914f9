package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import java.util.Set;

/**
 * What somebody signs in with.
 *
 * @param user what is typed at the sign-in
 * @param person the human behind it, the same for all accounts of one human: where two persons are needed, these differ
 * @param authority where the person works: {@code EL-PIU}
 * @param clearance highest level the person may read
 * @param roles words of {@code roles.json} and of the areas' procedures: {@code analyst}, {@code duty-officer}
 * @param purposes codes of the purposes the person may work for
 */
public record Account(
        String user,
        String person,
        String name,
        String authority,
        Level clearance,
        Set<String> roles,
        Set<String> purposes) {

    /** Begins an audit entry of this person before a purpose is chosen. */
    public Event event(Operation operation, String what) {
        return Event.of(operation, what).by(user, authority, "", "");
    }

    public Account {
        if (user.isBlank() || person.isBlank()) {
            throw new IllegalArgumentException("an account needs a user name and a person");
        }
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
    }

    /** The only account of its person. */
    public Account(
            String user, String name, String authority, Level clearance, Set<String> roles, Set<String> purposes) {
        this(user, user, name, authority, clearance, roles, purposes);
    }
}
