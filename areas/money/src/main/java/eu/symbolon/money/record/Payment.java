package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment between banks, as one message tells it. Its parties, agents and accounts are the mentions of the record.
 *
 * @param messageType {@code MT103}, {@code MT103 STP}, {@code MT202 COV}, {@code pacs.008.001.08}
 * @param settled what moves between the banks: field 32A, IntrBkSttlmAmt
 * @param instructed what the payer ordered, if told: field 33B, InstdAmt
 * @param exchangeRate field 36, XchgRate
 * @param settlementDate field 32A, IntrBkSttlmDt
 * @param chargeBearer SHA, OUR, BEN (field 71A) or SHAR, DEBT, CRED, SLEV (ChrgBr)
 * @param charges fields 71F and 71G, ChrgsInf/Amt
 * @param agents the chain of banks
 * @param remittance field 70, RmtInf: lines as written
 * @param instructions fields 23E, 26T, 72, 77B; InstrForCdtrAgt, InstrForNxtAgt, RgltryRptg: as written, with their tag
 * @param purpose Purp code, or field 26T
 * @param addressForm {@code structured}, {@code hybrid}, {@code unstructured} or empty: the loosest postal address in it
 * @param acknowledgement {@code accepted} or {@code refused} when a service message 21 stands before it, else empty
 */
public record Payment(
        String messageType,
        References references,
        Amount settled,
        @Nullable Amount instructed,
        @Nullable BigDecimal exchangeRate,
        @Nullable LocalDate settlementDate,
        String chargeBearer,
        List<Amount> charges,
        List<Agent> agents,
        List<String> remittance,
        List<String> instructions,
        String purpose,
        String addressForm,
        String acknowledgement)
        implements Body {

    public Payment {
        charges = List.copyOf(charges);
        agents = List.copyOf(agents);
        remittance = List.copyOf(remittance);
        instructions = List.copyOf(instructions);
    }

    /** What the payer ordered: the instructed amount, or the settled one when no other is told. */
    public Amount ordered() {
        return instructed == null ? settled : instructed;
    }

    /** Whether a customer pays: MT103, pacs.008. Else banks pay each other, or cover what a customer message already told. */
    public boolean ofCustomer() {
        return messageType.startsWith("MT103") || messageType.startsWith("pacs.008");
    }

    @Override
    public void write(Fields out) {
        out.text("messageType", messageType)
                .object("references", references)
                .object("settled", settled)
                .object("instructed", instructed)
                .amount("exchangeRate", exchangeRate)
                .text("settlementDate", settlementDate == null ? "" : settlementDate.toString())
                .text("chargeBearer", chargeBearer)
                .list("charges", charges)
                .list("agents", agents)
                .texts("remittance", remittance)
                .texts("instructions", instructions)
                .text("purpose", purpose)
                .text("addressForm", addressForm)
                .text("acknowledgement", acknowledgement);
    }
}
