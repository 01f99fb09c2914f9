package eu.symbolon.strategy.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deliverable of a strategy.
 *
 * @param number of the deliverable, from 1
 * @param objective number and title of the objective
 * @param action number within the objective, and title
 * @param responsible as the source writes it
 * @param lead actors named first, {@code with} ends them
 * @param participants actors named after {@code with}
 * @param source where the row comes from and how far it was checked: shown wherever the row is shown
 * @param delivered first delivery, or null when none is known
 * @param evidence documents and events, as text
 * @param verdict what another source says of it: {@code done}, {@code done late}, {@code partly}, {@code ongoing},
 *     {@code unclear}, {@code not delivered}, or empty. It is no status
 * @param confidence whether verdict and evidence were verified, and against what
 */
public record Action(
        int number,
        String objective,
        String action,
        String deliverable,
        String responsible,
        List<String> lead,
        List<String> participants,
        Due due,
        String source,
        @Nullable PartialDate delivered,
        String evidence,
        String verdict,
        String confidence)
        implements Body {

    public Action {
        lead = List.copyOf(lead);
        participants = List.copyOf(participants);
    }

    /** Derived, never stored. */
    public Status status() {
        return Status.of(due, delivered);
    }

    /** Whether a named source confirmed verdict and evidence. */
    public boolean verified() {
        return confidence.startsWith("verified");
    }

    @Override
    public void write(Fields out) {
        out.number("number", number)
                .text("objective", objective)
                .text("action", action)
                .text("title", deliverable)
                .text("responsible", responsible)
                .texts("lead", lead)
                .texts("participants", participants)
                .text("timing", due.written())
                .text("dueFrom", due.from() == null ? "" : due.from().toString())
                .text("dueTo", due.to() == null ? "" : due.to().toString())
                .text("delivered", delivered == null ? "" : delivered.toString())
                .text("status", status().word());
        switch (status()) {
            case Status.Delivered early -> out.number("daysEarly", early.daysEarly());
            case Status.DeliveredLate late ->
                out.number("daysLateAtLeast", late.daysAtLeast()).number("daysLateAtMost", late.daysAtMost());
            case Status.Ongoing ongoing -> {}
            case Status.Open open -> {}
        }
        out.text("evidence", evidence)
                .text("verdict", verdict)
                .text("confidence", confidence)
                .flag("verified", verified())
                .text("source", source);
    }
}
