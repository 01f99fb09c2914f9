package eu.symbolon.node.access;

import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.NoticeTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What those who watch are told at once, and must review; a notice stays in sight until another person reviewed it. */
public final class Notices {
    private static final Set<String> WATCHERS = Set.of("data-protection-officer", "duty-officer");
    private static final int LISTED = 200;

    private final NoticeTable table;
    private final Audit audit;
    private final Clock clock;

    /**
     * A notice.
     *
     * @param user whose doing it is about
     * @param reviewedBy empty before the review
     */
    public record Notice(
            String id,
            String kind,
            Instant at,
            SortedSet<String> roles,
            String user,
            String authority,
            String purpose,
            String caseNumber,
            String reason,
            Instant until,
            String reviewedBy,
            @Nullable Instant reviewedAt,
            String review) {}

    Notices(NoticeTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells that a purpose was widened; gives the notice's id. */
    String breakGlass(Account account, String purpose, String caseNumber, String reason, Instant until) {
        String id = Secrets.random(16);
        table.add(row(id, Context.BREAK_GLASS, WATCHERS, account, purpose, caseNumber, reason.strip(), until));
        return id;
    }

    /** Tells that a passkey's counter went back: there may be a second copy of it. */
    public void copiedPasskey(Account account) {
        table.add(row(
                Secrets.random(16),
                "passkey-counter",
                WATCHERS,
                account,
                "",
                "",
                "The counter of a passkey of this account went back, so the key may have been copied. The sign-in was"
                        + " refused. Maybe lock the account and register a new key",
                clock.instant()));
    }

    private NoticeTable.Row row(
            String id,
            String kind,
            Set<String> roles,
            Account account,
            String purpose,
            String caseNumber,
            String reason,
            Instant until) {
        return new NoticeTable.Row(
                id,
                kind,
                clock.instant(),
                roles,
                account.user(),
                account.person(),
                account.authority(),
                purpose,
                caseNumber,
                reason,
                until,
                "",
                null,
                "");
    }

    /** The widening that this notice told of is over, and the log says so. */
    void ended(String id) {
        table.ended(id, clock.instant());
    }

    /** Widenings of which the log does not say that they ended. */
    List<Notice> notEnded() {
        return table.notEnded(Context.BREAK_GLASS).stream().map(Notices::notice).toList();
    }

    /** Tells that a masked record may be read whole, by an order of two persons; told once. */
    public void unmasked(Order order) {
        String id = "unmask-" + order.id();
        if (table.find(id).isEmpty()) {
            table.add(new NoticeTable.Row(
                    id,
                    order.kind().word(),
                    clock.instant(),
                    Set.of("data-protection-officer"),
                    order.askedBy(),
                    order.askedPerson(),
                    order.authority(),
                    order.purpose(),
                    order.caseNumber(),
                    order.reason(),
                    order.until(),
                    "",
                    null,
                    ""));
        }
    }

    /** The notices to this person's roles; those to be reviewed first, then newest first. */
    public List<Notice> list(Session reader) {
        return table.recent(LISTED).stream()
                .filter(row -> isTold(reader, row))
                .map(Notices::notice)
                .toList();
    }

    /**
     * Reviews a notice.
     *
     * @return empty when there is no such notice for this person
     * @throws Refused when it is about the person's own doing, or was reviewed
     */
    public Optional<Notice> review(Session reader, String id, String reason) {
        Optional<NoticeTable.Row> found = table.find(id).filter(row -> isTold(reader, row));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a review needs its reason. Maybe what was found, in one sentence");
        }
        String what = "review of notice " + id;
        if (found.get().person().equals(reader.account().person())) {
            audit.append(reader.event(Operation.BREAK_GLASS, what).deny("same-person"));
            throw new Refused("same-person", "nobody reviews the own doing. Maybe ask a colleague of your role");
        }
        audit.append(reader.event(Operation.BREAK_GLASS, what).count(1).justified(reason));
        if (!table.review(id, reader.account().user(), clock.instant(), reason.strip())) {
            throw new Refused("reviewed", "this notice was reviewed before. Maybe load it again");
        }
        return table.find(id).map(Notices::notice);
    }

    private static boolean isTold(Session reader, NoticeTable.Row row) {
        return row.roles().stream().anyMatch(reader.account().roles()::contains);
    }

    private static Notice notice(NoticeTable.Row row) {
        return new Notice(
                row.id(),
                row.kind(),
                row.at(),
                new TreeSet<>(row.roles()),
                row.user(),
                row.authority(),
                row.purpose(),
                row.caseNumber(),
                row.reason(),
                row.until(),
                row.reviewedBy(),
                row.reviewedAt(),
                row.review());
    }
}
