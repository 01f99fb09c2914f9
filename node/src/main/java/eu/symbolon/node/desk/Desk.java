package eu.symbolon.node.desk;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.HitChanges;
import eu.symbolon.node.store.HitTable;
import eu.symbolon.node.store.Labels;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.row.HitRow;
import eu.symbolon.node.store.row.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hits and the decisions on them. A hit that the reader may not see is as if it were not there. */
public final class Desk {
    private static final List<String> OPEN = List.of("open", "taken", "later");
    private static final List<String> DECIDED = List.of("accepted", "rejected", "authorised");
    private static final List<String> ALL = List.of("open", "taken", "later", "accepted", "rejected", "authorised");
    private static final int MOST_EVIDENCE = 100;
    private static final int MOST_EARLIER = 20;
    private static final int MOST_AT_ONCE = 500;

    private final HitTable hits;
    private final HitChanges changes;
    private final Labels labels;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;
    private final Set<String> listedKinds = new HashSet<>();
    private final Set<String> linking;
    private final Map<String, String> deciders = new HashMap<>();

    /**
     * @param linking names of detectors whose accepted hits join the listed mention with the others
     * @param listedKinds kinds of watch list entries, as {@code area.kind}
     */
    public Desk(Tables tables, Collection<Area> areas, Set<String> linking, Set<String> listedKinds, Clock clock) {
        this.hits = tables.hits();
        this.changes = tables.changes();
        this.labels = tables.labels();
        this.audit = tables.audit();
        this.feed = tables.feed();
        this.clock = clock;
        this.linking = Set.copyOf(linking);
        this.listedKinds.addAll(listedKinds);
        areas.forEach(area -> deciders.put(area.name(), area.procedure().deciders()));
    }

    /** What the desk works on. */
    public record Tables(HitTable hits, HitChanges changes, Labels labels, Audit audit, Feed feed) {}

    /** A page of the queue with its counts. */
    public Queue queue(Context context, Question question, String after, int limit) {
        HitTable.Filter filter = new HitTable.Filter(
                states(question.state()),
                orNull(question.area()),
                orNull(question.detector()),
                question.severity(),
                orNull(question.text()));
        Page<HitRow> page = hits.page(context, filter, after, limit);
        Map<String, Long> byState = hits.counts(context, HitTable.Column.STATE, ALL);
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        hits.counts(context, HitTable.Column.SEVERITY, OPEN)
                .forEach((ordinal, count) -> bySeverity.put(Severity.values()[Integer.parseInt(ordinal)], count));
        return new Queue(
                page.items(),
                page.next(),
                sum(byState, OPEN),
                sum(byState, DECIDED),
                hits.counts(context, HitTable.Column.AREA, OPEN),
                bySeverity);
    }

    private static List<String> states(String state) {
        return switch (state) {
            case "open", "" -> OPEN;
            case "decided" -> DECIDED;
            case "all" -> ALL;
            default -> throw new IllegalArgumentException("state '" + state + "' is not open, decided or all");
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static long sum(Map<String, Long> counts, List<String> states) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    public Optional<HitDetail> detail(Context context, long id) {
        return hits.find(context, id).map(row -> {
            Map<String, Long> precision = hits.precision(context, row.detector());
            return new HitDetail(
                    row,
                    hits.reasons(context, id),
                    hits.evidence(context, id, MOST_EVIDENCE),
                    hits.history(context, id),
                    new HitDetail.Precision(
                            precision.getOrDefault("accepted", 0L) + precision.getOrDefault("authorised", 0L),
                            precision.getOrDefault("rejected", 0L),
                            sum(precision, OPEN)),
                    hits.related(context, id, MOST_EARLIER));
        });
    }

    /**
     * Decides a hit as it was seen.
     *
     * @return empty when there is no such hit for this reader
     * @throws Conflict when it changed since
     * @throws IllegalArgumentException without a reason
     * @throws Refused when the reader's role may not decide hits of this area
     */
    public Optional<HitDetail> decide(Context context, Bulk.Seen seen, Decision decision, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "a decision needs its reason: the next person with this subject reads it. Maybe one sentence is enough");
        }
        Optional<HitRow> found = hits.find(context, seen.id());
        found.ifPresent(row -> {
            mayDecide(context, row);
            change(context, row, seen.version(), new Step(decision.state(), word(decision), reason.strip(), null));
            if (decision == Decision.ACCEPT && linking.contains(row.detector())) {
                changes.link(row.id(), listedKinds);
            }
        });
        return found.flatMap(row -> detail(context, seen.id()));
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Takes the hit, so that colleagues see who works on it. A decided hit stays decided. */
    public Optional<HitDetail> take(Context context, long id) {
        Optional<HitRow> found = hits.find(context, id);
        found.ifPresent(row -> {
            mayDecide(context, row);
            if (DECIDED.contains(row.state())) {
                throw new Conflict(id, row.version(), row.version());
            }
            change(context, row, row.version(), new Step("taken", "take", "", context.user()));
        });
        return found.flatMap(row -> detail(context, id));
    }

    /** One decision on many hits; each hit on its own, what cannot be decided is told. */
    public Bulk decideAll(Context context, List<Bulk.Seen> seen, Decision decision, String reason) {
        if (seen.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    seen.size() + " hits at once, at most " + MOST_AT_ONCE + ". Send them in parts");
        }
        int decided = 0;
        List<Bulk.Refusal> refused = new ArrayList<>();
        for (Bulk.Seen one : seen) {
            try {
                if (decide(context, one, decision, reason).isPresent()) {
                    decided++;
                } else {
                    refused.add(new Bulk.Refusal(one.id(), "no such hit"));
                }
            } catch (Conflict | Refused e) {
                refused.add(new Bulk.Refusal(one.id(), String.valueOf(e.getMessage())));
            }
        }
        return new Bulk(decided, refused);
    }

    private record Step(
            String state,
            String verdict,
            String reason,
            @Nullable String takenBy) {}

    private void mayDecide(Context context, HitRow row) {
        String role = deciders.getOrDefault(row.area(), "");
        if (!role.isEmpty() && !context.account().roles().contains(role)) {
            throw new Refused("hits of area " + row.area() + " are decided by the role '" + role + "', which "
                    + context.user() + " does not have");
        }
    }

    /** The audit entry is durable before the hit changes: no decision without its entry. */
    private void change(Context context, HitRow row, int seenVersion, Step step) {
        if (row.version() != seenVersion) {
            throw new Conflict(row.id(), seenVersion, row.version());
        }
        long entry = audit.append(
                context.event(Operation.ALTERATION, "hit " + Reference.hit(row.id()) + " " + step.verdict())
                        .count(1)
                        .justified(step.reason()));
        boolean changed = changes.change(new HitChanges.Change(
                row.id(),
                seenVersion,
                step.state(),
                step.takenBy(),
                context.user(),
                step.verdict(),
                step.reason(),
                clock.instant(),
                entry));
        if (!changed) {
            throw new Conflict(
                    row.id(),
                    seenVersion,
                    hits.find(context, row.id()).map(HitRow::version).orElse(-1));
        }
        feed.publish(
                "decision",
                labels.number(row.label()),
                Map.of("id", Reference.hit(row.id()), "state", step.state(), "user", context.user()));
    }
}
