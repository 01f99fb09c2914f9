package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Motion;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.match.Folding;
import eu.symbolon.match.Listed;
import eu.symbolon.match.Match;
import eu.symbolon.match.Screening;
import eu.symbolon.node.store.Classes;
import eu.symbolon.node.store.HitTable;
import eu.symbolon.node.store.RecordTable;
import eu.symbolon.node.store.StoredMentions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * List screening: every mention against every entry of the watch lists, by names and by identifiers. The entries live in memory.
 * When a list came, what it changed is asked against all that is stored; that is committed together with the list, and from then
 * on the changed lists are in effect.
 */
final class Watchlist {
    static final String NAME = "list-screening";

    private static final double MINIMUM = 0.80;
    private static final double STRONG = 0.90;
    private static final double CERTAIN = 0.97;

    /** Lists that bind in the whole Union: Security Council and Council of the European Union. */
    private static final Set<String> BINDING = Set.of("UN", "EU");

    /** Hits and craft remembered: a few tens of megabytes at most. */
    private static final int MOST_TOLD = 100_000;

    private final Tables tables;
    private final Classes classes;
    private final Collection<Area> areas;
    private Statements statements;
    private volatile Lists lists = new Lists(Map.of(), new Remembered<>(MOST_TOLD));
    private volatile @Nullable Lists pending;

    /**
     * What was told of craft, over all states of the lists: a list that a reader may not see must not make it told again. What
     * is not remembered is looked up in the stored hits.
     */
    private volatile Remembered<String> told = new Remembered<>(MOST_TOLD);

    /** What the store knows of entries, of what is asked against them and of what was told. */
    record Tables(RecordTable records, StoredMentions mentions, HitTable hits) {}

    /**
     * The lists by access class: an entry that a reader may not see weighs no name of one that he may see.
     *
     * @param craft craft already asked, with the class of their record
     */
    private record Lists(Map<Integer, Screening> screenings, Remembered<Craft> craft) {}

    private record Craft(int accessClass, long identifier) {}

    /**
     * What lists changed.
     *
     * @param hits what the changed entries find among the stored records
     * @param withdrawn where entries stood that are withdrawn or say something else now: what rests on them goes
     */
    record Change(List<Hit> hits, List<Evidence> withdrawn) {}

    Watchlist(Tables tables, Classes classes, Collection<Area> areas) {
        this.tables = tables;
        this.classes = classes;
        this.areas = areas;
        this.statements = new Statements(classes, Set.of());
    }

    int size() {
        return lists.screenings().values().stream().mapToInt(Screening::size).sum();
    }

    /** The state of the lists that are in effect; another object after each change. */
    Object state() {
        return lists.craft();
    }

    /** The state of the lists with the change that is not committed yet. */
    Object nextState() {
        Lists next = pending;
        return next == null ? lists.craft() : next.craft();
    }

    /** Reads all listed records of the store; what did not change stays as it is. */
    void rebuild() {
        pending = null;
        statements = new Statements(
                classes,
                areas.stream()
                        .flatMap(area -> area.readers().stream())
                        .filter(Reader::readsWholeList)
                        .map(reader -> reader.format().id())
                        .collect(Collectors.toSet()));
        for (Area area : areas) {
            List<Kind> kinds = area.vocabulary().stream()
                    .filter(kind -> kind.regime() == Regime.LISTED)
                    .toList();
            if (!kinds.isEmpty()) {
                takeAll(area.name(), kinds);
            }
        }
        Map<Integer, Screening> next = new TreeMap<>();
        for (int accessClass : statements.classes()) {
            Screening before = lists.screenings().get(accessClass);
            Set<Listed.Key> now = statements.keys(accessClass);
            next.put(accessClass, before == null ? anew(accessClass, now) : follow(accessClass, before, now));
        }
        lists = new Lists(next, new Remembered<>(MOST_TOLD));
    }

    private void takeAll(String area, List<Kind> kinds) {
        List<Record> message = new ArrayList<>();
        int[] lost = {0};
        tables.records().forEachOf(area, kinds, (record, lostOfMessage) -> {
            if (!message.isEmpty() && !message.get(0).message().equals(record.message())) {
                statements.take(new Edition(List.copyOf(message), lost[0] == 0));
                message.clear();
            }
            message.add(record);
            lost[0] = lostOfMessage;
        });
        if (!message.isEmpty()) {
            statements.take(new Edition(message, lost[0] == 0));
        }
    }

    private Screening anew(int accessClass, Set<Listed.Key> keys) {
        return Screening.of(entries(accessClass, keys));
    }

    private List<Listed> entries(int accessClass, Set<Listed.Key> keys) {
        return keys.stream()
                .flatMap(key -> statements.entry(accessClass, key).stream())
                .toList();
    }

    private Screening follow(int accessClass, Screening before, Set<Listed.Key> now) {
        List<Listed> changed = entries(accessClass, now).stream()
                .filter(entry -> !before.entry(entry.key()).equals(Optional.of(entry)))
                .toList();
        List<Listed.Key> gone = before.entries().stream()
                .map(Listed::key)
                .filter(key -> !now.contains(key))
                .toList();
        return before.with(changed, gone).compacted();
    }

    /** Lists came: asks what they change against what is stored. In effect from {@link #committed} on. */
    Change change(List<Edition> editions) {
        Map<Integer, Set<Listed.Key>> touched = new TreeMap<>();
        for (Edition edition : editions) {
            statements
                    .take(edition)
                    .forEach((accessClass, keys) -> touched.computeIfAbsent(accessClass, none -> new HashSet<>())
                            .addAll(keys));
        }
        Map<Integer, Screening> next = new TreeMap<>(lists.screenings());
        Map<Integer, Screening> changed = new TreeMap<>();
        List<Evidence> withdrawn = new ArrayList<>();
        touched.forEach((accessClass, keys) -> {
            List<Listed> now = entries(accessClass, keys);
            Screening before = next.get(accessClass);
            Screening after = before == null
                    ? Screening.of(now)
                    : before.with(
                            now,
                            keys.stream()
                                    .filter(key ->
                                            statements.entry(accessClass, key).isEmpty())
                                    .toList());
            if (before != null) {
                keys.forEach(key -> before.entry(key).ifPresent(entry -> withdrawn.add(entry.evidence())));
            }
            next.put(accessClass, after);
            changed.put(accessClass, after.alone(now));
        });
        pending = new Lists(next, new Remembered<>(MOST_TOLD));
        return new Change(again(changed), withdrawn);
    }

    /** Hits of the changed entries among the stored records. */
    private List<Hit> again(Map<Integer, Screening> changed) {
        List<Screening> some =
                changed.values().stream().filter(one -> one.size() > 0).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        Lists now = new Lists(changed, new Remembered<>(MOST_TOLD));
        return tables
                .mentions()
                .select(mention -> some.stream()
                        .anyMatch(
                                screening -> !screening.screen(mention, MINIMUM).isEmpty()))
                .stream()
                .flatMap(record -> look(record, now).stream())
                .toList();
    }

    /** The last change is committed; what was told of entries that it changed is forgotten, the stored hits say what stands. */
    void committed() {
        Lists next = pending;
        if (next != null) {
            lists = next;
            pending = null;
            told = new Remembered<>(MOST_TOLD);
            Map<Integer, Screening> compact = new TreeMap<>(next.screenings());
            compact.replaceAll((accessClass, screening) -> screening.compacted());
            lists = new Lists(compact, next.craft());
        }
    }

    /** The last batch failed, what was told in it was not kept: from now on the stored hits say what was. */
    void failed() {
        told = new Remembered<>(MOST_TOLD);
        if (pending == null) {
            lists = new Lists(lists.screenings(), new Remembered<>(MOST_TOLD));
        } else {
            rebuild();
        }
    }

    /** Hits of one record of regime FUSED, under the lists of the last change even before it is committed. */
    List<Hit> lookAgain(Record record) {
        Lists next = pending;
        return look(record, next == null ? lists : next);
    }

    /** Hits of one record of regime FUSED. */
    List<Hit> look(Record record) {
        return look(record, lists);
    }

    private List<Hit> look(Record record, Lists now) {
        if (now.screenings().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < record.mentions().size(); i++) {
            Mention mention = record.mentions().get(i);
            if (mention.names().isEmpty() && mention.identifiers().isEmpty() || isAskedCraft(record, mention, now)) {
                continue;
            }
            for (Screening screening : now.screenings().values()) {
                for (Match match : screening.screen(mention, MINIMUM)) {
                    Hit hit = hit(record, i, mention, match);
                    if (!(record.body() instanceof Motion) || isNews(record, hit)) {
                        hits.add(hit);
                    }
                }
            }
        }
        return hits;
    }

    /** Of one craft, under labels of one class, each entry of a list is told once. */
    private boolean isNews(Record record, Hit hit) {
        int accessClass = classes.of(record.label());
        return told.add(accessClass + " " + hit.key() + hit.label().access())
                && tables.hits().positionsOf(NAME, hit.key(), hit.label()).stream()
                        .noneMatch(label -> classes.of(label) == accessClass);
    }

    /** Telemetry names the same craft a thousand times: it is asked once for each state of the lists. */
    private boolean isAskedCraft(Record record, Mention mention, Lists now) {
        return record.body() instanceof Motion
                && !mention.identifiers().isEmpty()
                && !now.craft()
                        .add(new Craft(
                                classes.of(record.label()),
                                mention.identifiers().get(0).key()));
    }

    private static Hit hit(Record record, int index, Mention mention, Match match) {
        Listed entry = match.entry();
        Label label = record.label().join(entry.label());
        String name = match.name().isEmpty() ? entry.subject().title() : match.name();
        return new Hit(
                NAME,
                entry.list() + ":" + entry.reference() + "|" + identity(mention),
                record.area(),
                severity(entry.list(), match.score()),
                Math.clamp(match.score(), 0, 1),
                record.at(),
                mention.title() + " may be " + name + ", " + entry.list() + " " + entry.reference(),
                match.reasons(),
                List.of(entry.evidence(), Evidence.of(record, index)),
                label);
    }

    private static Severity severity(String list, double score) {
        boolean binding = BINDING.contains(list);
        if (score >= CERTAIN) {
            return binding ? Severity.CRITICAL : Severity.HIGH;
        }
        if (score >= STRONG) {
            return binding ? Severity.HIGH : Severity.MEDIUM;
        }
        return binding ? Severity.MEDIUM : Severity.LOW;
    }

    /** What makes two mentions the same question: the strongest identifier, else name and birth date. */
    private static String identity(Mention mention) {
        Optional<Identifier> strongest = mention.identifiers().stream()
                .filter(identifier -> identifier.type().identifies(mention.type()))
                .min(Comparator.comparing(Identifier::type).thenComparing(Identifier::value));
        return strongest.map(Identifier::toString).orElseGet(() -> {
            String name = mention.names().isEmpty()
                    ? mention.title()
                    : Folding.fold(mention.names().get(0).full());
            return name
                    + (mention.births().isEmpty() ? "" : " " + mention.births().get(0));
        });
    }
}
