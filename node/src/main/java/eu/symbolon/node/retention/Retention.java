package eu.symbolon.node.retention;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Question;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.detect.Detection;
import eu.symbolon.node.intake.Intake;
import eu.symbolon.node.store.HoldTable;
import eu.symbolon.node.store.Labels;
import eu.symbolon.node.store.RetentionTable;
import eu.symbolon.node.store.row.Due;
import eu.symbolon.node.store.row.HoldRow;
import eu.symbolon.node.store.row.RetentionRun;
import eu.symbolon.node.store.row.Tombstone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Runs the clock.
 *
 * <p><b>Order of work.</b> Holds and flags move days first. Then what is due is erased, then masked, in bounded transactions
 * between two batches of intake; then states of detectors, caches and the backlog of the feed follow; then the log proves what
 * the tombstones say; then the texts of entries whose hits are gone are erased.
 *
 * <p><b>What may be lost.</b> Nothing: every step finds its work by what the tables say, so a run that is killed goes on at the
 * next start. Between the hour a day begins and the end of its run no reader sees what is due: its label permits nobody.
 */
public final class Retention implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());
    private static final Duration TICK = Duration.ofSeconds(20);
    private static final int AHEAD_DAYS = 31;
    private static final int SHOWN_RUNS = 30;
    private static final int MOST_ENTRIES = 10_000;

    private final RetentionTable table;
    private final HoldTable holds;
    private final Labels labels;
    private final Audit audit;
    private final Proof proof;
    private final Followers followers;
    private final Rereading rereading;
    private final Clock clock;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Thread ticker;
    private volatile boolean closed;
    private volatile LocalDate ran = LocalDate.MIN;

    /** What the clock works on. */
    public record Tables(RetentionTable table, HoldTable holds, Labels labels) {}

    /** What follows it in memory. */
    public record Followers(Intake intake, Detection detection, Feed feed, Rereading rereading) {}

    /** What the clock will do, what holds it, what it did. */
    public record View(List<Due> due, List<HoldRow> holds, List<RetentionRun> runs) {}

    public Retention(Tables tables, Followers followers, Collection<Area> areas, Audit audit, Clock clock) {
        this.table = tables.table();
        this.holds = tables.holds();
        this.labels = tables.labels();
        this.followers = followers;
        this.rereading = followers.rereading();
        this.audit = audit;
        this.proof = new Proof(table, audit);
        this.clock = clock;
        for (Area area : areas) {
            area.vocabulary().forEach(kind -> kinds.put(area.name() + "." + kind.name(), kind));
        }
        run();
        this.ticker = Thread.ofPlatform().name("retention").daemon().start(this::tick);
    }

    /** What is due within a month, the holds in force, the last runs. */
    public View view() {
        return new View(
                table.due(today().plusDays(AHEAD_DAYS)), holds.inForce(clock.instant()), table.runs(SHOWN_RUNS));
    }

    /** What is left of what stood in a message. */
    public List<Tombstone> tombstones(String sha256) {
        return table.of(sha256);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void tick() {
        while (!closed) {
            try {
                Thread.sleep(TICK);
                if (!ran.equals(today())) {
                    run();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "the retention run did not end and is tried again", e);
            }
        }
    }

    /** Does now what is due today, and what was left over. */
    public synchronized RetentionRun run() {
        LocalDate day = today();
        followers.intake().apart(() -> {
            holds.inForce(clock.instant()).forEach(hold -> holds.hold(hold.id(), named(hold.subject())));
            holds.follow(clock.instant(), day, (area, kind, received) -> {
                Kind found = kinds.get(area + "." + kind);
                return found == null ? null : found.label().eraseAtWhenFlagged(received);
            });
        });
        boolean changed = whileTrue(() -> table.eraseSome(day));
        changed |= whileTrue(() -> table.maskSome(day, this::kind));
        if (table.forgetStates(day) > 0 || changed) {
            followers.intake().apart(followers.detection()::forgotten);
        }
        followers.feed().forget(number -> labels.label(number).isDue(day));
        audit.forget(table.eraseRequests(day));
        Proof.Proven proven = proof.write();
        forgetTexts();
        table.forgetDetails(clock.instant());
        RetentionRun run = new RetentionRun(clock.instant(), day, proven.erased(), proven.masked(), proven.audit());
        if (run.audit() != null || !ran.equals(day)) {
            table.ran(run);
        }
        ran = day;
        return run;
    }

    private boolean whileTrue(BooleanSupplier step) {
        boolean any = false;
        boolean[] more = {true};
        while (more[0] && !closed) {
            followers.intake().apart(() -> more[0] = step.getAsBoolean());
            any |= more[0];
        }
        return any;
    }

    private Kind kind(String area, String kind) {
        Kind found = kinds.get(area + "." + kind);
        if (found == null) {
            throw new IllegalStateException("records of kind " + area + "." + kind
                    + " are due for masking, but the area is not installed. Maybe start the node with it");
        }
        return found;
    }

    /** The records a hold's subject names now; those of a case are the ones the log says were looked at or decided in it. */
    public Set<Long> named(String subject) {
        if (!subject.startsWith("case ")) {
            return holds.named(subject);
        }
        Set<Long> found = new HashSet<>();
        Question ofCase = new Question("", "", "", subject.substring("case ".length()), "", "", "permit", null, null);
        audit.find(ofCase, Long.MAX_VALUE, MOST_ENTRIES).forEach(entry -> {
            List<String> texts = new ArrayList<>(entry.items());
            texts.add(entry.what());
            texts.forEach(text -> found.addAll(holds.named(firstTwoWords(text))));
        });
        return found;
    }

    private static String firstTwoWords(String text) {
        int blank = text.indexOf(' ', text.indexOf(' ') + 1);
        return blank < 0 ? text : text.substring(0, blank);
    }

    /**
     * Does what orders of two persons say of holds and of erasure.
     *
     * @param before what is done with an order and its records before they are erased
     */
    public void follow(Orders orders, BiConsumer<Order, Set<Long>> before) {
        orders.onApproval(
                OrderKind.HOLD,
                order -> hold(new HoldRow(
                        order.id(),
                        order.subject(),
                        order.reason(),
                        order.basis(),
                        clock.instant(),
                        null,
                        order.askedBy(),
                        0)));
        orders.onApproval(OrderKind.LIFT_HOLD, order -> lift(order.subject(), order.askedBy()));
        orders.onApproval(OrderKind.ERASE, order -> {
            Set<Long> records = named(order.subject());
            before.accept(order, records);
            erase(records, "order " + order.id());
        });
    }

    /** Places a hold and lets it hold at once. */
    public synchronized void hold(HoldRow hold) {
        holds.place(hold);
        run();
    }

    /** Lifts a hold, by its id or on its subject; the clock catches up at once. */
    public synchronized void lift(String idOrSubject, String by) {
        holds.lift(idOrSubject, clock.instant(), by);
        run();
    }

    /** Erases records by an order of two persons, at once; returns how many. */
    public synchronized int erase(Collection<Long> records, String order) {
        LocalDate day = today();
        followers.intake().apart(() -> {
            table.erase(records, followers.detection().touched(rereading.records(records)), day, order);
            followers.detection().forgotten();
        });
        followers.feed().forget(number -> true);
        proof.write();
        forgetTexts();
        return records.size();
    }

    /** What people wrote about what is gone goes with its salts: the log and its proofs do not change. */
    private void forgetTexts() {
        List<Long> entries = table.entriesToForget();
        audit.forget(entries);
        table.forgotten(entries);
        List<String> orders = table.ordersToForget();
        for (String order : orders) {
            audit.forget(audit.find(Question.about("order " + order), Long.MAX_VALUE, MOST_ENTRIES).stream()
                    .map(Entry::index)
                    .toList());
        }
        table.forgottenOrders(orders);
    }

    @Override
    public void close() {
        closed = true;
        ticker.interrupt();
        try {
            ticker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
