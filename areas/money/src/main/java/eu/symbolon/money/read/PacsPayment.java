package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.money.record.Agent;
import eu.symbolon.money.record.Amount;
import eu.symbolon.money.record.Payment;
import eu.symbolon.money.record.References;
import eu.symbolon.wire.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CdtTrfTxInf becomes one payment with its mentions. Used once per transaction. */
final class PacsPayment {
    private final Element header;
    private final Element transfer;
    private final String type;
    private final Sink out;
    private final List<Mention> mentions = new ArrayList<>(8);
    private final List<Agent> agents = new ArrayList<>(6);
    private String addressForm = "";

    PacsPayment(Element header, Element transfer, String type, Sink out) {
        this.header = header;
        this.transfer = transfer;
        this.type = type;
        this.out = out;
    }

    /** Writes the record, or rejects the transaction when it has no amount: then it is no payment. */
    void write() {
        Element money = transfer.child("IntrBkSttlmAmt");
        if (money == null) {
            out.reject(
                    transfer.where(),
                    "",
                    "transaction without IntrBkSttlmAmt: the amount that the banks settle is mandatory");
            return;
        }
        Amount settled = amount(money);
        if (settled == null) {
            return;
        }
        Element instructedAmount = transfer.child("InstdAmt");
        LocalDate day = Days.iso(either("IntrBkSttlmDt"));
        chain();
        parties(transfer, "");
        Element underlying = transfer.child("UndrlygCstmrCdtTrf");
        List<String> remittance = new ArrayList<>();
        List<String> instructions = new ArrayList<>();
        if (underlying != null) {
            parties(underlying, "underlying-");
            customerAgents(underlying);
            texts(underlying, remittance, instructions);
        }
        texts(transfer, remittance, instructions);
        References references = references();
        String rate = transfer.text("XchgRate");
        out.record(
                "payment",
                Days.start(day),
                null,
                mentions,
                new Payment(
                        underlying == null ? type : type + " COV",
                        references,
                        settled,
                        instructedAmount == null ? null : amount(instructedAmount),
                        rate.isEmpty() ? null : Amounts.number(rate, '.'),
                        day,
                        transfer.text("ChrgBr"),
                        charges(),
                        agents,
                        remittance,
                        instructions,
                        first(transfer.text("Purp", "Cd"), transfer.text("Purp", "Prtry")),
                        addressForm,
                        ""),
                transfer.where());
    }

    private References references() {
        String uetr = transfer.text("PmtId", "UETR");
        if (!uetr.isEmpty()) {
            Uetr.mention(uetr, transfer.where(), out).ifPresent(mentions::add);
        }
        return new References(
                header.text("MsgId"),
                transfer.text("PmtId", "InstrId"),
                transfer.text("PmtId", "EndToEndId"),
                transfer.text("PmtId", "TxId"),
                uetr,
                transfer.text("PmtId", "ClrSysRef"));
    }

    /** A value of the transaction, or of its group where the standard lets the group say it once. */
    private String either(String name) {
        return first(transfer.text(name), header.text(name));
    }

    private @Nullable Amount amount(Element element) {
        BigDecimal value = Amounts.number(element.text(), '.');
        String currency = element.attribute("Ccy");
        if (value == null || !Amounts.isCurrency(currency)) {
            out.reject(
                    element.where(),
                    element.text() + " " + currency,
                    element.name() + " is no amount of the form 9500.00 with a currency in Ccy");
            return null;
        }
        return new Amount(value, currency);
    }

    private List<Amount> charges() {
        List<Amount> charges = new ArrayList<>();
        for (Element info : transfer.children("ChrgsInf")) {
            Element money = info.child("Amt");
            Amount amount = money == null ? null : amount(money);
            if (amount != null) {
                charges.add(amount);
            }
        }
        return charges;
    }

    private static void texts(Element from, List<String> remittance, List<String> instructions) {
        for (Element info : from.children("RmtInf")) {
            info.children("Ustrd").forEach(line -> remittance.add(line.text()));
            for (Element structured : info.children("Strd")) {
                leaves(structured, remittance);
            }
        }
        for (String name : List.of("InstrForCdtrAgt", "InstrForNxtAgt", "RgltryRptg")) {
            List<String> leaves = new ArrayList<>();
            from.children(name).forEach(note -> leaves(note, leaves));
            leaves.forEach(text -> instructions.add(name + ":" + text));
        }
    }

    private static void leaves(Element element, List<String> out) {
        if (element.children().isEmpty() && !element.text().isEmpty()) {
            out.add(element.name() + ": " + element.text());
        }
        element.children().forEach(child -> leaves(child, out));
    }

    /** Banks in the order of the chain. */
    private void chain() {
        bank(header.child("InstgAgt"), null, "instructing-agent");
        bank(transfer.child("InstgAgt"), null, "instructing-agent");
        for (String number : List.of("", "1", "2", "3")) {
            bank(transfer.child("PrvsInstgAgt" + number), null, "previous-instructing-agent");
        }
        bank(transfer.child("DbtrAgt"), transfer.child("DbtrAgtAcct"), "debtor-agent");
        for (String number : List.of("1", "2", "3")) {
            bank(
                    transfer.child("IntrmyAgt" + number),
                    transfer.child("IntrmyAgt" + number + "Acct"),
                    "intermediary-agent");
        }
        bank(transfer.child("CdtrAgt"), transfer.child("CdtrAgtAcct"), "creditor-agent");
        bank(header.child("InstdAgt"), null, "instructed-agent");
        bank(transfer.child("InstdAgt"), null, "instructed-agent");
        Element settlement = header.child("SttlmInf");
        if (settlement != null) {
            bank(
                    settlement.child("InstgRmbrsmntAgt"),
                    settlement.child("InstgRmbrsmntAgtAcct"),
                    "sender-correspondent");
            bank(
                    settlement.child("InstdRmbrsmntAgt"),
                    settlement.child("InstdRmbrsmntAgtAcct"),
                    "receiver-correspondent");
            bank(
                    settlement.child("ThrdRmbrsmntAgt"),
                    settlement.child("ThrdRmbrsmntAgtAcct"),
                    "third-reimbursement-institution");
        }
    }

    private void customerAgents(Element underlying) {
        bank(underlying.child("DbtrAgt"), underlying.child("DbtrAgtAcct"), "underlying-debtor-agent");
        for (String number : List.of("1", "2", "3")) {
            bank(underlying.child("IntrmyAgt" + number), null, "underlying-intermediary-agent");
        }
        bank(underlying.child("CdtrAgt"), underlying.child("CdtrAgtAcct"), "underlying-creditor-agent");
    }

    private void bank(@Nullable Element agent, @Nullable Element account, String role) {
        Element institution = agent == null ? null : agent.child("FinInstnId");
        if (agent == null || institution == null) {
            return;
        }
        Mention mention = PacsParty.institution(agent, role, null);
        agents.add(new Agent(
                role,
                bic(institution),
                institution.text("Nm"),
                institution.text("ClrSysMmbId", "MmbId"),
                number(account)));
        if (!mention.names().isEmpty() || !mention.identifiers().isEmpty()) {
            mentions.add(mention);
        }
        addressForm = PacsParty.looser(addressForm, institution.child("PstlAdr"));
    }

    private void parties(Element from, String prefix) {
        String debtorBank = bic(from.at("DbtrAgt", "FinInstnId"));
        String creditorBank = bic(from.at("CdtrAgt", "FinInstnId"));
        party(from.child("UltmtDbtr"), null, "", prefix + "ultimate-debtor");
        party(from.child("InitgPty"), null, "", prefix + "initiating-party");
        party(from.child("Dbtr"), from.child("DbtrAcct"), first(debtorBank, instructing()), prefix + "debtor");
        party(from.child("Cdtr"), from.child("CdtrAcct"), creditorBank, prefix + "creditor");
        party(from.child("UltmtCdtr"), null, "", prefix + "ultimate-creditor");
    }

    private String instructing() {
        return first(bic(transfer.at("InstgAgt", "FinInstnId")), bic(header.at("InstgAgt", "FinInstnId")));
    }

    private void party(@Nullable Element party, @Nullable Element accountElement, String bankBic, String role) {
        String number = number(accountElement);
        Identifier account = accountElement == null || number.isEmpty()
                ? null
                : Accounts.of(number, bankBic, accountElement.where(), out).orElse(null);
        if (party != null) {
            boolean bank = party.child("FinInstnId") != null;
            mentions.add(bank ? PacsParty.institution(party, role, account) : PacsParty.party(party, role, account));
            addressForm =
                    PacsParty.looser(addressForm, bank ? party.at("FinInstnId", "PstlAdr") : party.child("PstlAdr"));
        }
        if (account != null && accountElement != null) {
            Mention.Builder mention =
                    Mention.of(role + "-account", SubjectType.ACCOUNT).identifier(account);
            String proxy = accountElement.text("Prxy", "Id");
            mention.identifier(IdentifierType.EMAIL.of(proxy.contains("@") ? proxy : ""))
                    .identifier(IdentifierType.PHONE.of(proxy.startsWith("+") ? proxy : ""));
            mentions.add(mention.name(accountElement.text("Nm")).build());
        }
    }

    private static String number(@Nullable Element account) {
        return account == null ? "" : first(account.text("Id", "IBAN"), account.text("Id", "Othr", "Id"));
    }

    private static String bic(@Nullable Element institution) {
        return institution == null ? "" : first(institution.text("BICFI"), institution.text("BIC"));
    }

    static String first(String known, String next) {
        return known.isEmpty() ? next : known;
    }
}
