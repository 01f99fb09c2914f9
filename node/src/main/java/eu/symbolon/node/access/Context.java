package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.Sight;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who reads, for what, in which case. No read without one, and only this package makes one; it is compiled to the numbers of
 * the labels it may read, and compiled anew when labels are added or the day changes. When its session or its widening ends, it
 * reads nothing any more.
 */
public final class Context implements Sight {
    static final String BREAK_GLASS = "break-glass";

    private final Account account;
    private final Set<Right> rights;
    private final String purpose;
    private final String caseNumber;
    private final boolean widened;
    private final Readable readable;

    Context(Account account, Set<Right> rights, String purpose, String caseNumber, boolean widened, Readable readable) {
        this.account = account;
        this.rights = Set.copyOf(rights);
        this.purpose = purpose;
        this.caseNumber = caseNumber;
        this.widened = widened;
        this.readable = readable;
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

    /** The same reader under an order of two persons, which stands in the place of the purpose and opens these. */
    Context under(Order order, Set<String> purposes) {
        return new Context(
                account, rights, order.kind().word(), order.caseNumber(), widened, readable.forPurposes(purposes));
    }

    /** Whether the purpose is widened by break-glass. */
    boolean isWidened() {
        return widened;
    }

    /** Whether its session or its widening ended: it reads nothing any more. */
    public boolean isOver() {
        return readable.isOver();
    }

    /** An entry of the log under this context; under a widened purpose it carries the reason {@code break-glass}. */
    public Event event(Operation operation, String what) {
        Event event = Event.of(operation, what).by(account.user(), account.authority(), purpose, caseNumber);
        return widened ? event.permit(BREAK_GLASS) : event;
    }

    /** The verdict of one label today, whatever the store gave. */
    public Verdict verdict(Label label) {
        return readable.verdict(label);
    }

    /**
     * The labels of which this reader may learn that there is something, and nothing else (Regulation (EU) 2016/794 Art 20).
     *
     * @throws RightMissing without the right to hit or no hit
     */
    public Sight existence() {
        if (!may(Right.HIT_NO_HIT)) {
            throw new RightMissing(account, Set.of(Right.HIT_NO_HIT), new TreeSet<>());
        }
        return readable::known;
    }

    @Override
    public BitSet readable() {
        return readable.get();
    }

    @Override
    public String toString() {
        return "Context[" + account.user() + " for " + purpose + ", case " + caseNumber + "]";
    }
}
