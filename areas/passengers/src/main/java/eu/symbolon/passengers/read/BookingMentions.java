package eu.symbolon.passengers.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.passengers.record.Agency;
import eu.symbolon.passengers.record.Locator;
import eu.symbolon.passengers.record.TravelDocument;
import java.util.ArrayList;
import java.util.List;

/** The subjects of a booking: its travellers first and in the order of the body, then contact, payers and agency. */
final class BookingMentions {
    private final BookingDraft draft;
    private final List<TravellerDraft> persons;
    private final List<Identifier> locators = new ArrayList<>(2);

    BookingMentions(BookingDraft draft, List<TravellerDraft> persons) {
        this.draft = draft;
        this.persons = persons;
        for (Locator locator : draft.locators) {
            IdentifierType.PNR_LOCATOR.of(locator.code(), locator.system()).ifPresent(locators::add);
        }
    }

    List<Mention> all() {
        List<Mention> all = new ArrayList<>(persons.size() + 3);
        for (TravellerDraft person : persons) {
            all.add(traveller(person));
        }
        boolean contactBelongsToOne = persons.size() == 1;
        if (!contactBelongsToOne && (!draft.contacts.isEmpty() || !draft.addresses.isEmpty())) {
            Mention.Builder contact = Mention.of("contact", SubjectType.PERSON);
            draft.contacts.forEach(contact::identifier);
            draft.addresses.forEach(contact::address);
            locators.forEach(contact::identifier);
            all.add(contact.build());
        }
        for (BookingDraft.Payer payer : draft.payers) {
            all.add(Mention.of("payer", SubjectType.PERSON)
                    .name(payer.name())
                    .address(payer.address())
                    .build());
        }
        Agency agency = draft.agency;
        if (agency != null && !(agency.number().isEmpty() && agency.office().isEmpty())) {
            all.add(Mention.of("agency", SubjectType.ORGANISATION)
                    .country(agency.country())
                    .identifier(IdentifierType.REGISTER_NUMBER.of(agency.number(), "IATA"))
                    .identifier(IdentifierType.REGISTER_NUMBER.of(agency.office(), agency.system()))
                    .build());
        }
        return all;
    }

    private Mention traveller(TravellerDraft person) {
        Mention.Builder mention = Mention.of(person.isInfant() ? "infant" : "passenger", SubjectType.PERSON);
        mention.name(Name.of(person.given, person.surname));
        if (person.birth != null) {
            mention.birth(person.birth);
        }
        for (TravelDocument document : person.documents) {
            document(mention, document);
        }
        for (String ticket : person.tickets) {
            mention.identifier(IdentifierType.TICKET.of(ticket));
        }
        for (String number : person.loyalty) {
            int blank = number.indexOf(' ');
            mention.identifier(IdentifierType.FREQUENT_TRAVELLER.of(
                    number.substring(blank + 1), blank < 0 ? "" : number.substring(0, blank)));
        }
        locators.forEach(mention::identifier);
        person.identifiers.forEach(mention::identifier);
        person.addresses.forEach(mention::address);
        if (persons.size() == 1) {
            draft.contacts.forEach(mention::identifier);
            draft.addresses.forEach(mention::address);
        }
        return mention.build();
    }

    private static void document(Mention.Builder mention, TravelDocument document) {
        mention.name(Name.of(document.given(), document.surname()));
        if (document.birth() != null) {
            mention.birth(document.birth());
        }
        if (!document.sex().isEmpty()) {
            mention.sex(document.sex());
        }
        mention.country(document.nationality());
        mention.identifier(DocumentText.identifier(document));
    }
}
