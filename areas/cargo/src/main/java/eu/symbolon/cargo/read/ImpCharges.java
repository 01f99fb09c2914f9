package eu.symbolon.cargo.read;

import eu.symbolon.cargo.read.ImpMessage.Group;
import eu.symbolon.cargo.read.ImpMessage.Line;
import eu.symbolon.cargo.record.Charges;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Declared values ({@code CVD/EUR//PP/NVD/12000.00/XXX}; the FHL has no charge code) and the totals of PPD and COL
 * ({@code PPD/WT716.10}).
 */
final class ImpCharges {
    private static final int CODE_LENGTH = 2;

    private ImpCharges() {}

    /**
     * Reads a CVD line.
     *
     * @param payment index of the payment field
     */
    static Charges declared(Line line, int payment) {
        return new Charges(
                line.field(0),
                line.field(payment),
                ImpFields.decimal(line.field(payment + 1)),
                ImpFields.decimal(line.field(payment + 2)),
                ImpFields.decimal(line.field(payment + 3)),
                List.of());
    }

    static List<Charges.Amount> totals(Group group) {
        List<Charges.Amount> amounts = new ArrayList<>();
        String payment = group.tag().equals("PPD") ? "PP" : "CC";
        for (Line line : group.lines()) {
            for (String field : line.fields()) {
                String total = field.strip();
                BigDecimal value =
                        total.length() > CODE_LENGTH ? ImpFields.decimal(total.substring(CODE_LENGTH)) : null;
                if (value != null) {
                    amounts.add(new Charges.Amount(total.substring(0, CODE_LENGTH), payment, value));
                }
            }
        }
        return amounts;
    }

    static Charges with(Charges declared, List<Charges.Amount> amounts) {
        return new Charges(
                declared.currency(),
                declared.payment(),
                declared.carriageValue(),
                declared.customsValue(),
                declared.insuranceValue(),
                List.copyOf(amounts));
    }
}
