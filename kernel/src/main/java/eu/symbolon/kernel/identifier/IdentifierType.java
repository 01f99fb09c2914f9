package eu.symbolon.kernel.identifier;

import static eu.symbolon.kernel.identifier.SubjectType.ACCOUNT;
import static eu.symbolon.kernel.identifier.SubjectType.AIRCRAFT;
import static eu.symbolon.kernel.identifier.SubjectType.CONSIGNMENT;
import static eu.symbolon.kernel.identifier.SubjectType.DEVICE;
import static eu.symbolon.kernel.identifier.SubjectType.DOCUMENT;
import static eu.symbolon.kernel.identifier.SubjectType.EVENT;
import static eu.symbolon.kernel.identifier.SubjectType.ORGANISATION;
import static eu.symbolon.kernel.identifier.SubjectType.PERSON;
import static eu.symbolon.kernel.identifier.SubjectType.VEHICLE;
import static eu.symbolon.kernel.identifier.SubjectType.VESSEL;

import java.util.Optional;
import java.util.Set;

/**
 * The identifiers the node knows. {@link #identifies} says for which subjects two mentions with the same value are the same
 * subject; {@link #links} says whether a shared value between different mentions is worth a person's look (a phone number
 * links, a ticket class would not).
 */
public enum IdentifierType {
    PASSPORT(new DocumentNumber(), true, PERSON, DOCUMENT),
    IDENTITY_CARD(new DocumentNumber(), true, PERSON, DOCUMENT),
    TRAVEL_DOCUMENT(new DocumentNumber(), true, PERSON, DOCUMENT),
    VISA(new DocumentNumber(), true, PERSON, DOCUMENT),
    NATIONAL_NUMBER(new DocumentNumber(), true, PERSON),
    TAX_NUMBER(new DocumentNumber(), true, PERSON, ORGANISATION),
    REGISTER_NUMBER(new DocumentNumber(), true, ORGANISATION),
    LEI(new Lei(), true, ORGANISATION),
    BIC(new Bic(), false, ORGANISATION),
    IBAN(new Iban(), true, ACCOUNT),
    ACCOUNT_NUMBER(new AccountNumber(), true, ACCOUNT),
    PAYMENT_CARD(new PaymentCard(), true, ACCOUNT),
    WALLET(new Verbatim(), true, ACCOUNT),
    USER_ACCOUNT(new Verbatim(), true, ACCOUNT),
    PHONE(new Phone(), true, DEVICE),
    EMAIL(new Email(), true, DEVICE, ACCOUNT),
    IP(new IpAddress(), true, DEVICE),
    DOMAIN(new Domain(), true, DEVICE),
    URL(new Url(), true, DEVICE),
    FILE_HASH(new FileHash(), true, DEVICE, DOCUMENT),
    VULNERABILITY(new UpperCase(), false, EVENT),
    PNR_LOCATOR(new UpperCase(), false, DOCUMENT),
    TICKET(new DocumentNumber(), false, DOCUMENT),
    FREQUENT_TRAVELLER(new UpperCase(), true, PERSON),
    AIR_WAYBILL(new AirWaybill(), true, CONSIGNMENT),
    HOUSE_WAYBILL(new DocumentNumber(), true, CONSIGNMENT),
    CONTAINER(new Container(), true, CONSIGNMENT),
    IMO(new Imo(), true, VESSEL),
    MMSI(new Mmsi(), true, VESSEL),
    CALL_SIGN(new UpperCase(), false, VESSEL),
    AIRCRAFT_REGISTRATION(new UpperCase(), true, AIRCRAFT),
    LICENCE_PLATE(new DocumentNumber(), true, VEHICLE),
    LIST_REFERENCE(new Verbatim(), false, PERSON, ORGANISATION, VESSEL, AIRCRAFT, ACCOUNT),
    REFERENCE(new Verbatim(), false, EVENT, DOCUMENT);

    private final Notation notation;
    private final boolean links;
    private final Set<SubjectType> identifies;

    IdentifierType(Notation notation, boolean links, SubjectType... identifies) {
        this.notation = notation;
        this.links = links;
        this.identifies = Set.of(identifies);
    }

    /** Whether two mentions of this type of subject with the same value are one subject. */
    public boolean identifies(SubjectType subject) {
        return identifies.contains(subject);
    }

    /** Whether a value shared by different subjects is a link worth showing. */
    public boolean links() {
        return links;
    }

    /** The identifier in normal form, or empty when the text is none of this type. */
    public Optional<Identifier> of(String text) {
        return of(text, "");
    }

    /** The same with an issuer, kept in upper case; the country of a paper is kept in three letters (ISO 3166-1 alpha-3). */
    public Optional<Identifier> of(String text, String issuer) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.empty();
        }
        return notation.read(trimmed) instanceof Notation.Reading.Normal(String value)
                ? Optional.of(new Identifier(this, value, issuer(issuer.strip().toUpperCase(java.util.Locale.ROOT))))
                : Optional.empty();
    }

    private String issuer(String code) {
        return switch (this) {
            case PASSPORT, IDENTITY_CARD, TRAVEL_DOCUMENT, VISA, NATIONAL_NUMBER, TAX_NUMBER ->
                CountryCodes.longest(code);
            default -> code;
        };
    }

    /** Why the text is no identifier of this type, for a located remark; empty when it is one. */
    public String fault(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return "empty";
        }
        return notation.read(trimmed) instanceof Notation.Reading.Wrong(String reason) ? reason : "";
    }
}
