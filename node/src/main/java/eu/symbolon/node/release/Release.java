package eu.symbolon.node.release;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Verdict;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.RightMissing;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.fuse.Combination;
import eu.symbolon.node.fuse.Existence;
import eu.symbolon.node.fuse.Subject;
import eu.symbolon.node.store.row.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door out: no answer, page, file or message leaves but through it. It looks at every label in what leaves, whatever
 * the store gave; asks what handling codes, colour and owners ask when it leaves the house; and the entry of the log is durable
 * before the value is given.
 */
public final class Release {
    private final Audit audit;
    private final Orders orders;
    private final Level ceiling;

    /**
     * The door of a node.
     *
     * @param ceiling the highest level that may leave: the node's cryptography is approved for none above
     */
    public Release(Audit audit, Orders orders, Level ceiling) {
        this.audit = audit;
        this.orders = orders;
        this.ceiling = ceiling;
    }

    /**
     * Computes the value, writes the audit entry, and gives the value when the entry is durable. A refused reading is an entry
     * too.
     *
     * @param operation consultation for screens
     * @param what ids or a digest of the question, never personal data: {@code hit 4711}
     */
    public <T> T release(Session session, Operation operation, String what, Supplier<T> value) {
        return pass(session, operation, what, value).value();
    }

    /** The same for a context alone. */
    public <T> T release(Context context, Operation operation, String what, Supplier<T> value) {
        return pass(context, context.event(operation, what), value).value();
    }

    /** The same for a context alone, with the join of the labels in the value. */
    public <T> Released<T> pass(Context context, Operation operation, String what, Supplier<T> value) {
        return pass(context, context.event(operation, what), value);
    }

    /** The same, with the join of the labels in the value. */
    public <T> Released<T> pass(Session session, Operation operation, String what, Supplier<T> value) {
        return pass(session.context(), session.event(operation, what), value);
    }

    /**
     * Lets evidence or a file leave, if its labels allow it to go there.
     *
     * @param value empty when there is nothing for this reader; then no rule is asked and nothing is told
     * @throws Refused when a handling code, a colour or an owner stands against it
     */
    public <T> Released<Optional<T>> disclose(Context context, Product product, Supplier<Optional<T>> value) {
        Event event = context.event(Operation.DISCLOSURE, product.what())
                .to(String.join(", ", new TreeSet<>(product.recipients())));
        return pass(context, event, () -> {
            Optional<T> found = value.get();
            found.ifPresent(content -> Carried.in(content).stream()
                    .reduce(Label::join)
                    .ifPresent(label -> check(label, product, context.authority())));
            return found;
        });
    }

    private void check(Label label, Product product, String home) {
        new Exits(
                        label,
                        product,
                        home,
                        (owner, recipient) -> isOrdered(OrderKind.CONSENT, product.consent(owner, recipient)))
                .check(isOrdered(OrderKind.RELEASE_H3, product.what()));
    }

    /** The rule that keeps what carries this label from leaving like this, if one does. */
    public Optional<String> obstacle(Label label, Product product, String home) {
        try {
            check(label, product, home);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private boolean isOrdered(OrderKind kind, String subject) {
        return orders.approved(kind, subject).isPresent();
    }

    /** The same for an entry that says more: whom the question is about, in commitments. */
    public <T> Released<T> pass(@Nullable Context context, Event event, Supplier<T> value) {
        T result;
        try {
            result = value.get();
        } catch (Refused refused) {
            audit.append(event.deny(refused.code()));
            throw refused;
        } catch (RightMissing missing) {
            audit.append(event.deny("right-missing"));
            throw missing;
        }
        Set<Label> labels = Carried.in(result);
        for (Label label : labels) {
            if (context == null || context.verdict(label) != Verdict.PERMIT) {
                audit.append(event.deny("second-wall"));
                throw new IllegalStateException(
                        "what should leave carries a label that its reader may not read: " + event);
            }
        }
        Optional<Label> join = labels.stream().reduce(Label::join);
        if (join.isPresent() && join.get().level().compareTo(ceiling) > 0) {
            audit.append(event.label(join.get().toString()).deny("ceiling"));
            throw new Refused(
                    "ceiling",
                    "nothing above " + ceiling.marking() + " leaves this node, and this is "
                            + join.get().level().marking() + ". Maybe look at it where it is approved for");
        }
        Event entry = event.count(count(result));
        Event labelled = join.map(label -> entry.label(label.toString())).orElse(entry);
        List<Event> entries = new ArrayList<>();
        combination(result)
                .ifPresent(joined -> entries.add(labelled.as(Operation.COMBINATION)
                        .items(joined.areas().stream()
                                .map(area -> "area " + area)
                                .toList())
                        .count(joined.records())));
        entries.add(labelled);
        audit.appendAll(entries);
        return new Released<>(result, join);
    }

    /** What is joined of several messages for this one answer is an operation of its own. */
    private static Optional<Combination> combination(Object value) {
        return switch (value) {
            case Optional<?> one -> one.flatMap(Release::combination);
            case Subject subject -> Optional.of(subject.combination()).filter(Combination::isOne);
            default -> Optional.empty();
        };
    }

    private static long count(Object value) {
        return switch (value) {
            case Page<?> page -> page.items().size();
            case Existence.Answer answer -> answer.hits();
            case Collection<?> all -> all.size();
            case Optional<?> one -> one.map(Release::count).orElse(0L);
            default -> 1;
        };
    }
}
