package eu.symbolon.node.desk;

import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.OneTime;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.RequestTable;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Requests to owners for the content behind a hit: the reader asks, the owner answers, and what is granted leaves by the owner's
 * own hand. Whether the owner has anything is not looked at: a request says nothing of it either.
 */
public final class Requests {
    private static final int LISTED = 200;
    private static final int LONGEST = 2_000;

    private final RequestTable table;
    private final Audit audit;
    private final Period life;
    private final Clock clock;

    /**
     * The requests of a node.
     *
     * @param life how long one is kept
     */
    public Requests(RequestTable table, Audit audit, Period life, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.life = life;
        this.clock = clock;
    }

    /** Whom a request is about: name and birth date, or identifier; the others are empty. */
    public record About(String name, String birthDate, String identifier) {
        /** An entry of the log commits to each. */
        public Event in(Event event) {
            Event said = event;
            for (String value : List.of(name, birthDate, identifier)) {
                said = value.isEmpty() ? said : said.about(value);
            }
            return said;
        }
    }

    /** What the owner says. */
    public enum Verdict {
        GRANT("granted"),
        REFUSE("refused");

        private final String state;

        Verdict(String state) {
            this.state = state;
        }
    }

    /** Asks an owner; the question itself is told to the owner. */
    public RequestTable.Row ask(Context context, String owner, About about, String reason) {
        text("owner", owner);
        text("reason", reason);
        Instant now = clock.instant();
        String id = OneTime.random();
        long entry = audit.append(about.in(context.event(Operation.DISCLOSURE, "request " + id)
                .to(owner.strip())
                .count(1)
                .justified(reason)));
        RequestTable.Row row = new RequestTable.Row(
                id,
                owner.strip(),
                about.name(),
                about.birthDate(),
                about.identifier(),
                reason.strip(),
                context.user(),
                context.account().person(),
                context.authority(),
                context.purpose(),
                context.caseNumber(),
                now,
                now.atOffset(ZoneOffset.UTC).plus(life).toLocalDate(),
                "open",
                "",
                null,
                "",
                entry);
        table.add(row);
        return row;
    }

    /** The own ones, and those to and from the reader's authority for his purpose. */
    public List<RequestTable.Row> list(Context context) {
        return table.of(context.user(), context.authority(), context.purpose(), LISTED);
    }

    /**
     * The owner's word, by a person of the owner; or entered by a second person of the asking authority, when the owner works
     * elsewhere, with the reference of what the owner said.
     *
     * @return empty when there is no such request for this reader
     */
    public Optional<RequestTable.Row> answer(Context context, String id, Verdict verdict, String answer) {
        Optional<RequestTable.Row> found = table.find(id).filter(row -> isAnsweredBy(context, row));
        if (found.isEmpty() || !context.may(Right.APPROVE)) {
            return Optional.empty();
        }
        text("answer", answer);
        RequestTable.Row row = found.get();
        Event entry = context.event(Operation.APPROVAL, "request " + id + " " + verdict.state)
                .to(row.authority())
                .items(List.of("owner " + row.owner()))
                .count(1);
        if (row.askedPerson().equals(context.account().person())) {
            audit.append(entry.deny("same-person"));
            throw new Refused("same-person", "nobody answers the own request. Maybe ask a colleague who may approve");
        }
        audit.append(entry.justified(answer));
        if (!table.answer(id, verdict.state, context.user(), clock.instant(), answer.strip())) {
            throw new Refused("answered", "this request was answered before. Maybe load it again");
        }
        return table.find(id);
    }

    private static boolean isAnsweredBy(Context context, RequestTable.Row row) {
        return row.purpose().equals(context.purpose())
                && (row.owner().equals(context.authority()) || row.authority().equals(context.authority()));
    }

    private static void text(String name, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("'" + name + "' of a request has " + text.length() + " characters; 1 to "
                    + LONGEST + " are expected");
        }
    }
}
