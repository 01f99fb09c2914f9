package eu.symbolon.node.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The tables of one database, put together. */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Labels labels;
    private final Classes classes;
    private final Ledger ledger;
    private final RecordTable records;
    private final MessageTable messages;
    private final PositionTable positions;
    private final HitTable hits;
    private final HitChanges hitChanges;
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final OrderTable orders;
    private final RequestTable requests;
    private final NoticeTable notices;
    private final ZoneTable zones;
    private final TotalsTable totals;
    private final RetentionTable retention;
    private final HoldTable holds;
    private final VeilTable veil;
    private final RightsTable rights;
    private final RectifyTable rectify;
    private final SealedTable sealed;
    private final RelabelTable relabels;
    private final SightingTable sightings;
    private final SaltTable salts;
    private final StoredMentions storedMentions;

    private Store(Database database) {
        this.database = database;
        this.labels = new Labels(database);
        this.classes = new Classes(labels);
        Streams streams = new Streams(database);
        RecordRows rows = new RecordRows(labels, streams);
        this.ledger = new Ledger(database, labels, classes, streams);
        this.records = new RecordTable(database, rows);
        this.storedMentions = new StoredMentions(database, rows);
        this.messages = new MessageTable(database, labels);
        this.positions = new PositionTable(database);
        this.hits = new HitTable(database, labels, records);
        this.hitChanges = new HitChanges(database);
        this.accounts = new AccountTable(database);
        this.passkeys = new PasskeyTable(database);
        this.orders = new OrderTable(database);
        this.requests = new RequestTable(database);
        this.notices = new NoticeTable(database);
        this.zones = new ZoneTable(database);
        this.totals = new TotalsTable(database);
        this.retention = new RetentionTable(database, labels, ledger);
        this.holds = new HoldTable(database, labels, retention.relabel());
        this.veil = new VeilTable(database, labels, records);
        this.rights = new RightsTable(database);
        this.rectify = new RectifyTable(database, labels, rows, ledger);
        this.relabels = new RelabelTable(database, labels, retention.relabel());
        this.sealed = new SealedTable(database, records);
        this.sightings = new SightingTable(database, labels, classes, streams);
        this.salts = new SaltTable(database);
    }

    /**
     * Opens the database, starts the embedded one if none is given, and brings its tables up to date.
     *
     * @param data data folder of the node
     * @param url JDBC address with user and password, or null
     * @throws eu.symbolon.node.store.server.ServerFailure when it can not be had
     */
    public static Store open(Path data, @Nullable String url) {
        Database database = Database.open(data, url);
        try {
            return new Store(database);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    public Labels labels() {
        return labels;
    }

    public Classes classes() {
        return classes;
    }

    public Ledger ledger() {
        return ledger;
    }

    public RecordTable records() {
        return records;
    }

    public MessageTable messages() {
        return messages;
    }

    public PositionTable positions() {
        return positions;
    }

    public HitTable hits() {
        return hits;
    }

    public HitChanges hitChanges() {
        return hitChanges;
    }

    public AccountTable accounts() {
        return accounts;
    }

    public PasskeyTable passkeys() {
        return passkeys;
    }

    public OrderTable orders() {
        return orders;
    }

    public RequestTable requests() {
        return requests;
    }

    public NoticeTable notices() {
        return notices;
    }

    public ZoneTable zones() {
        return zones;
    }

    public TotalsTable totals() {
        return totals;
    }

    public SaltTable salts() {
        return salts;
    }

    public RetentionTable retention() {
        return retention;
    }

    public HoldTable holds() {
        return holds;
    }

    public VeilTable veil() {
        return veil;
    }

    public RightsTable rights() {
        return rights;
    }

    public RectifyTable rectify() {
        return rectify;
    }

    public RelabelTable relabels() {
        return relabels;
    }

    public SealedTable sealed() {
        return sealed;
    }

    public StoredMentions storedMentions() {
        return storedMentions;
    }

    public SightingTable sightings() {
        return sightings;
    }

    /** {@code PostgreSQL 18.6, embedded}. */
    public String description() {
        return database.description();
    }

    /** Whether it answers within two seconds. */
    public boolean answers() {
        return database.answers();
    }

    @Override
    public void close() {
        database.close();
    }
}
