package eu.symbolon.cargo.detect;

import eu.symbolon.cargo.data.DatedRows;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.wire.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shipper or consignee missing, named by a placeholder, without an address, or the same as the other side or as the
 * forwarder on both sides: then the minimum data set before loading tells nothing about who sends to whom.
 */
public final class PlaceholderParty implements Stateless {
    private static final String NAME = "consignment-placeholder-party";
    private final List<Csv.Named> placeholders = DatedRows.of("placeholders");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "Waybills whose shipper or consignee is missing, a placeholder, without address, or the same on both sides";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("cargo.waybill", "cargo.house");
    }

    @Override
    public List<Hit> look(Record record) {
        if (!(record.body() instanceof Bill bill)) {
            return List.of();
        }
        Consignment consignment = bill.consignment();
        List<Reason> reasons = new ArrayList<>();
        Severity severity = party("shipper", consignment, reasons);
        Severity other = party("consignee", consignment, reasons);
        if (other.compareTo(severity) > 0) {
            severity = other;
        }
        if (sameOnBothSides(consignment, reasons) && severity.compareTo(Severity.MEDIUM) < 0) {
            severity = Severity.MEDIUM;
        }
        if (reasons.isEmpty()) {
            return List.of();
        }
        String number = bill.reference();
        return List.of(new Hit(
                NAME,
                number,
                record.area(),
                severity,
                Score.of(reasons),
                record.at(),
                "Waybill " + number + ": " + reasons.get(0).text(),
                reasons,
                List.of(Evidence.of(record)),
                record.label()));
    }

    /** Adds the faults of one side; INFO when there are none. */
    private Severity party(String role, Consignment consignment, List<Reason> reasons) {
        Party party = consignment.party(role);
        if (party == null || !party.hasName()) {
            reasons.add(Reason.support(role + "-missing", "The " + role + " is not named", "", "", 0.8));
            return Severity.HIGH;
        }
        Csv.Named placeholder = placeholder(party.name());
        if (placeholder != null) {
            reasons.add(Reason.support(
                    role + "-placeholder",
                    "The name of the " + role + " is a placeholder (" + placeholder.cell("source") + ")",
                    party.name(),
                    placeholder.cell("term"),
                    0.8));
            return Severity.HIGH;
        }
        if (isFiller(party.name())) {
            reasons.add(Reason.support(
                    role + "-placeholder", "The name of the " + role + " is one sign repeated", party.name(), "", 0.8));
            return Severity.HIGH;
        }
        if (!party.hasAddress()) {
            reasons.add(Reason.support(
                    role + "-address",
                    "The " + role + " has no full address: street, town and country are required before loading",
                    party.address(),
                    "",
                    0.5));
            return Severity.MEDIUM;
        }
        return Severity.INFO;
    }

    private static boolean sameOnBothSides(Consignment consignment, List<Reason> reasons) {
        Party shipper = consignment.party("shipper");
        Party consignee = consignment.party("consignee");
        if (shipper == null || consignee == null || !shipper.hasName()) {
            return false;
        }
        String name = Words.folded(shipper.name());
        if (!name.equals(Words.folded(consignee.name()))) {
            return false;
        }
        reasons.add(Reason.support(
                "same-party", "Shipper and consignee have the same name", shipper.name(), consignee.name(), 0.4));
        Party agent = consignment.party("agent");
        if (agent != null && name.equals(Words.folded(agent.name()))) {
            reasons.add(Reason.support(
                    "forwarder-both-sides", "The forwarder stands as shipper and as consignee", agent.name(), "", 0.4));
        }
        return true;
    }

    private Csv.@Nullable Named placeholder(String name) {
        String folded = Words.folded(name);
        for (Csv.Named row : placeholders) {
            String term = row.cell("term");
            boolean prefix = row.cell("kind").equals("prefix");
            if (prefix ? folded.startsWith(term) : folded.equals(term)) {
                return row;
            }
        }
        return null;
    }

    /** {@code XXXX}, {@code ---A---}: fewer than two different letters. */
    private static boolean isFiller(String name) {
        return name.chars()
                        .filter(Character::isLetterOrDigit)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }
}
