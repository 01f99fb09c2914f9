package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.OrderTable;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Orders of two persons: one asks, another approves, in whatever order they sit. The entry of the log is durable before a
 * verdict holds; what follows from an approval is carried out once the verdict is stored, and again at the next start if the
 * node fell in between: so it must bear being done twice.
 */
public final class Orders {
    private static final Logger LOG = System.getLogger("eu.symbolon.access");
    private static final int LONGEST = 2_000;
    private static final int LISTED = 200;

    private final OrderTable table;
    private final Audit audit;
    private final Clock clock;
    private final Limits limits = Limits.installed();
    private final Map<OrderKind, List<Consumer<Order>>> following = new ConcurrentHashMap<>();

    /** What the second person says. */
    public enum Verdict {
        APPROVE,
        REFUSE
    }

    public Orders(OrderTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is done when an order of this kind is approved; orders approved and not carried out are caught up with now. */
    public void onApproval(OrderKind kind, Consumer<Order> consequence) {
        following.computeIfAbsent(kind, unused -> new CopyOnWriteArrayList<>()).add(consequence);
        for (OrderTable.Row row : table.unfinished(kind.word())) {
            try {
                carryOut(order(row));
            } catch (RuntimeException failure) {
                LOG.log(Logger.Level.ERROR, "order " + row.id() + " could not be carried out", failure);
            }
        }
    }

    /**
     * Asks for something that needs a second person.
     *
     * @param subject a reference, never personal data
     * @throws RightMissing when the reader may not ask for it
     */
    public Order ask(Context context, OrderKind kind, String subject, String reason, String basis) {
        return ask(context, kind, subject, reason, basis, kind.latest(clock.instant(), limits.orderLife()));
    }

    /** The same with an earlier end. */
    public Order ask(Context context, OrderKind kind, String subject, String reason, String basis, Instant until) {
        need(context, kind.ask());
        Instant now = clock.instant();
        text("subject", subject);
        text("reason", reason);
        text("basis", basis);
        Instant latest = kind.latest(now, limits.orderLife());
        if (!until.isAfter(now) || until.isAfter(latest)) {
            throw new IllegalArgumentException("until " + until + " is not within the next "
                    + Duration.between(now, latest).toDays() + " days");
        }
        OrderTable.Row row = new OrderTable.Row(
                Secrets.random(16),
                kind.word(),
                subject.strip(),
                reason.strip(),
                basis.strip(),
                context.user(),
                context.account().person(),
                context.authority(),
                context.clearance().name(),
                context.purpose(),
                context.caseNumber(),
                now,
                until,
                "open",
                "",
                null,
                "",
                false);
        audit.append(entry(context, row, "asked").justified(row.reason()));
        table.add(row);
        return order(row);
    }

    /** The orders this reader may know of, newest first. */
    public List<Order> list(Context context, Optional<Order.State> state) {
        return table.recent(context.purpose(), context.user(), LISTED).stream()
                .map(this::order)
                .filter(order -> order.isKnownTo(context))
                .filter(order -> state.isEmpty() || state.get() == order.state())
                .toList();
    }

    /** The order, if this reader may know of it. */
    public Optional<Order> find(Context context, String id) {
        return table.find(id).map(this::order).filter(order -> order.isKnownTo(context));
    }

    /**
     * The word of the second person; who asked may refuse, which takes it back.
     *
     * @return empty when there is no such order for this reader
     * @throws Refused when it is the same person, or the order is decided or expired
     */
    public Optional<Order> decide(Context context, String id, Verdict verdict, String reason) {
        Optional<OrderTable.Row> found = table.find(id).filter(row -> order(row).isKnownTo(context));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        OrderTable.Row row = found.get();
        Order order = order(row);
        boolean takesBack = verdict == Verdict.REFUSE && order.askedBy().equals(context.user());
        if (!takesBack) {
            need(context, Right.APPROVE);
        }
        text("reason", reason);
        if (order.state() != Order.State.OPEN) {
            throw new Refused("order-closed", "this order is " + order.state().word() + ". Maybe ask for a new one");
        }
        if (verdict == Verdict.APPROVE) {
            try {
                order.approvableBy(context);
            } catch (Refused refused) {
                audit.append(entry(context, row, "approve").deny(refused.code()));
                throw refused;
            }
        }
        String state = verdict == Verdict.APPROVE ? "approved" : "refused";
        audit.append(entry(context, row, state).justified(reason));
        if (!table.decide(id, state, context.user(), context.account().person(), clock.instant(), reason.strip())) {
            throw new Refused("order-closed", "this order was decided meanwhile. Maybe look at it again");
        }
        Order decided = order(table.find(id).orElseThrow());
        if (verdict == Verdict.APPROVE) {
            carryOut(decided);
        }
        return table.find(id).map(this::order);
    }

    /** The approved order of this kind for this subject, while it holds. */
    public Optional<Order> approved(OrderKind kind, String subject) {
        return table.approved(kind.word(), subject, clock.instant()).map(this::order);
    }

    private void carryOut(Order order) {
        following.getOrDefault(order.kind(), List.of()).forEach(consequence -> consequence.accept(order));
        table.carriedOut(order.id());
    }

    private void need(Context context, Right right) {
        if (!context.may(right)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            throw new RightMissing(
                    context.account(), List.of(right), Roles.installed().holding(right, today));
        }
    }

    private static void text(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("'" + name + "' of an order has " + text.length() + " characters; 1 to "
                    + LONGEST + " are expected");
        }
    }

    private static Event entry(Context context, OrderTable.Row row, String step) {
        return context.event(Operation.APPROVAL, "order " + row.id() + " " + row.kind() + " " + step)
                .items(List.of(row.subject()))
                .count(1);
    }

    private Order order(OrderTable.Row row) {
        Order.State kept = Order.State.valueOf(row.state().toUpperCase(java.util.Locale.ROOT));
        return new Order(
                row.id(),
                OrderKind.of(row.kind()),
                row.subject(),
                row.reason(),
                row.basis(),
                row.askedBy(),
                row.askedPerson(),
                row.authority(),
                Level.valueOf(row.clearance()),
                row.purpose(),
                row.caseNumber(),
                row.askedAt(),
                row.until(),
                Order.stateAt(kept, row.until(), clock.instant()),
                row.decidedBy(),
                row.decidedAt(),
                row.verdictReason(),
                row.carriedOut());
    }
}
