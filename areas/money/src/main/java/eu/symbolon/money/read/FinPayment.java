package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.money.record.Agent;
import eu.symbolon.money.record.Amount;
import eu.symbolon.money.record.Payment;
import eu.symbolon.money.record.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One MT103 or MT202 becomes one payment with its mentions. Used once per message. */
final class FinPayment {
    private final FinMessage message;
    private final Sink out;
    private final List<Mention> mentions = new ArrayList<>(8);
    private final List<Agent> agents = new ArrayList<>(6);
    private final List<Amount> charges = new ArrayList<>(2);
    private final List<String> remittance = new ArrayList<>(4);
    private final List<String> instructions = new ArrayList<>(6);
    private String instruction = "";
    private String related = "";
    private String bearer = "";
    private String purpose = "";
    private String addressForm = "";
    private @Nullable Amount settled;
    private @Nullable Amount instructed;
    private @Nullable BigDecimal rate;
    private @Nullable LocalDate day;

    FinPayment(FinMessage message, Sink out) {
        this.message = message;
        this.out = out;
    }

    /** Writes the record, or rejects the message when it has no amount: then it is no payment. */
    void write() {
        boolean customer = message.type().equals("103");
        int split = customer ? message.fields().size() : underlying();
        List<FinField> own = message.fields().subList(0, split);
        List<FinField> covered =
                message.fields().subList(split, message.fields().size());
        agent(new Agent("sender", message.senderBic(), "", "", ""), null);
        for (FinField field : own) {
            simple(field);
        }
        parties(own, customer ? Roles.CUSTOMER : Roles.BANK);
        agent(new Agent("receiver", message.receiverBic(), "", "", ""), null);
        if (!covered.isEmpty()) {
            covered.forEach(this::simple);
            parties(covered, Roles.UNDERLYING);
        }
        String missing = missing(customer, !covered.isEmpty());
        Amount amount = settled;
        if (amount == null) {
            out.reject(
                    where(message.line()),
                    instruction,
                    messageType()
                            + " without a usable field 32A (date, currency, amount) is no payment; missing mandatory fields: "
                            + missing);
            return;
        }
        if (!missing.isEmpty()) {
            out.remark(where(message.line()), instruction, messageType() + " lacks mandatory fields: " + missing);
        }
        String uetr = uetr();
        References references = new References(message.userTag("108"), instruction, related, "", uetr, "");
        out.record(
                "payment",
                Days.start(day),
                null,
                mentions,
                new Payment(
                        messageType(),
                        references,
                        amount,
                        instructed,
                        rate,
                        day,
                        bearer,
                        charges,
                        agents,
                        remittance,
                        instructions,
                        purpose,
                        addressForm,
                        message.acknowledgement()),
                where(message.line()));
    }

    /** Who stands in which field. In a MT202 the banks themselves pay and are paid; sequence B of a MT202 COV names their customers. */
    private record Roles(String debtor, String creditor, boolean banksPay, String prefix) {
        static final Roles CUSTOMER = new Roles("debtor", "creditor", false, "");
        static final Roles BANK = new Roles("debtor", "creditor", true, "");
        static final Roles UNDERLYING = new Roles("underlying-debtor", "underlying-creditor", false, "underlying-");
    }

    /** Index of the first field of sequence B (50a of a MT202 COV), or the number of fields. */
    private int underlying() {
        for (int i = 0; i < message.fields().size(); i++) {
            if (message.fields().get(i).number().equals("50")) {
                return i;
            }
        }
        return message.fields().size();
    }

    private String messageType() {
        String flag = message.userTag("119");
        return "MT" + message.type() + (flag.isEmpty() ? "" : " " + flag);
    }

    private void simple(FinField field) {
        switch (field.number()) {
            case "20" -> instruction = first(instruction, field.value().strip());
            case "21" -> related = first(related, field.value().strip());
            case "32" -> settlement(field);
            case "33" -> instructed = amount(field);
            case "36" -> {
                rate = Amounts.number(field.value().strip(), ',');
                if (rate == null) {
                    out.reject(where(field.line()), field.value(), "field 36 is no exchange rate of the form 1,0825");
                }
            }
            case "70" -> remittance.addAll(field.lines());
            case "71" -> charge(field);
            case "26" -> {
                purpose = first(purpose, field.value().strip());
                note(field);
            }
            case "13", "23", "72", "77" -> note(field);
            default -> {}
        }
    }

    private void note(FinField field) {
        for (String line : field.lines()) {
            instructions.add(field.tag() + ":" + line);
        }
    }

    private void settlement(FinField field) {
        if (!field.is("32A")) {
            note(field);
            return;
        }
        String value = field.value().strip();
        if (settled != null) {
            out.remark(where(field.line()), value, "a second field 32A; the first counts");
            return;
        }
        day = value.length() < 6 ? null : Days.swift(value.substring(0, 6));
        settled = value.length() < 6 ? null : Amounts.swift(value.substring(6));
        if (day == null) {
            out.reject(where(field.line()), value, "field 32A does not begin with a day of the calendar as YYMMDD");
        }
        if (settled == null) {
            out.reject(where(field.line()), value, "field 32A has no amount of the form USD3700, behind its date");
        } else if (value.indexOf(',') < 0) {
            out.remark(where(field.line()), value, "the amount has no decimal comma, which is mandatory");
        }
    }

    private @Nullable Amount amount(FinField field) {
        Amount amount = Amounts.swift(field.value().strip());
        if (amount == null) {
            out.reject(
                    where(field.line()), field.value(), "field " + field.tag() + " has no amount of the form USD3700,");
        }
        return amount;
    }

    private void charge(FinField field) {
        if (field.is("71A")) {
            bearer = field.value().strip();
            return;
        }
        Amount amount = amount(field);
        if (amount != null) {
            charges.add(amount);
        }
    }

    private void parties(List<FinField> fields, Roles roles) {
        String debtorBank = message.senderBic();
        String creditorBank = message.receiverBic();
        for (FinField field : fields) {
            boolean payersBank = field.number().equals("52") && !roles.banksPay();
            if (payersBank || field.number().equals("57")) {
                String bic = FinParty.of(field).bic();
                debtorBank = payersBank && !bic.isEmpty() ? bic : debtorBank;
                creditorBank = !payersBank && !bic.isEmpty() ? bic : creditorBank;
            }
        }
        boolean payer = false;
        for (FinField field : fields) {
            payer |= field.number().equals("52");
            switch (field.number()) {
                case "50" -> party(field, roles.debtor(), debtorBank);
                case "59" -> party(field, roles.creditor(), creditorBank);
                case "51" -> bank(field, "sending-institution");
                case "52" -> {
                    if (roles.banksPay()) {
                        party(field, roles.debtor(), debtorBank);
                    } else {
                        bank(field, roles.prefix() + "debtor-agent");
                    }
                }
                case "53" -> bank(field, "sender-correspondent");
                case "54" -> bank(field, "receiver-correspondent");
                case "55" -> bank(field, "third-reimbursement-institution");
                case "56" -> bank(field, roles.prefix() + "intermediary-agent");
                case "57" -> bank(field, roles.prefix() + "creditor-agent");
                case "58" -> party(field, roles.creditor(), creditorBank);
                default -> {}
            }
        }
        // Without field 52a the sender of a MT202 is the one who pays (SWIFT Standards, MT202, field 52a).
        if (roles.banksPay() && !payer && !message.senderBic().isEmpty()) {
            mentions.add(bankMention("debtor", message.senderBic(), ""));
        }
    }

    /** A payer or payee with its account, which is also a mention of its own. */
    private void party(FinField field, String role, String bankBic) {
        FinParty party = FinParty.of(field);
        if (party.isEmpty()) {
            out.remark(where(field.line()), field.value(), "party field " + field.tag() + " names nobody");
            return;
        }
        checkBic(field, party);
        Identifier account = party.account().isEmpty()
                ? null
                : Accounts.of(party.account(), bankBic, where(field.line()), out)
                        .orElse(null);
        mentions.add(party.mention(role, account));
        if (account != null) {
            mentions.add(Mention.of(role + "-account", SubjectType.ACCOUNT)
                    .identifier(account)
                    .build());
        } else if (!party.account().isEmpty()) {
            out.remark(where(field.line()), party.account(), "account is too short to name one");
        }
        addressForm = looser(addressForm, party.addressForm(field));
    }

    private void bank(FinField field, String role) {
        FinParty party = FinParty.of(field);
        checkBic(field, party);
        agent(new Agent(role, party.bic(), party.name(), party.clearing(), party.account()), party);
    }

    private void agent(Agent agent, @Nullable FinParty party) {
        boolean named = !agent.bic().isEmpty() || !agent.name().isEmpty();
        if (!named && agent.clearing().isEmpty() && agent.account().isEmpty()) {
            return;
        }
        agents.add(agent);
        if (named) {
            mentions.add(
                    party == null
                            ? bankMention(agent.role(), agent.bic(), agent.name())
                            : party.mention(agent.role(), null));
        }
    }

    private static Mention bankMention(String role, String bic, String name) {
        Mention.Builder mention = Mention.of(role, SubjectType.ORGANISATION).name(name);
        IdentifierType.BIC
                .of(bic)
                .ifPresent(
                        known -> mention.identifier(known).country(known.value().substring(4, 6)));
        return mention.build();
    }

    private void checkBic(FinField field, FinParty party) {
        if (field.option() == 'A' && party.bankIdentifier() == null) {
            out.remark(
                    where(field.line()),
                    party.bic(),
                    "field " + field.tag() + " should name a bank by its BIC: "
                            + IdentifierType.BIC.fault(party.bic()));
        }
    }

    private String uetr() {
        String text = message.userTag("121");
        if (!text.isEmpty()) {
            Uetr.mention(text, where(message.line()), out).ifPresent(mentions::add);
        }
        return text;
    }

    private String missing(boolean customer, boolean cover) {
        List<String> missing = new ArrayList<>();
        need(missing, "20", !instruction.isEmpty());
        if (customer) {
            need(missing, "23B", instructions.stream().anyMatch(note -> note.startsWith("23B:")));
            need(missing, "71A", !bearer.isEmpty());
        } else {
            need(missing, "21", !related.isEmpty());
        }
        need(missing, "32A", settled != null);
        need(missing, customer || cover ? "50a" : "", has("50"));
        need(missing, customer || cover ? "59a" : "", has("59"));
        need(missing, customer ? "" : "58a", has("58"));
        return String.join(", ", missing);
    }

    private boolean has(String number) {
        for (FinField field : message.fields()) {
            if (field.number().equals(number)) {
                return true;
            }
        }
        return false;
    }

    private static void need(List<String> missing, String tag, boolean present) {
        if (!present && !tag.isEmpty()) {
            missing.add(tag);
        }
    }

    private static String looser(String a, String b) {
        return a.equals("unstructured") || b.isEmpty() ? a : b;
    }

    private static String first(String known, String next) {
        return known.isEmpty() ? next : known;
    }

    private static Where where(int line) {
        return Where.line(line);
    }
}
