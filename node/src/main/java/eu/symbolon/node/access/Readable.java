package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Standing;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.node.store.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The labels one context may read, compiled once and again when labels are added or the UTC day changes; none when it ended. */
final class Readable {
    private final Account account;
    private final Set<String> purposes;
    private final Labels labels;
    private final Lease lease;
    private final Clock clock;
    private volatile Compiled compiled = new Compiled(LocalDate.MIN, 0, new BitSet());

    private record Compiled(LocalDate day, int size, BitSet labels) {}

    Readable(Account account, Set<String> purposes, Labels labels, Lease lease, Clock clock) {
        this.account = account;
        this.purposes = Set.copyOf(purposes);
        this.labels = labels;
        this.lease = lease;
        this.clock = clock;
    }

    boolean isOver() {
        return lease.isOver(clock.instant());
    }

    BitSet get() {
        if (isOver()) {
            return new BitSet();
        }
        LocalDate today = today();
        int size = labels.size();
        Compiled last = compiled;
        if (!last.day().equals(today) || last.size() != size) {
            last = new Compiled(today, size, compile(today, size));
            compiled = last;
        }
        return last.labels();
    }

    /** The same reader for other purposes; it ends when this one ends. */
    Readable forPurposes(Set<String> others) {
        return new Readable(account, others, labels, lease, clock);
    }

    Verdict verdict(Label label) {
        return verdict(label, today());
    }

    /** Permitted when one of the purposes permits it. */
    private Verdict verdict(Label label, LocalDate day) {
        Verdict verdict = Verdict.PURPOSE;
        for (String purpose : purposes) {
            verdict = label.may(standing(purpose, day));
            if (verdict == Verdict.PERMIT) {
                return verdict;
            }
        }
        return verdict;
    }

    /**
     * Labels of which the reader may learn that there is something: what he may read, and what is kept from him for his
     * authority alone. Purpose, level, day and a colour for named recipients keep its existence too.
     */
    BitSet known() {
        if (isOver()) {
            return new BitSet();
        }
        LocalDate today = today();
        return where(today, labels.size(), label -> {
            return purposes.stream()
                    .map(purpose -> label.explain(standing(purpose, today)))
                    .anyMatch(grounds -> grounds.isEmpty()
                            || grounds.equals(List.of(Verdict.AUDIENCE))
                                    && label.tlp().compareTo(Tlp.AMBER_STRICT) < 0);
        });
    }

    private BitSet compile(LocalDate today, int size) {
        return where(today, size, label -> verdict(label, today) == Verdict.PERMIT);
    }

    private BitSet where(LocalDate today, int size, Predicate<Label> condition) {
        BitSet numbers = new BitSet(size + 1);
        for (int number = 1; number <= size; number++) {
            Label label = labels.label(number);
            numbers.set(number, condition.test(label) && !label.isDue(today));
        }
        return numbers;
    }

    private Standing standing(String purpose, LocalDate day) {
        return new Standing(account.authority(), account.clearance(), purpose, day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
