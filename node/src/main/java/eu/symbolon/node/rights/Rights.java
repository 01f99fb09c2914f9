package eu.symbolon.node.rights;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Ground;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.fuse.Dossiers;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.release.Release;
import eu.symbolon.node.retention.Rereading;
import eu.symbolon.node.retention.Retention;
import eu.symbolon.node.store.RightsTable;
import eu.symbolon.node.store.Store;
import eu.symbolon.node.store.row.RecordDetail;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The door to all that persons may ask for, and to what two persons order in records. */
public final class Rights {
    private static final int LISTED = 200;
    private static final int LONGEST = 2_000;

    private final Access access;
    private final Orders orders;
    private final Audit audit;
    private final Clock clock;
    private final RightsTable table;
    private final Retention retention;
    private final Reports reports;
    private final Recipients recipients;
    private final Rectifying rectifying;
    private final Relabelling relabelling;
    private final SealedSearch sealed;

    /** What the rights stand on. */
    public record Ways(Access access, Orders orders, Release release, Audit audit, Clock clock) {}

    /** An approved order, and the reader under it. */
    public record Opened(Context under, Order order) {}

    /**
     * Puts the rights together.
     *
     * @param ceiling highest level of this node
     */
    public Rights(
            Ways ways,
            Store store,
            Retention retention,
            Rereading rereading,
            Relabelling.Followers followers,
            Collection<Area> areas,
            Level ceiling) {
        this.access = ways.access();
        this.orders = ways.orders();
        this.audit = ways.audit();
        this.clock = ways.clock();
        this.table = store.rights();
        this.retention = retention;
        this.recipients = new Recipients(audit);
        this.reports = new Reports(
                new Dossiers(store.records(), store.hits()),
                followers.archive(),
                table,
                recipients,
                ways.release(),
                areas,
                clock);
        this.rectifying = new Rectifying(store.rectify(), rereading, followers, clock);
        this.relabelling = new Relabelling(store.relabels(), retention, rereading, followers, audit, ceiling);
        this.sealed = new SealedSearch(store.sealed(), audit);
    }

    public Relabelling relabelling() {
        return relabelling;
    }

    /** Checks orders when they are asked for and does what follows from them. */
    public void follow() {
        retention.follow(orders, this::expect);
        orders.onAsking(OrderKind.RIGHTS_REPORT, (asker, subject, detail) -> {
            if (!subject.matches("subject [\\w-]{16}\\.\\d{1,9}/\\d{1,5}")) {
                throw new IllegalArgumentException("'" + subject
                        + "' names no person. Maybe subject REF/m: a record and the number of the mention in it");
            }
        });
        orders.onAsking(OrderKind.RECTIFY, (asker, subject, detail) -> {
            if (!subject.matches("record [\\w-]{16}\\.\\d{1,9}")) {
                throw new IllegalArgumentException("'" + subject + "' names no record. Maybe record REF");
            }
            Change.read(detail);
        });
        orders.onAsking(OrderKind.RELABEL, (asker, subject, detail) -> relabelling.check(subject, detail));
        orders.onAsking(OrderKind.SEALED_SEARCH, (asker, subject, detail) -> sealed.check(detail));
        orders.onApproval(OrderKind.RECTIFY, this::rectify);
        orders.onApproval(OrderKind.RELABEL, order -> log(order, relabelling.carryOut(order)));
    }

    private void rectify(Order order) {
        Set<Long> records = retention.named(order.subject());
        expect(order, records);
        int changed = 0;
        for (long record : records) {
            changed += rectifying.carryOut(order, record) ? 1 : 0;
        }
        log(order, changed);
        orders.forgetDetail(order);
    }

    private void log(Order order, int changed) {
        Event event = Event.of(Operation.ALTERATION, order.subject())
                .by(order.askedBy(), order.authority(), order.purpose(), order.caseNumber())
                .items(List.of("order " + order.id()))
                .count(changed);
        audit.append(changed > 0 ? event.permit("order") : event.deny("nothing-to-change"));
    }

    /** Everybody outside who got any of it is to be told (Directive (EU) 2016/680 Art 7(3), 16(5), 16(6)). */
    private void expect(Order order, Set<Long> records) {
        table.expect(recipients.of(table.things(records)).stream()
                .filter(one -> !one.recipient().equals(order.authority()))
                .map(one -> new RightsTable.Notice(
                        order.id(), one.recipient(), one.what(), order.kind().word(), one.at(), null, ""))
                .toList());
    }

    /**
     * The order of this id with its reader under it; empty when this reader knows of none.
     *
     * @throws eu.symbolon.node.access.Refused when it opens nothing to him
     */
    public Optional<Opened> open(Context reader, OrderKind kind, String id) {
        return orders.find(reader, id)
                .filter(order -> order.kind() == kind)
                .map(order -> new Opened(access.under(reader, order), order));
    }

    /** The whole report, for the officer. */
    public Optional<PersonReport> report(Opened opened) {
        return reports.whole(opened.under(), opened.order());
    }

    /** The report as the person gets it. */
    public Optional<PersonReport> told(Opened opened) {
        return report(opened).map(whole -> reports.told(whole, opened.order()));
    }

    /** What the report of this order is when it leaves. */
    public Product product(Opened opened) {
        return Reports.product(opened.order());
    }

    /**
     * Leaves something out of a report, on a ground that is documented (Directive (EU) 2016/680 Art 15). It stays out: putting it
     * back takes a new order.
     *
     * @param what {@code record REF} or {@code hit ID}
     */
    public Optional<PersonReport> restrict(Opened opened, String what, String ground, String reason) {
        Ground.of(ground);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("a restriction needs its factual or legal reason, of 1 to " + LONGEST
                    + " characters: the supervisory authority may ask for it");
        }
        Optional<PersonReport> report = report(opened);
        if (report.isEmpty() || !names(report.get(), what)) {
            return Optional.empty();
        }
        audit.append(opened.under()
                .event(Operation.ALTERATION, "rights " + opened.order().id() + " restricted")
                .items(List.of(what))
                .rule(ground)
                .count(1)
                .justified(reason));
        table.restrict(new RightsTable.Restriction(
                opened.order().id(),
                what,
                ground,
                reason.strip(),
                opened.under().user(),
                clock.instant()));
        return report(opened);
    }

    private static boolean names(PersonReport report, String what) {
        return report.records().stream().anyMatch(line -> what.equals("record " + line.record()))
                || report.hits().stream().anyMatch(hit -> what.equals("hit " + hit.hit()));
    }

    /** What was left out of the report of an order, with the reasons: for the officer and the supervisory authority. */
    public List<RightsTable.Restriction> restrictions(String order) {
        return table.restrictions(order);
    }

    /** Who is still to be told of a correction or an erasure, longest waiting first. */
    public List<RightsTable.Notice> openNotices() {
        return table.open(LISTED);
    }

    /** The notices of an order, told ones too. */
    public List<RightsTable.Notice> notices(String order) {
        return table.notices(order);
    }

    /** A recipient was told; how many notices that closed. */
    public int notified(Context officer, String order, String recipient) {
        int closed = table.notified(order, recipient, clock.instant(), officer.user());
        if (closed > 0) {
            audit.append(officer.event(Operation.DISCLOSURE, "notice order " + order)
                    .items(List.of("order " + order))
                    .to(recipient)
                    .count(closed));
        }
        return closed;
    }

    /** The leads of an approved search of sealed records. */
    public List<RecordDetail> leads(Opened opened) {
        return sealed.run(opened.under(), opened.order());
    }
}
