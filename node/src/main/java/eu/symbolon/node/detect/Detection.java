package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.store.Classes;
import eu.symbolon.node.store.Finding;
import eu.symbolon.node.store.Ledger;
import eu.symbolon.node.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All detectors, driven. Those without state run in the sender's thread ({@link #look}); those with state run one batch after
 * the other ({@link #step}), and their changed states go into the batch's transaction. A detector that fails costs its own hit
 * only. Records of a sealed or listed kind reach only detectors that name the kind.
 */
public final class Detection {
    /** Name of the detector whose accepted hits join a mention with a list entry. */
    public static final String LIST_SCREENING = Watchlist.NAME;

    private static final System.Logger LOG = System.getLogger(Detection.class.getName());
    private static final String ALL = "*";

    /** Version of list screening and of the meeting of areas, which the node has itself. */
    private static final String OWN_VERSION = "1";

    private final List<Area> areas;
    private final Ledger ledger;
    private final Classes classes;
    private final Watchlist watchlist;
    private final Meeting meeting;
    private final Map<String, Regime> regimes = new HashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final Map<String, Area> areaByName = new HashMap<>();
    private final Map<String, KeyedStates<?>> states = new LinkedHashMap<>();
    private volatile Driven driven = new Driven(List.of(), List.of());
    private @Nullable Driven stepped;

    /** The detectors under the settings of now. */
    private record Driven(List<Stateless> stateless, List<Detector<?>> keyed) {}

    /** What a batch brought. */
    public record Result(List<Finding> findings, List<Ledger.State> states) {}

    public Detection(Collection<Area> areas, Store store) {
        this.areas = List.copyOf(areas);
        this.ledger = store.ledger();
        this.classes = store.classes();
        this.watchlist = new Watchlist(
                new Watchlist.Tables(store.records(), store.storedMentions(), store.hits()), classes, this.areas);
        this.meeting = new Meeting(store.sightings(), classes);
        for (Area area : this.areas) {
            areaByName.put(area.name(), area);
            for (Kind kind : area.vocabulary()) {
                regimes.put(area.name() + "." + kind.name(), kind.regime());
            }
        }
        settings(new Settings(store.zones().all()));
        watchlist.rebuild();
        meeting.rebuild();
    }

    /** New settings: detectors are made anew, their states go on. */
    void settings(Settings settings) {
        List<Stateless> stateless = new ArrayList<>();
        List<Detector<?>> keyed = new ArrayList<>();
        for (Area area : areas) {
            for (Detector<?> detector : area.detectors(settings)) {
                versions.put(detector.name(), detector.version());
                if (detector instanceof Stateless one) {
                    stateless.add(one);
                } else {
                    keyed.add(detector);
                }
            }
        }
        driven = new Driven(List.copyOf(stateless), List.copyOf(keyed));
    }

    /** Kinds of regime LISTED, as {@code area.kind}. */
    public Set<String> listedKinds() {
        return regimes.entrySet().stream()
                .filter(entry -> entry.getValue() == Regime.LISTED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Number of entries on the watch lists. */
    public int listed() {
        return watchlist.size();
    }

    /** Whether the record is an entry of a watch list. */
    public boolean isListed(Record record) {
        return record.regime() == Regime.LISTED;
    }

    /**
     * What lists changed.
     *
     * @param findings what the changed entries find among the stored records
     * @param withdrawn where entries stood that are withdrawn or say something else now: what rests on them goes
     */
    public record Relisted(List<Finding> findings, List<Evidence> withdrawn) {}

    /** Lists came, in the batch that is being written: asks what they change against the stored records. */
    public Relisted relist(List<Edition> editions, Instant found) {
        Watchlist.Change change = watchlist.change(editions);
        List<Finding> findings = new ArrayList<>();
        add(change.hits(), Classes.NOBODY, found, findings);
        return new Relisted(findings, change.withdrawn());
    }

    /** The state of the lists, to be asked before records are looked at. */
    public Object lists() {
        return watchlist.state();
    }

    /** Hits of the lists alone, as they are after the batch that is being written; none when they were looked at in this state. */
    public List<Finding> lookAgain(List<Record> records, Object lists, Instant found) {
        List<Finding> findings = new ArrayList<>();
        if (lists == watchlist.nextState()) {
            return findings;
        }
        for (Record record : records) {
            if (mayBeJoined(record.regime())) {
                add(watchlist.lookAgain(record), Classes.NOBODY, found, findings);
            }
        }
        return findings;
    }

    /** What is done with records of one kind. */
    private record Route(Regime regime, List<Stateless> stateless, List<KeyedStates<?>> keyed) {}

    /** Finds the route of a record; neighbours are mostly of one kind, so the last route is remembered. */
    private final class Routes {
        private final List<Stateless> stateless;
        private final List<KeyedStates<?>> keyed;
        private final Map<String, Route> known = new HashMap<>();
        private String area = "";
        private String kind = "";
        private Route last = new Route(Regime.FUSED, List.of(), List.of());

        Routes(List<Stateless> stateless, List<KeyedStates<?>> keyed) {
            this.stateless = stateless;
            this.keyed = keyed;
        }

        Route of(Record record) {
            if (record.regime() != last.regime()
                    || !record.kind().equals(kind)
                    || !record.area().equals(area)) {
                area = record.area();
                kind = record.kind();
                last = known.computeIfAbsent(
                        record.regime() + " " + record.qualifiedKind(),
                        key -> route(record.qualifiedKind(), record.regime()));
            }
            return last;
        }

        private Route route(String qualified, Regime regime) {
            return new Route(
                    regime,
                    stateless.stream()
                            .filter(one -> sees(one, qualified, regime))
                            .toList(),
                    keyed.stream()
                            .filter(one -> sees(one.detector(), qualified, regime))
                            .toList());
        }
    }

    /** Hits that need one record only. Any thread. */
    public List<Finding> look(List<Record> records, Instant found) {
        List<Finding> findings = new ArrayList<>();
        Routes routes = new Routes(driven.stateless(), List.of());
        for (Record record : records) {
            Route route = routes.of(record);
            for (Stateless detector : route.stateless()) {
                try {
                    add(detector.look(record), Classes.NOBODY, found, findings);
                } catch (RuntimeException e) {
                    failed(detector.name(), record, e);
                }
            }
            if (mayBeJoined(route.regime())) {
                try {
                    add(watchlist.look(record), Classes.NOBODY, found, findings);
                } catch (RuntimeException e) {
                    failed(Watchlist.NAME, record, e);
                }
            }
        }
        return findings;
    }

    /** Hits that need state, for the records of one transaction in their order. One thread. */
    public Result step(List<Record> records, Instant found) {
        List<KeyedStates<?>> keyed = keyed();
        Routes routes = new Routes(List.of(), keyed);
        List<Finding> findings = new ArrayList<>();
        for (Record record : records) {
            for (KeyedStates<?> one : routes.of(record).keyed()) {
                try {
                    one.expect(record);
                } catch (RuntimeException e) {
                    failed(one.detector().name(), record, e);
                }
            }
        }
        keyed.forEach(KeyedStates::fetch);
        List<Record> joinable = new ArrayList<>(records.size());
        for (Record record : records) {
            Route route = routes.of(record);
            for (KeyedStates<?> one : route.keyed()) {
                try {
                    for (KeyedStates.Spoken spoken : one.step(record)) {
                        add(spoken.hits(), spoken.context(), found, findings);
                    }
                } catch (RuntimeException e) {
                    failed(one.detector().name(), record, e);
                }
            }
            if (mayBeJoined(route.regime())) {
                joinable.add(record);
            }
        }
        for (Meeting.Met met : meeting.look(joinable)) {
            add(List.of(met.hit()), met.context(), found, findings);
        }
        List<Ledger.State> changed = new ArrayList<>();
        keyed.forEach(one -> one.collect(changed));
        return new Result(findings, changed);
    }

    /** The transaction of the last step is committed. */
    public void committed() {
        states.values().forEach(KeyedStates::committed);
        watchlist.committed();
    }

    /** The transaction of the last step failed: everything in memory is taken from the store again. */
    public void failed() {
        states.values().forEach(KeyedStates::forget);
        meeting.rebuild();
        watchlist.failed();
    }

    /** States or sightings were dropped from the store: what is held in memory is taken from it again. Not during a step. */
    public void forgotten() {
        failed();
        watchlist.rebuild();
    }

    /** The states that these records touch, by detector: to be dropped when the records are erased or changed. */
    public Map<String, Set<String>> touched(List<Record> records) {
        Map<String, Set<String>> touched = new HashMap<>();
        for (Detector<?> detector : driven.keyed()) {
            for (Record record : records) {
                if (sees(detector, record.qualifiedKind(), record.regime())) {
                    touched.computeIfAbsent(detector.name(), name -> new HashSet<>())
                            .addAll(keys(detector, record));
                }
            }
        }
        return touched;
    }

    private static Collection<String> keys(Detector<?> detector, Record record) {
        try {
            return detector.keys(record);
        } catch (RuntimeException e) {
            failed(detector.name(), record, e);
            return List.of();
        }
    }

    /** Names of the detectors that look at one record alone: what they say of it is said again when it is looked at again. */
    public Set<String> stateless() {
        Set<String> names = new HashSet<>(Set.of(Watchlist.NAME));
        driven.stateless().forEach(one -> names.add(one.name()));
        return names;
    }

    private List<KeyedStates<?>> keyed() {
        Driven now = driven;
        if (now != stepped) {
            for (Detector<?> detector : now.keyed()) {
                KeyedStates<?> known = states.get(detector.name());
                if (known == null) {
                    states.put(detector.name(), new KeyedStates<>(detector, ledger, classes));
                } else {
                    known.replace(detector);
                }
            }
            stepped = now;
        }
        return List.copyOf(states.values());
    }

    private static boolean mayBeJoined(Regime regime) {
        return switch (regime) {
            case FUSED, PERSON_FREE -> true;
            case SEALED, LISTED -> false;
        };
    }

    private static boolean sees(Detector<?> detector, String kind, Regime regime) {
        Set<String> kinds = detector.kinds();
        return kinds.contains(kind) || kinds.contains(ALL) && mayBeJoined(regime);
    }

    /** What the state of a class said is labelled at least as strictly as the class. */
    private void add(List<Hit> hits, int context, Instant found, List<Finding> to) {
        for (Hit hit : hits) {
            Area area = areaByName.get(hit.area());
            Duration clock = area == null ? null : area.procedure().clocks().get(hit.severity());
            Hit labelled = context == Classes.NOBODY ? hit : under(hit, classes.label(context));
            to.add(new Finding(
                    labelled,
                    versions.getOrDefault(hit.detector(), OWN_VERSION),
                    context,
                    found,
                    clock == null ? null : found.plus(clock)));
        }
    }

    private static Hit under(Hit hit, Label context) {
        return new Hit(
                hit.detector(),
                hit.key(),
                hit.area(),
                hit.severity(),
                hit.score(),
                hit.at(),
                hit.title(),
                hit.reasons(),
                hit.evidence(),
                hit.label().join(context));
    }

    /** No value of the record goes into the program's log: it has no label. */
    private static void failed(String detector, Record record, RuntimeException e) {
        LOG.log(
                System.Logger.Level.WARNING,
                "detector " + detector + " failed on record " + record.index() + " of message " + record.message()
                        + ": " + e.getClass().getName());
    }
}
