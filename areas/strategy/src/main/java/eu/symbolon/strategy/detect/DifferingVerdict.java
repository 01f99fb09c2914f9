package eu.symbolon.strategy.detect;

import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.strategy.record.Action;
import eu.symbolon.strategy.record.Status;
import java.util.List;
import java.util.Set;

/** An imported verdict that the dates of the same row do not bear out. */
public final class DifferingVerdict implements Stateless {

    /** The detector has no settings. */
    public DifferingVerdict() {}

    @Override
    public String name() {
        return "verdict-differs";
    }

    @Override
    public String purpose() {
        return "An action whose imported verdict differs from the status that follows from its dates";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("strategy.action");
    }

    @Override
    public List<Hit> look(Record record) {
        if (!(record.body() instanceof Action action)) {
            return List.of();
        }
        String difference = difference(action);
        if (difference.isEmpty()) {
            return List.of();
        }
        Reason dates = Reason.support(
                "verdict", difference, action.verdict(), action.status().word(), 0.6);
        List<Reason> reasons = action.verified()
                ? List.of(dates, Reason.doubt("verified", "the verdict was verified", action.confidence(), "", 0.3))
                : List.of(
                        dates,
                        Reason.support("unverified", "the verdict was not verified", action.confidence(), "", 0.2));
        return List.of(new Hit(
                name(),
                "action " + action.number(),
                "strategy",
                Severity.INFO,
                action.verified() ? 0.5 : 0.8,
                record.at(),
                "Action " + action.number() + ": verdict '" + action.verdict() + "', derived '"
                        + action.status().word() + "'",
                reasons,
                List.of(Evidence.of(record)),
                record.label()));
    }

    /** One sentence that says how the two differ, or empty. */
    private static String difference(Action action) {
        return switch (action.verdict()) {
            case "done" ->
                switch (action.status()) {
                    case Status.DeliveredLate late ->
                        "said to be done, but delivered " + late.daysAtMost() + " days after it was due";
                    case Status.Open open -> "said to be done, but no delivery of the kind asked for is known";
                    case Status.Ongoing ongoing -> "said to be done, but it is a standing task";
                    case Status.Delivered delivered -> "";
                };
            case "done late" ->
                action.status() instanceof Status.DeliveredLate ? "" : "said to be late, but the dates do not show it";
            case "ongoing" -> action.due().ongoing() ? "" : "said to be ongoing, but it has a due day";
            case "not delivered" ->
                action.status() instanceof Status.Open
                        ? ""
                        : "said to be not delivered, but a delivery or a standing task is on record";
            case "unclear" -> "the other source could not say; the evidence has to be looked for";
            default -> "";
        };
    }
}
