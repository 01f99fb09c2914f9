package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Standing;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.node.store.Labels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Supplier;

/** The labels one context may read, compiled once and again when labels are added or the UTC day changes. */
final class Readable implements Supplier<BitSet> {
    private final Account account;
    private final String purpose;
    private final Labels labels;
    private final Clock clock;
    private volatile Compiled compiled = new Compiled(LocalDate.MIN, 0, new BitSet());

    private record Compiled(LocalDate day, int size, BitSet labels) {}

    Readable(Account account, String purpose, Labels labels, Clock clock) {
        this.account = account;
        this.purpose = purpose;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public BitSet get() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        int size = labels.size();
        Compiled last = compiled;
        if (!last.day().equals(today) || last.size() != size) {
            last = new Compiled(today, size, compile(today, size));
            compiled = last;
        }
        return last.labels();
    }

    private BitSet compile(LocalDate today, int size) {
        Standing standing = new Standing(account.authority(), account.clearance(), purpose, today);
        BitSet readable = new BitSet(size + 1);
        for (int number = 1; number <= size; number++) {
            readable.set(number, labels.label(number).may(standing) == Verdict.PERMIT);
        }
        return readable;
    }
}
