package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.wire.Element;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import eu.symbolon.wire.Xml;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the consolidated list of persons under EU financial sanctions: Financial Sanctions Files, XML 1.1
 * (namespace {@code http://eu.europa.ec/fpi/fsd/export}).
 *
 * <pre>
 * &lt;sanctionEntity euReferenceNumber="EU.1.1" logicalId="1"&gt;&lt;subjectType code="person" classificationCode="P"/&gt;
 *   &lt;nameAlias wholeName="Ivo Exemplar" gender="M" strong="true"/&gt;&lt;citizenship countryIso2Code="XX"/&gt;
 *   &lt;birthdate circa="false" calendarType="GREGORIAN" birthdate="1937-04-28"/&gt;&lt;/sanctionEntity&gt;
 * </pre>
 *
 * The reference is euReferenceNumber, or logicalId where the file gives none. Aliases with strong="false" are weak. Only
 * Gregorian birth dates are compared.
 */
public final class EuList implements Reader {
    private static final Format FORMAT = new Format(
            "eu-fsf-xml", "EU consolidated financial sanctions list", "EU Financial Sanctions Files XML 1.1");
    private static final String NAMESPACE = "http://eu.europa.ec/fpi/fsd/export";
    private static final String LIST = "EU";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean readsWholeList() {
        return true;
    }

    @Override
    public int recognise(byte[] bytes) {
        return Text.head(bytes, 2048).contains(NAMESPACE) ? 98 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        try {
            Xml.each(bytes, Set.of("sanctionEntity"), entry -> entry(entry, out));
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    private static void entry(Element entry, Sink out) {
        String reference = PacsPayment.first(entry.attribute("euReferenceNumber"), entry.attribute("logicalId"))
                .strip();
        if (reference.isEmpty()) {
            out.reject(entry.where(), "", "sanctionEntity with neither euReferenceNumber nor logicalId");
            return;
        }
        Element kind = entry.child("subjectType");
        boolean person = kind != null
                && (kind.attribute("code").equals("person")
                        || kind.attribute("classificationCode").equals("P"));
        Listing listing = new Listing(LIST, reference, person ? SubjectType.PERSON : SubjectType.ORGANISATION, "entry");
        listing.listedOn = entry.attribute("designationDate");
        entry.children("nameAlias").forEach(alias -> alias(listing, alias));
        entry.children("citizenship").forEach(land -> listing.mention.country(country(land)));
        entry.children("birthdate").forEach(birth -> birth(listing, birth, out));
        entry.children("address").forEach(address -> address(listing, address, person));
        entry.children("identification").forEach(paper -> identification(listing, paper));
        entry.children("remark").forEach(remark -> Listing.add(listing.reasons, remark.text()));
        Listing.add(listing.reasons, entry.attribute("designationDetails"));
        for (Element regulation : entry.children("regulation")) {
            Listing.add(listing.programmes, regulation.attribute("programme"));
            Listing.add(listing.legalBasis, regulation.attribute("numberTitle"));
            listing.listedOn = PacsPayment.first(listing.listedOn, regulation.attribute("publicationDate"));
        }
        listing.mention.identifier(IdentifierType.LIST_REFERENCE.of(entry.attribute("unitedNationId"), "UN"));
        if (listing.isNameless()) {
            out.remark(entry.where(), reference, "entry has no name; it can only be found by its reference and papers");
        }
        listing.write(entry.where(), out);
    }

    private static void alias(Listing listing, Element alias) {
        String whole = alias.attribute("wholeName");
        if (whole.isBlank()) {
            whole = String.join(
                    " ", alias.attribute("firstName"), alias.attribute("middleName"), alias.attribute("lastName"));
        }
        boolean weak = alias.attribute("strong").equals("false");
        listing.name(whole, listing.isNameless() ? "main" : "alias", weak ? "weak" : "strong", weak);
        Listing.add(listing.functions, alias.attribute("function"));
        Listing.add(listing.functions, alias.attribute("title"));
        String sex = alias.attribute("gender");
        if (sex.equals("M") || sex.equals("F")) {
            listing.mention.sex(sex);
        }
    }

    private static void birth(Listing listing, Element birth, Sink out) {
        Listing.add(listing.birthPlaces, joined(birth, "place", "city", "zipCode", "region", "countryDescription"));
        String calendar = birth.attribute("calendarType");
        if (!calendar.isEmpty() && !calendar.equals("GREGORIAN")) {
            out.remark(birth.where(), calendar, "birth date in another calendar is kept out of comparison");
            return;
        }
        Optional<PartialDate> day = PartialDate.parse(birth.attribute("birthdate"));
        if (day.isEmpty()) {
            day = parts(birth.attribute("year"), birth.attribute("monthOfYear"), birth.attribute("dayOfMonth"));
        }
        day.ifPresent(listing.mention::birth);
    }

    private static Optional<PartialDate> parts(String year, String month, String day) {
        if (year.length() != 4 || !Days.digits(year)) {
            return Optional.empty();
        }
        int m = month.length() <= 2 && Days.digits(month) ? Integer.parseInt(month) : 0;
        int d = m > 0 && day.length() <= 2 && Days.digits(day) ? Integer.parseInt(day) : 0;
        try {
            return Optional.of(new PartialDate(Integer.parseInt(year), m, d));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void address(Listing listing, Element address, boolean person) {
        listing.mention.address(
                joined(address, "street", "poBox", "zipCode", "city", "place", "region", "countryDescription"));
        if (!person) {
            listing.mention.country(country(address));
        }
    }

    /** Papers and registers by their type code; contact data stands in remarks of the list, not in fields. */
    private static void identification(Listing listing, Element paper) {
        String number = PacsPayment.first(paper.attribute("number"), paper.attribute("latinNumber"));
        String issuer = Countries.alpha3(country(paper));
        Optional<Identifier> identifier = switch (paper.attribute("identificationTypeCode")) {
            case "passport" -> IdentifierType.PASSPORT.of(number, issuer);
            case "id" -> IdentifierType.IDENTITY_CARD.of(number, issuer);
            case "ssn" -> IdentifierType.NATIONAL_NUMBER.of(number, issuer);
            case "fiscalcode" -> IdentifierType.TAX_NUMBER.of(number, issuer);
            case "regnumber", "tradelic" -> IdentifierType.REGISTER_NUMBER.of(number, issuer);
            case "swiftbic" -> IdentifierType.BIC.of(number);
            case "imo" -> IdentifierType.IMO.of(number);
            case "travel-doc", "laissez-passer" -> IdentifierType.TRAVEL_DOCUMENT.of(number, issuer);
            default -> Optional.empty();
        };
        identifier.ifPresent(listing.mention::identifier);
        if (identifier.isEmpty()) {
            Listing.add(listing.reasons, (paper.attribute("identificationTypeDescription") + " " + number).strip());
        }
    }

    private static String country(Element element) {
        String code = element.attribute("countryIso2Code");
        return code.equals("00") ? "" : code;
    }

    private static String joined(Element element, String... attributes) {
        List<String> parts = new ArrayList<>(attributes.length);
        for (String attribute : attributes) {
            Listing.add(parts, element.attribute(attribute));
        }
        return String.join(", ", parts);
    }
}
