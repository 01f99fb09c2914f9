package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.Sight;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who reads, for what, in which case. No read without one, and only this package makes one; it is compiled to the numbers of
 * the labels it may read, and compiled anew when labels are added or the day changes.
 */
public final class Context implements Sight {
    private final Account account;
    private final Set<Right> rights;
    private final String purpose;
    private final String caseNumber;
    private final Supplier<BitSet> compiled;

    Context(Account account, Set<Right> rights, String purpose, String caseNumber, Supplier<BitSet> compiled) {
        this.account = account;
        this.rights = Set.copyOf(rights);
        this.purpose = purpose;
        this.caseNumber = caseNumber;
        this.compiled = compiled;
    }

    public String user() {
        return account.user();
    }

    public String authority() {
        return account.authority();
    }

    public Level clearance() {
        return account.clearance();
    }

    public Account account() {
        return account;
    }

    public String purpose() {
        return purpose;
    }

    public String caseNumber() {
        return caseNumber;
    }

    /** Whether the roles of this reader allow it. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Begins an audit entry of this person, purpose and case. */
    public Event event(Operation operation, String what) {
        return Event.of(operation, what).by(user(), authority(), purpose, caseNumber);
    }

    @Override
    public BitSet readable() {
        return compiled.get();
    }

    @Override
    public String toString() {
        return "Context[" + account.user() + " for " + purpose + ", case " + caseNumber + "]";
    }
}
