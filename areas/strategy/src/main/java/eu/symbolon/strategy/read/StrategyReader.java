package eu.symbolon.strategy.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.strategy.record.Action;
import eu.symbolon.strategy.record.Due;
import eu.symbolon.wire.Csv;
import eu.symbolon.wire.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of actions in CSV (RFC 4180, UTF-8). The area's own table lies in its jar at
 * {@code META-INF/symbolon/strategy/actions.csv}, which every class loader that has the module can open; it is taken in like
 * any other message. Columns: number, objective, action, deliverable, responsible, timing, source are required; dated,
 * delivered, evidence, verdict, confidence, checked may be absent. One real line:
 * {@code 41,5 Resilience to crises and disasters,4 A European emergency response capacity,Proposals for ...,COM,2011,"COM(2010) 673 final, Annex; ..."}
 */
public final class StrategyReader implements Reader {
    private static final String HEADER = "number,objective,action,deliverable,responsible,timing,source";

    @Override
    public Format format() {
        return new Format(
                "strategy-csv",
                "Table of strategy actions",
                "RFC 4180 CSV, columns of the annex to COM(2010) 673 final");
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 400).toLowerCase(Locale.ROOT).replace("\u00ef\u00bb\u00bf", "");
        return head.replace(" ", "").replace("\"", "").startsWith(HEADER) ? 100 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        if (recognise(bytes) == 0) {
            out.reject(Where.line(1), "", "not a table of actions: the first line has to begin with " + HEADER);
            return;
        }
        Map<Integer, Integer> seen = new HashMap<>();
        Csv.named(bytes, ',', row -> row(row, seen, out));
    }

    private static void row(Csv.Named row, Map<Integer, Integer> seen, Sink out) {
        Where where = Where.line(row.line());
        int number = number(row.cell("number"));
        if (number < 1) {
            out.reject(where, row.cell("number"), "'number' is no whole number from 1");
            return;
        }
        for (String column : List.of("objective", "action", "deliverable", "source")) {
            if (row.cell(column).isBlank()) {
                out.reject(where, "", "action " + number + " has no '" + column + "': every row names its " + column);
                return;
            }
        }
        Optional<Due> due = Due.parse(row.cell("timing"));
        if (due.isEmpty()) {
            out.reject(
                    where,
                    row.cell("timing"),
                    "timing of action " + number + " is none of the forms 2011, 2011-12, Ongoing");
            return;
        }
        Integer first = seen.putIfAbsent(number, row.line());
        if (first != null) {
            out.reject(
                    where,
                    row.cell("number"),
                    "action " + number + " stands in line " + first + " already: numbers are unique");
            return;
        }
        Optional<PartialDate> delivered = PartialDate.parse(row.cell("delivered"));
        if (delivered.isEmpty() && !row.cell("delivered").isBlank()) {
            out.remark(
                    where,
                    row.cell("delivered"),
                    "delivery of action " + number + " is no date of the form 2011-09-09, left out");
        }
        String responsible = row.cell("responsible");
        if (Actors.in(responsible).isEmpty()) {
            out.remark(
                    where,
                    responsible,
                    "action " + number + " names no actor of the table of actors: the text is kept");
        }
        Action body = new Action(
                number,
                row.cell("objective"),
                row.cell("action"),
                row.cell("deliverable"),
                responsible,
                names(Actors.in(Actors.lead(responsible))),
                names(Actors.in(Actors.participants(responsible))),
                due.get(),
                row.cell("source"),
                delivered.orElse(null),
                row.cell("evidence"),
                row.cell("verdict"),
                row.cell("confidence"));
        out.record("action", day(row.cell("dated")), null, mentions(responsible), body, where);
    }

    private static List<Mention> mentions(String responsible) {
        List<Mention> mentions = new ArrayList<>();
        String lead = Actors.lead(responsible);
        for (Actors.Actor actor : Actors.in(responsible)) {
            if (actor.organisation()) {
                boolean leads = lead.contains(actor.written());
                mentions.add(Mention.of(leads ? "lead" : "participant", SubjectType.ORGANISATION)
                        .name(actor.name())
                        .identifier(IdentifierType.LIST_REFERENCE.of(actor.written(), "EU"))
                        .build());
            }
        }
        return mentions;
    }

    private static List<String> names(List<Actors.Actor> actors) {
        return actors.stream().map(Actors.Actor::name).toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Instant day(String text) {
        Optional<PartialDate> date = PartialDate.parse(text).filter(known -> known.day() > 0);
        return date.map(known -> LocalDate.of(known.year(), known.month(), known.day())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .orElse(null);
    }
}
