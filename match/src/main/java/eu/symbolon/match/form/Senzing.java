package eu.symbolon.match.form;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.match.subject.Nature;
import eu.symbolon.match.subject.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of the Senzing entity specification as a subject. A record is a list of features, each a few attributes that
 * belong together; attributes of the record itself are one feature.
 *
 * <pre>
 * {"NAME_LAST": "Exemplar", "NAME_FIRST": "Ivo"}  {"DATE_OF_BIRTH": "3/1/70"}  {"ADDR_LINE1": "5 Main St", "ADDR_CITY": "Vienna"}
 * </pre>
 */
public final class Senzing {
    private static final String[] NAME = {"NAME_FULL", "NAME_ORG"};
    private static final String[] ADDRESS = {
        "ADDR_FULL", "ADDR_LINE1", "ADDR_LINE2", "ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY"
    };

    private Senzing() {}

    /** @param thisYear two-digit years lie in the hundred years before it */
    public static Subject subject(List<Map<String, String>> features, int thisYear) {
        Subject.Builder subject = new Subject.Builder(nature(features));
        for (Map<String, String> feature : features) {
            for (String attribute : NAME) {
                subject.name(get(feature, attribute));
            }
            subject.name(joined(feature, "NAME_PREFIX", "NAME_FIRST", "NAME_MIDDLE", "NAME_LAST", "NAME_SUFFIX"));
            Dates.of(get(feature, "DATE_OF_BIRTH"), thisYear).forEach(subject::birth);
            Dates.of(get(feature, "REGISTRATION_DATE"), thisYear).forEach(subject::birth);
            Dates.of(get(feature, "DATE_OF_DEATH"), thisYear).forEach(subject::death);
            subject.sex(Values.sex(get(feature, "GENDER")));
            for (String country :
                    List.of("NATIONALITY", "CITIZENSHIP", "COUNTRY_OF_ASSOCIATION", "REGISTRATION_COUNTRY")) {
                subject.country(get(feature, country));
            }
            subject.birthPlace(get(feature, "PLACE_OF_BIRTH"));
            subject.address(joined(feature, ADDRESS));
            subject.relative(get(feature, "EMPLOYER"));
            numbers(feature, subject);
        }
        return subject.build();
    }

    private static void numbers(Map<String, String> feature, Subject.Builder subject) {
        subject.identifier(IdentifierType.PASSPORT.of(
                get(feature, "PASSPORT_NUMBER"), Values.country(get(feature, "PASSPORT_COUNTRY"))));
        // A licence is issued by a state of a country: its name would meet no country.
        subject.identifier(IdentifierType.IDENTITY_CARD.of(get(feature, "DRIVERS_LICENSE_NUMBER")));
        subject.identifier(national("SSN", get(feature, "SSN_NUMBER"), "USA"));
        subject.identifier(national(
                get(feature, "NATIONAL_ID_TYPE"),
                get(feature, "NATIONAL_ID_NUMBER"),
                Values.country(get(feature, "NATIONAL_ID_COUNTRY"))));
        subject.identifier(IdentifierType.TAX_NUMBER.of(
                get(feature, "TAX_ID_NUMBER"), Values.country(get(feature, "TAX_ID_COUNTRY"))));
        subject.identifier(IdentifierType.LEI.of(get(feature, "LEI_NUMBER")));
        subject.identifier(IdentifierType.REGISTER_NUMBER.of(get(feature, "DUNS_NUMBER"), "DUNS"));
        subject.identifier(
                IdentifierType.LIST_REFERENCE.of(get(feature, "OTHER_ID_NUMBER"), get(feature, "OTHER_ID_TYPE")));
        subject.identifier(IdentifierType.PHONE.of(get(feature, "PHONE_NUMBER")));
        subject.identifier(IdentifierType.EMAIL.of(Values.mailbox(get(feature, "EMAIL_ADDRESS"))));
        subject.identifier(IdentifierType.DOMAIN.of(Values.host(get(feature, "WEBSITE_ADDRESS"))));
    }

    private static Optional<Identifier> national(String kind, String number, String country) {
        return kind.equals("UEN")
                ? IdentifierType.REGISTER_NUMBER.of(number, country)
                : IdentifierType.NATIONAL_NUMBER.of(number, country);
    }

    private static Nature nature(List<Map<String, String>> features) {
        boolean organisation = false;
        for (Map<String, String> feature : features) {
            String type = get(feature, "RECORD_TYPE");
            if (!type.isEmpty()) {
                return Columns.nature(type);
            }
            organisation |= !get(feature, "NAME_ORG").isEmpty();
        }
        return organisation ? Nature.ORGANISATION : Nature.PERSON;
    }

    private static String get(Map<String, String> feature, String attribute) {
        return feature.getOrDefault(attribute, "").strip();
    }

    private static String joined(Map<String, String> feature, String... attributes) {
        StringBuilder text = new StringBuilder();
        for (String attribute : attributes) {
            String value = get(feature, attribute);
            text.append(text.isEmpty() || value.isEmpty() ? "" : " ").append(value);
        }
        return text.toString();
    }
}
