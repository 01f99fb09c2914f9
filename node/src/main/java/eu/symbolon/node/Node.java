package eu.symbolon.node;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Accounts;
import eu.symbolon.node.access.Orders;
import eu.symbolon.node.access.machine.Machines;
import eu.symbolon.node.access.oidc.OpenId;
import eu.symbolon.node.access.passkey.Passkeys;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.desk.Desk;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.desk.Requests;
import eu.symbolon.node.detect.Detection;
import eu.symbolon.node.detect.Zones;
import eu.symbolon.node.fuse.Archive;
import eu.symbolon.node.fuse.Existence;
import eu.symbolon.node.fuse.Picture;
import eu.symbolon.node.fuse.Subjects;
import eu.symbolon.node.intake.Intake;
import eu.symbolon.node.intake.Sources;
import eu.symbolon.node.read.Readers;
import eu.symbolon.node.release.Release;
import eu.symbolon.node.retention.Rereading;
import eu.symbolon.node.retention.Retention;
import eu.symbolon.node.retention.Unmasking;
import eu.symbolon.node.rights.Relabelling;
import eu.symbolon.node.rights.Rights;
import eu.symbolon.node.store.Sight;
import eu.symbolon.node.store.Store;
import eu.symbolon.node.store.row.Totals;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One running node: its parts, put together. */
public final class Node implements AutoCloseable {
    private final Clock clock;
    private final Instant started;
    private final Readers readers;
    private final Store store;
    private final Audit audit;
    private final Access access;
    private final Passkeys passkeys;
    private final OpenId openId;
    private final Machines machines;
    private final Orders orders;
    private final Detection detection;
    private final Zones zones;
    private final Feed feed;
    private final Intake intake;
    private final Archive archive;
    private final Subjects subjects;
    private final Existence existence;
    private final Requests requests;
    private final Picture picture;
    private final Desk desk;
    private final Release release;
    private final Retention retention;
    private final Unmasking unmasking;
    private final Rights rights;

    /**
     * How a node is run.
     *
     * @param data folder of everything that lasts
     * @param db JDBC address of a PostgreSQL server of version 15 or newer, or null for the embedded one
     */
    public record Options(Path data, @Nullable String db) {}

    private Node(Path data, Readers readers, Labelling labelling, Store store, Audit audit, Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
        this.readers = readers;
        this.store = store;
        this.audit = audit;
        List<Area> areas = readers.areas();
        this.access =
                new Access(new Access.Tables(store.accounts(), store.labels(), store.notices()), areas, audit, clock);
        this.orders = new Orders(store.orders(), audit, clock);
        this.passkeys = new Passkeys(store.passkeys(), access, audit, clock);
        access.proof(passkeys);
        this.openId = new OpenId(data.resolve("oidc.json"), access, audit, clock);
        this.machines = new Machines(data.resolve("machines.json"), access, audit, clock);
        this.detection = new Detection(areas, store);
        this.zones = new Zones(store.zones(), detection, audit);
        this.feed = new Feed(clock);
        this.intake = new Intake(readers, labelling, store, audit, detection, feed, clock);
        this.archive = new Archive(store.messages(), store.records(), store.holds(), clock);
        this.subjects = new Subjects(store.records(), store.positions(), store.hits());
        this.existence = new Existence(store.records(), store.positions(), store.labels());
        this.requests = new Requests(store.requests(), audit, access.requestLife(), clock);
        this.picture = new Picture(store.positions(), clock);
        this.desk = new Desk(
                new Desk.Tables(store.hits(), store.hitChanges(), store.labels(), audit, feed),
                areas,
                Set.of(Detection.LIST_SCREENING),
                detection.listedKinds(),
                clock);
        this.release = new Release(audit, orders, labelling.ceiling());
        Rereading rereading = new Rereading(store.retention(), store.rectify(), intake);
        this.retention = new Retention(
                new Retention.Tables(store.retention(), store.holds(), store.labels()),
                new Retention.Followers(intake, detection, feed, rereading),
                areas,
                audit,
                clock);
        this.unmasking = new Unmasking(store.veil(), orders, access.notices());
        this.rights = new Rights(
                new Rights.Ways(access, orders, release, audit, clock),
                store,
                retention,
                rereading,
                new Relabelling.Followers(intake, detection, feed, archive),
                areas,
                labelling.ceiling());
        rights.follow();
    }

    /** Starts a node with the areas that are installed; returns when it is ready. */
    public static Node start(Options options) {
        return start(options, Readers.installed(), Clock.systemUTC());
    }

    /** The same with areas and clock of the caller's. */
    static Node start(Options options, Readers readers, Clock clock) {
        return start(options, readers, Sources.read(options.data().resolve("sources.json")), clock);
    }

    /** The same with labels of the caller's. */
    public static Node start(Options options, Readers readers, Labelling labelling, Clock clock) {
        Store store = Store.open(options.data(), options.db());
        try {
            Audit audit = Audit.open(options.data().resolve("audit"), store.salts(), clock);
            try {
                return new Node(options.data(), readers, labelling, store, audit, clock);
            } catch (RuntimeException | Error e) {
                audit.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** Areas found, in alphabetical order. */
    public List<Area> areas() {
        return readers.areas();
    }

    public Accounts accounts() {
        return access.accounts();
    }

    public Orders orders() {
        return orders;
    }

    public Access access() {
        return access;
    }

    public Passkeys passkeys() {
        return passkeys;
    }

    public OpenId openId() {
        return openId;
    }

    public Machines machines() {
        return machines;
    }

    public Intake intake() {
        return intake;
    }

    public Archive archive() {
        return archive;
    }

    public Subjects subjects() {
        return subjects;
    }

    public Existence existence() {
        return existence;
    }

    public Requests requests() {
        return requests;
    }

    public Picture picture() {
        return picture;
    }

    public Desk desk() {
        return desk;
    }

    public Feed feed() {
        return feed;
    }

    public Zones zones() {
        return zones;
    }

    public Audit audit() {
        return audit;
    }

    public Retention retention() {
        return retention;
    }

    public Unmasking unmasking() {
        return unmasking;
    }

    public Rights rights() {
        return rights;
    }

    public Release release() {
        return release;
    }

    /** Counts over everything: for those with the right to them, and the summary of a demonstration. */
    public Totals totals() {
        return store.totals().count();
    }

    /** Counts of what this reader may see. */
    public Totals totals(Sight sight) {
        return store.totals().count(sight);
    }

    /** How long the node has been running. */
    public Duration uptime() {
        return Duration.between(started, clock.instant());
    }

    /**
     * Number of distinct subjects by the identifiers that identify; a mention without one counts by itself, positions count by
     * craft. One pass over the index of identifiers: not for every second.
     */
    public long subjectCount() {
        return store.totals().subjects();
    }

    /** Number of entries on the watch lists. */
    public int listed() {
        return detection.listed();
    }

    /** Whether the database answers. */
    public boolean isReady() {
        return store.answers();
    }

    /** What the database is: {@code PostgreSQL 18.6, embedded}. */
    public String database() {
        return store.description();
    }

    /** Takes nothing more in, commits what waits, stops the database. */
    @Override
    public void close() {
        retention.close();
        access.close();
        intake.close();
        audit.close();
        store.close();
    }
}
