package eu.symbolon.node.rights;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Ground;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.fuse.Archive;
import eu.symbolon.node.fuse.Dossiers;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.release.Release;
import eu.symbolon.node.rights.PersonReport.Line;
import eu.symbolon.node.rights.PersonReport.Proposal;
import eu.symbolon.node.rights.PersonReport.Recipient;
import eu.symbolon.node.rights.PersonReport.Restricted;
import eu.symbolon.node.rights.PersonReport.Source;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.RightsTable;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.RecordRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the report of what is held of a person (Directive (EU) 2016/680 Art 14; Regulation (EU) 2016/794 Art 36).
 *
 * <p><b>Who sees what.</b> The officer's report opens every purpose, within his clearance and audience: what lies beyond changes
 * nothing in it. On top of that a record is withheld from the person when a rule of release stands against it (another owner, a
 * handling code, a colour) or when an officer documented a ground. What a record says of other persons is never in it.
 */
final class Reports {
    /** Whom a report is for; no label names a person as its audience. */
    static final String PERSON = "the person concerned";

    private static final String OTHERS = "LED-15-1-e";

    private final Dossiers dossiers;
    private final Archive archive;
    private final RightsTable table;
    private final Recipients recipients;
    private final Release release;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Clock clock;

    Reports(
            Dossiers dossiers,
            Archive archive,
            RightsTable table,
            Recipients recipients,
            Release release,
            Collection<Area> areas,
            Clock clock) {
        this.dossiers = dossiers;
        this.archive = archive;
        this.table = table;
        this.recipients = recipients;
        this.release = release;
        this.clock = clock;
        for (Area area : areas) {
            area.vocabulary().forEach(kind -> kinds.put(area.name() + "." + kind.name(), kind));
        }
    }

    /**
     * The whole report, for the officer.
     *
     * @param under the officer under the order
     */
    Optional<PersonReport> whole(Context under, Order order) {
        String[] mention =
                order.subject().substring(order.subject().indexOf(' ') + 1).split("/", -1);
        return dossiers.of(under, mention[0], Integer.parseInt(mention[1])).map(found -> report(under, order, found));
    }

    private PersonReport report(Context under, Order order, Dossiers.Dossier found) {
        Map<String, String> documented = new HashMap<>();
        table.restrictions(order.id()).forEach(one -> documented.put(one.what(), one.ground()));
        Map<String, String> sources = new HashMap<>();
        Function<Label, String> exits = label -> release.obstacle(label, product(order), under.authority())
                .flatMap(Ground::ofExit)
                .map(Ground::code)
                .orElse("");
        List<Line> lines = new ArrayList<>();
        for (Dossiers.Page page : found.pages()) {
            RecordRow row = page.record().row();
            String source = sources.computeIfAbsent(
                    row.message(),
                    message -> archive.message(under, message)
                            .map(detail -> detail.row().source())
                            .orElse(""));
            Kind kind = kinds.get(row.area() + "." + row.kind());
            lines.add(new Line(
                    row.id(),
                    row.area(),
                    kind == null ? row.kind() : kind.title(),
                    row.at(),
                    source,
                    page.own(),
                    page.others() ? null : page.record().body(),
                    row.label().purposes().named(),
                    kind == null ? "" : kind.label().source(),
                    row.label().eraseAt(),
                    documented.getOrDefault("record " + row.id(), exits.apply(row.label())),
                    page.others() ? OTHERS : "",
                    row.label()));
        }
        List<Proposal> hits = proposals(found.hits(), lines, documented, exits);
        return of(order, found.complete(), lines, hits, disclosures(lines, hits, found));
    }

    /** A hit tells of the records it rests on: it is withheld with the first of them that is. */
    private List<Proposal> proposals(
            List<HitRow> found, List<Line> lines, Map<String, String> documented, Function<Label, String> exits) {
        Map<String, String> withheld = new HashMap<>();
        lines.forEach(line -> withheld.put(line.record(), line.withheld()));
        Map<Long, List<String>> evidence =
                table.evidence(found.stream().map(HitRow::id).toList());
        List<Proposal> hits = new ArrayList<>();
        for (HitRow hit : found) {
            String id = Reference.hit(hit.id());
            String inherited = evidence.getOrDefault(hit.id(), List.of()).stream()
                    .map(record -> withheld.getOrDefault(record, ""))
                    .filter(ground -> !ground.isEmpty())
                    .findFirst()
                    .orElseGet(() -> exits.apply(hit.label()));
            hits.add(new Proposal(
                    id,
                    hit.detector(),
                    hit.state(),
                    hit.at(),
                    documented.getOrDefault("hit " + id, inherited),
                    hit.label()));
        }
        return hits;
    }

    private PersonReport of(
            Order order, boolean complete, List<Line> lines, List<Proposal> hits, List<Recipient> disclosures) {
        Map<String, Long> bySource = new TreeMap<>();
        Map<String, Long> byGround = new LinkedHashMap<>();
        for (Line line : lines) {
            bySource.merge(line.source(), 1L, Long::sum);
            String ground = line.withheld().isEmpty() ? line.bodyWithheld() : line.withheld();
            byGround.merge(ground, 1L, Long::sum);
        }
        Map<String, Long> hitsByGround = new HashMap<>();
        hits.forEach(hit -> hitsByGround.merge(hit.withheld(), 1L, Long::sum));
        return new PersonReport(
                order.id(),
                order.subject(),
                clock.instant(),
                complete,
                lines,
                hits,
                bySource.entrySet().stream()
                        .map(one -> new Source(one.getKey(), one.getValue()))
                        .toList(),
                disclosures,
                Ground.all().stream()
                        .filter(ground ->
                                byGround.containsKey(ground.code()) || hitsByGround.containsKey(ground.code()))
                        .map(ground -> new Restricted(
                                ground.code(),
                                ground.title(),
                                byGround.getOrDefault(ground.code(), 0L),
                                hitsByGround.getOrDefault(ground.code(), 0L),
                                ground.told()))
                        .toList(),
                PersonReport.NEUTRAL);
    }

    /** The report as the person gets it: nothing of what is withheld, and no count on a ground that may not be told. */
    PersonReport told(PersonReport whole, Order order) {
        List<Line> lines = whole.records().stream()
                .filter(line -> line.withheld().isEmpty())
                .toList();
        List<Proposal> hits =
                whole.hits().stream().filter(hit -> hit.withheld().isEmpty()).toList();
        Set<String> shown = things(lines, hits, line -> "");
        PersonReport told = of(
                order,
                whole.complete(),
                lines,
                hits,
                whole.recipients().stream()
                        .filter(one -> shown.contains(one.what())
                                || one.what().startsWith("message ") && isOfShown(one, lines))
                        .toList());
        return new PersonReport(
                told.order(),
                told.subject(),
                whole.at(),
                told.complete(),
                told.records(),
                told.hits(),
                told.sources(),
                told.recipients(),
                whole.restrictions().stream().filter(Restricted::told).toList(),
                told.neutral());
    }

    private boolean isOfShown(Recipient recipient, List<Line> lines) {
        String start = Reference.record(recipient.what().substring("message ".length()), 0);
        String message = start.substring(0, start.indexOf('.') + 1);
        return lines.stream().anyMatch(line -> line.record().startsWith(message));
    }

    static Product product(Order order) {
        return new Product("rights " + order.id(), Set.of(PERSON), false);
    }

    private static Set<String> things(List<Line> lines, List<Proposal> hits, Function<Line, String> message) {
        Set<String> things = new LinkedHashSet<>();
        lines.forEach(line -> {
            things.add("record " + line.record());
            things.add(message.apply(line));
        });
        hits.forEach(hit -> things.add("hit " + hit.hit()));
        return things;
    }

    private List<Recipient> disclosures(List<Line> lines, List<Proposal> hits, Dossiers.Dossier found) {
        Map<String, String> messages = new HashMap<>();
        found.pages()
                .forEach(page -> messages.put(
                        page.record().row().id(),
                        "message " + page.record().row().message()));
        Set<String> things = things(lines, hits, line -> messages.getOrDefault(line.record(), ""));
        List<RightsTable.Notice> notices = table.about(List.copyOf(things));
        return recipients.of(things).stream()
                .map(one -> new Recipient(one.recipient(), one.at(), one.what(), notifiedAt(notices, one)))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Instant notifiedAt(
            List<RightsTable.Notice> notices, Recipients.Disclosure disclosure) {
        return notices.stream()
                .filter(notice -> notice.recipient().equals(disclosure.recipient())
                        && notice.what().equals(disclosure.what()))
                .map(RightsTable.Notice::notifiedAt)
                .filter(java.util.Objects::nonNull)
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
    }
}
