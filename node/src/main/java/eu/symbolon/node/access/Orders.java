package eu.symbolon.node.access;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Commitment;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Salts;
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
    private static final int LONGEST_DETAIL = 20_000;
    private static final int LISTED = 200;

    private final OrderTable table;
    private final Audit audit;
    private final Clock clock;
    private final Limits limits = Limits.installed();
    private final Map<OrderKind, List<Consumer<Order>>> following = new ConcurrentHashMap<>();
    private final Map<OrderKind, Check> checks = new ConcurrentHashMap<>();

    /** Refuses an order that could not be carried out, before it is asked for. */
    @FunctionalInterface
    public interface Check {
        /** Throws {@link IllegalArgumentException} with what is wrong. */
        void check(Context asker, String subject, String detail);
    }

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

    /** What is checked when an order of this kind is asked for. */
    public void onAsking(OrderKind kind, Check check) {
        checks.put(kind, check);
    }

    /** Asks for something that needs a second person, for as long as an order may hold. */
    public Order ask(Context context, OrderKind kind, String subject, String reason, String basis) {
        return ask(context, kind, subject, reason, basis, "");
    }

    /** The same with the values it is about. */
    public Order ask(Context context, OrderKind kind, String subject, String reason, String basis, String detail) {
        return ask(context, kind, subject, reason, basis, detail, kind.latest(clock.instant(), limits.orderLife()));
    }

    /**
     * Asks for something that needs a second person.
     *
     * @param subject a reference, never personal data
     * @param detail the values it is about, as JSON: personal data may stand there, the log gets a commitment; empty for none
     * @param until its end, at most so late as the limit {@code order-life} says
     * @throws RightMissing when the reader may not ask for it
     */
    public Order ask(
            Context context,
            OrderKind kind,
            String subject,
            String reason,
            String basis,
            String detail,
            Instant until) {
        need(context, kind.ask());
        if (!kind.mayServe(context.purpose())) {
            throw new Refused(
                    "purpose",
                    "an order of kind " + kind.word() + " serves " + String.join(", ", kind.purposes())
                            + " alone. Maybe choose that purpose, if your task has it");
        }
        Instant now = clock.instant();
        text("subject", subject);
        text("reason", reason);
        text("basis", basis);
        Instant latest = kind.latest(now, limits.orderLife());
        if (!until.isAfter(now) || until.isAfter(latest)) {
            throw new IllegalArgumentException("until " + until + " is not within the next "
                    + Duration.between(now, latest).toDays() + " days");
        }
        if (detail.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException("the detail of an order has " + detail.length() + " characters; at most "
                    + LONGEST_DETAIL + " are taken");
        }
        checks.getOrDefault(kind, (asker, about, values) -> {}).check(context, subject.strip(), detail);
        Salts.Salt bound = Commitment.to(detail);
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
                false,
                detail,
                detail.isEmpty() ? null : bound.salt(),
                "");
        List<String> items =
                detail.isEmpty() ? List.of(row.subject()) : List.of(row.subject(), "detail " + bound.commitment());
        audit.append(entry(context, row, "asked").items(items).justified(row.reason()));
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

    /** The word of the second person, on no ground of the law. */
    public Optional<Order> decide(Context context, String id, Verdict verdict, String reason) {
        return decide(context, id, verdict, reason, "");
    }

    /**
     * The word of the second person; who asked may refuse, which takes it back.
     *
     * @param ground code of the ground of a refusal, where the law asks for one (Directive (EU) 2016/680 Art 15(4))
     * @return empty when there is no such order for this reader
     * @throws Refused when it is the same person, or the order is decided or expired
     */
    public Optional<Order> decide(Context context, String id, Verdict verdict, String reason, String ground) {
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
        if (verdict == Verdict.REFUSE && !takesBack && order.kind().isGrounded()) {
            Ground.of(ground);
        } else if (!ground.isEmpty()) {
            throw new IllegalArgumentException("ground '" + ground
                    + "' has no place here: it belongs to the refusal of a" + " person's request by the second person");
        }
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
        Event event = entry(context, row, state).justified(reason);
        audit.append(ground.isEmpty() ? event : event.rule(ground));
        if (!table.decide(
                id, state, context.user(), context.account().person(), clock.instant(), reason.strip(), ground)) {
            throw new Refused("order-closed", "this order was decided meanwhile. Maybe look at it again");
        }
        Order decided = order(table.find(id).orElseThrow());
        if (verdict == Verdict.APPROVE) {
            carryOut(decided);
        }
        return table.find(id).map(this::order);
    }

    /**
     * Stops an approved order; what it opened is closed at once.
     *
     * @return empty when there is no approved order of this id, and nothing is told of others
     */
    public Optional<Order> block(Session overseer, String id, String reason) {
        text("reason", reason);
        Optional<OrderTable.Row> found = table.find(id)
                .filter(row -> row.state().equals("approved") && order(row).kind() == OrderKind.SEALED_SEARCH);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        OrderTable.Row row = found.get();
        audit.append(overseer.event(Operation.APPROVAL, "order " + row.id() + " " + row.kind() + " blocked")
                .items(List.of(row.subject()))
                .count(1)
                .justified(reason));
        table.block(id);
        return table.find(id).map(this::order);
    }

    /** All orders of a kind, newest first, for who watches over them: without the values they are about. */
    public List<Order> watched(OrderKind kind) {
        return table.ofKind(kind.word(), LISTED).stream()
                .map(this::order)
                .map(order -> order.withoutDetail())
                .toList();
    }

    /** Erases the values that an order is about: they are not needed any more. */
    public void forgetDetail(Order order) {
        table.forgetDetail(order.id());
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
                row.carriedOut(),
                row.detail(),
                row.ground());
    }
}
