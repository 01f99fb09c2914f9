package eu.symbolon.cargo.read;

import eu.symbolon.cargo.data.DatedRows;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.CustomsNote;
import eu.symbolon.cargo.record.House;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.cargo.record.Security;
import eu.symbolon.cargo.record.Waybill;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The subjects a waybill names: the consignment, its master, its parties and their contact persons. */
final class Mentions {
    private static final Map<String, String> SUBJECTS =
            Map.of("SHP", "shipper", "CNE", "consignee", "AGT", "agent", "NFY", "notify");
    private static final Set<String> PERSONAL_TITLES =
            Set.of("MR", "MRS", "MS", "MISS", "HERR", "FRAU", "MME", "MLLE", "SR", "SRA", "SIG", "PAN", "PANI");
    private static final Set<String> EORI_COUNTRIES = DatedRows.of("eori-countries").stream()
            .map(row -> row.cell("country"))
            .collect(Collectors.toUnmodifiableSet());

    private Mentions() {}

    static List<Mention> of(Bill bill) {
        List<Mention> mentions = new ArrayList<>();
        Consignment consignment = bill.consignment();
        switch (bill) {
            case Waybill waybill -> mentions.add(master("consignment", waybill.masterNumber()));
            case House house -> {
                mentions.add(Mention.of("consignment", SubjectType.CONSIGNMENT)
                        .identifier(IdentifierType.HOUSE_WAYBILL.of(consignment.number(), house.masterNumber()))
                        .build());
                if (!house.masterNumber().isEmpty()) {
                    mentions.add(master("master-consignment", house.masterNumber()));
                }
            }
        }
        for (Party party : consignment.parties()) {
            if (party.hasName()) {
                mentions.add(party(party, consignment.customs()));
                contacts(party, consignment.customs(), mentions);
            }
        }
        regulatedAgents(consignment, mentions);
        return mentions;
    }

    private static Mention master(String role, String number) {
        return Mention.of(role, SubjectType.CONSIGNMENT)
                .identifier(IdentifierType.AIR_WAYBILL.of(number))
                .build();
    }

    private static Mention party(Party party, List<CustomsNote> notes) {
        boolean person = isPerson(party.name());
        Mention.Builder mention = Mention.of(party.role(), person ? SubjectType.PERSON : SubjectType.ORGANISATION)
                .name(person ? withoutTitle(party.name()) : party.name())
                .country(party.country())
                .address(party.street().isEmpty() ? "" : party.address());
        for (Party.Contact contact : party.contacts()) {
            switch (contact.kind()) {
                case "TE", "FX" -> mention.identifier(Phones.identifier(contact.value(), party.country()));
                case "EM" -> mention.identifier(IdentifierType.EMAIL.of(contact.value()));
                default -> {}
            }
        }
        if (!party.agentCode().isEmpty()) {
            mention.identifier(IdentifierType.REGISTER_NUMBER.of(party.agentCode(), "IATA"));
        }
        for (CustomsNote note : notes) {
            if (!party.role().equals(SUBJECTS.get(note.subject()))) {
                continue;
            }
            switch (note.code()) {
                case "T" -> mention.identifier(IdentifierType.REGISTER_NUMBER.of(trader(note), traderIssuer(note)));
                case "CT" -> mention.identifier(Phones.identifier(note.content(), note.country()));
                default -> {}
            }
        }
        return mention.build();
    }

    /** The number behind the word EORI, where a sender writes that word. */
    private static String trader(CustomsNote note) {
        String content = note.content().strip();
        return content.startsWith("EORI") ? content.substring(4) : content;
    }

    /** EORI numbers start with the country that gave them (Delegated Regulation (EU) 2015/2446, Annex 12-01). */
    private static String traderIssuer(CustomsNote note) {
        String number = trader(note).strip();
        String country = number.length() > 2 ? number.substring(0, 2) : "";
        return EORI_COUNTRIES.contains(country) ? "EORI" : note.country();
    }

    private static void contacts(Party party, List<CustomsNote> notes, List<Mention> mentions) {
        List<String> names = new ArrayList<>();
        for (Party.Contact contact : party.contacts()) {
            if (contact.kind().equals("CP")) {
                names.add(contact.value());
            }
        }
        for (CustomsNote note : notes) {
            if (note.code().equals("CP") && party.role().equals(SUBJECTS.get(note.subject()))) {
                names.add(note.content());
            }
        }
        for (String name : names) {
            if (!name.isBlank()) {
                mentions.add(Mention.of(party.role() + "-contact", SubjectType.PERSON)
                        .name(Name.of(withoutTitle(name.strip())))
                        .country(party.country())
                        .build());
            }
        }
    }

    private static void regulatedAgents(Consignment consignment, List<Mention> mentions) {
        for (CustomsNote note : consignment.customs()) {
            if (Security.AGENT_CODES.contains(note.code()) && !note.content().isBlank()) {
                mentions.add(Mention.of("regulated-agent", SubjectType.ORGANISATION)
                        .country(note.country())
                        .identifier(
                                IdentifierType.REGISTER_NUMBER.of(note.content(), note.country() + "-" + note.code()))
                        .build());
            }
        }
    }

    /** An organisation unless the name carries a personal title: {@code MRS ANNA KOVAR} or {@code KOVAR/ANNA MRS}. */
    private static boolean isPerson(String name) {
        String[] words = words(name);
        return words.length > 2 && (isTitle(words[0]) || isTitle(words[words.length - 1]));
    }

    private static String withoutTitle(String name) {
        String[] words = words(name);
        if (words.length < 2) {
            return name;
        }
        int from = isTitle(words[0]) ? 1 : 0;
        int to = words.length > 2 && isTitle(words[words.length - 1]) ? words.length - 1 : words.length;
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static boolean isTitle(String word) {
        String letters = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return PERSONAL_TITLES.contains(letters.toUpperCase(Locale.ROOT));
    }

    private static String[] words(String name) {
        return XmlConsignment.fold(name.replace('/', ' ')).split(" ", -1);
    }
}
