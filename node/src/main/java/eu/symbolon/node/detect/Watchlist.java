package eu.symbolon.node.detect;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * List screening: every mention against every entry of the watch lists, by names and by identifiers. The entries live in memory
 * and are rebuilt from the store at the start and after each list that came.
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

    private final RecordTable records;
    private final HitTable stored;
    private final Classes classes;
    private final Collection<Area> areas;
    private volatile Lists lists = new Lists(List.of(), new Remembered<>(MOST_TOLD));

    /**
     * What was told of craft, over all states of the lists: a list that a reader may not see must not make it told again. What
     * is not remembered is looked up in the stored hits.
     */
    private volatile Remembered<String> told = new Remembered<>(MOST_TOLD);

    /**
     * The lists by access class: an entry that a reader may not see weighs no name of one that he may see.
     *
     * @param craft craft already asked, with the class of their record
     */
    private record Lists(List<Screening> screenings, Remembered<Craft> craft) {}

    private record Craft(int accessClass, long identifier) {}

    Watchlist(RecordTable records, HitTable stored, Classes classes, Collection<Area> areas) {
        this.records = records;
        this.stored = stored;
        this.classes = classes;
        this.areas = areas;
    }

    int size() {
        return lists.screenings().stream().mapToInt(Screening::size).sum();
    }

    /** Reads all listed records of the store and prepares them. */
    void rebuild() {
        Map<Integer, List<Record>> listed = new TreeMap<>();
        for (Area area : areas) {
            List<Kind> kinds = area.vocabulary().stream()
                    .filter(kind -> kind.regime() == Regime.LISTED)
                    .toList();
            if (!kinds.isEmpty()) {
                records.forEachOf(
                        area.name(),
                        kinds,
                        record -> listed.computeIfAbsent(classes.of(record.label()), none -> new ArrayList<>())
                                .add(record));
            }
        }
        listed.remove(Classes.NOBODY);
        lists = new Lists(
                listed.values().stream()
                        .map(entries -> Screening.of(Listed.of(entries)))
                        .toList(),
                new Remembered<>(MOST_TOLD));
    }

    /** What was told may not have been kept: from now on the stored hits say what was. */
    void forget() {
        told = new Remembered<>(MOST_TOLD);
        lists = new Lists(lists.screenings(), new Remembered<>(MOST_TOLD));
    }

    /** Hits of one record of regime FUSED. */
    List<Hit> look(Record record) {
        Lists now = lists;
        if (now.screenings().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < record.mentions().size(); i++) {
            Mention mention = record.mentions().get(i);
            if (mention.names().isEmpty() && mention.identifiers().isEmpty() || isAskedCraft(record, mention, now)) {
                continue;
            }
            for (Screening screening : now.screenings()) {
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

    /** Telemetry names the same craft a thousand times: it is asked once for each state of the lists. */
    private boolean isAskedCraft(Record record, Mention mention, Lists now) {
        return record.body() instanceof Motion
                && !mention.identifiers().isEmpty()
                && !now.craft()
                        .add(new Craft(
                                classes.of(record.label()),
                                mention.identifiers().get(0).key()));
    }

    /** Of one craft, under labels of one class, each entry of a list is told once. */
    private boolean isNews(Record record, Hit hit) {
        int accessClass = classes.of(record.label());
        return told.add(accessClass + " " + hit.key() + hit.label().access())
                && stored.positionsOf(NAME, hit.key(), hit.label()).stream()
                        .noneMatch(label -> classes.of(label) == accessClass);
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
