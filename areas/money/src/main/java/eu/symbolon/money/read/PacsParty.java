package eu.symbolon.money.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.wire.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parties and institutions of ISO 20022 (PartyIdentification, BranchAndFinancialInstitutionIdentification, PostalAddress).
 *
 * <p>Person or organisation: {@code Id/PrvtId} makes a PERSON, {@code Id/OrgId} an ORGANISATION. A party without either is an
 * ORGANISATION, as in MT, so its name must be compared with names of both.
 */
final class PacsParty {
    /** Parts of an address in the order in which an envelope has them. */
    private static final List<String> ADDRESS = List.of(
            "Dept",
            "SubDept",
            "CareOf",
            "StrtNm",
            "BldgNb",
            "BldgNm",
            "Flr",
            "UnitNb",
            "PstBx",
            "Room",
            "PstCd",
            "TwnNm",
            "TwnLctnNm",
            "DstrctNm",
            "CtrySubDvsn",
            "Ctry");

    private PacsParty() {}

    static Mention party(Element party, String role, @Nullable Identifier account) {
        Element organisation = party.at("Id", "OrgId");
        Element person = party.at("Id", "PrvtId");
        Mention.Builder mention = Mention.of(role, person == null ? SubjectType.ORGANISATION : SubjectType.PERSON)
                .name(party.text("Nm"))
                .country(party.text("CtryOfRes"));
        address(mention, party.child("PstlAdr"));
        if (organisation != null) {
            mention.identifier(IdentifierType.BIC.of(organisation.text("AnyBIC")))
                    .identifier(IdentifierType.BIC.of(organisation.text("BICOrBEI")))
                    .identifier(IdentifierType.LEI.of(organisation.text("LEI")));
            others(mention, organisation, "");
        }
        if (person != null) {
            String birthCountry = person.text("DtAndPlcOfBirth", "CtryOfBirth");
            LocalDate birth = Days.iso(person.text("DtAndPlcOfBirth", "BirthDt"));
            if (birth != null) {
                mention.birth(PartialDate.of(birth));
            }
            others(mention, person, PacsPayment.first(party.text("CtryOfRes"), birthCountry));
        }
        contacts(mention, party.child("CtctDtls"));
        if (account != null) {
            mention.identifier(account);
        }
        return mention.build();
    }

    static Mention institution(Element agent, String role, @Nullable Identifier account) {
        Mention.Builder mention = Mention.of(role, SubjectType.ORGANISATION);
        Element institution = agent.child("FinInstnId");
        if (institution != null) {
            String code = PacsPayment.first(institution.text("BICFI"), institution.text("BIC"));
            mention.name(institution.text("Nm")).identifier(IdentifierType.LEI.of(institution.text("LEI")));
            IdentifierType.BIC
                    .of(code)
                    .ifPresent(
                            bic -> mention.identifier(bic).country(bic.value().substring(4, 6)));
            address(mention, institution.child("PstlAdr"));
        }
        if (account != null) {
            mention.identifier(account);
        }
        return mention.build();
    }

    /** {@code structured}, {@code hybrid} or {@code unstructured}, whichever is looser: the known form or that of this address. */
    static String looser(String known, @Nullable Element address) {
        if (address == null || address.children().isEmpty()) {
            return known;
        }
        boolean lines = address.child("AdrLine") != null;
        String form = !lines ? "structured" : address.child("TwnNm") != null ? "hybrid" : "unstructured";
        List<String> order = List.of("", "structured", "hybrid", "unstructured");
        return order.indexOf(form) > order.indexOf(known) ? form : known;
    }

    private static void address(Mention.Builder mention, @Nullable Element address) {
        if (address == null) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (Element line : address.children("AdrLine")) {
            parts.add(line.text());
        }
        for (String name : ADDRESS) {
            String text = address.text(name);
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        mention.address(String.join(", ", parts)).country(address.text("Ctry"));
    }

    /** Othr: a number, the scheme that says which, and its issuer. */
    private static void others(Mention.Builder mention, Element id, String country) {
        for (Element other : id.children("Othr")) {
            String issuer = other.text("Issr");
            String given = issuer.length() == 2 || issuer.length() == 3 ? issuer : country;
            mention.identifier(PartyIds.of(other.text("SchmeNm", "Cd"), other.text("Id"), given));
        }
    }

    private static void contacts(Mention.Builder mention, @Nullable Element contacts) {
        if (contacts == null) {
            return;
        }
        mention.identifier(IdentifierType.PHONE.of(contacts.text("PhneNb")))
                .identifier(IdentifierType.PHONE.of(contacts.text("MobNb")))
                .identifier(IdentifierType.EMAIL.of(contacts.text("EmailAdr")))
                .identifier(IdentifierType.URL.of(contacts.text("URLAdr")));
    }
}
