package eu.symbolon.match.form;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.match.subject.Nature;
import eu.symbolon.match.subject.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A row of a table as a subject, by the names of its columns in lower case with underscores. Known columns:
 *
 * <pre>
 * name, full_name | first_name, given_name, middle_name, last_name, surname, family_name | alias
 * date_of_birth, birth_date, dob | gender, sex | nationality, country | type, schema, record_type
 * street_number, address, address_1, address_2, street, suburb, city, postcode, zip, state
 * soc_sec_id, ssn, national_id, passport, tax_id, driving_licence | phone, mobile | email
 * </pre>
 *
 * The column that names the record (id, rec_id, record_id) is never read here.
 */
public final class Columns {
    private static final String[] ID = {"record_id", "rec_id", "id"};
    private static final String[] GIVEN = {"first_name", "given_name", "given_names", "forename", "middle_name"};
    private static final String[] FAMILY = {"last_name", "surname", "family_name"};
    private static final String[] ADDRESS = {
        "street_number",
        "address",
        "address_1",
        "address_2",
        "street",
        "suburb",
        "city",
        "postcode",
        "postal_code",
        "zip",
        "state",
        "region"
    };
    private static final Set<String> NAMES = Set.of(
            "name",
            "full_name",
            "first_name",
            "given_name",
            "given_names",
            "forename",
            "last_name",
            "surname",
            "family_name");

    private Columns() {}

    /** Whether a table with these columns holds subjects: at least one is a name. */
    public static boolean known(Set<String> columns) {
        return columns.stream().anyMatch(NAMES::contains);
    }

    /** What the row is called, or empty; for the output alone. */
    public static String id(Map<String, String> row) {
        return first(row, ID);
    }

    /** @param thisYear two-digit years lie in the hundred years before it */
    public static Subject subject(Map<String, String> row, int thisYear) {
        Nature nature = nature(first(row, "type", "schema", "record_type"));
        Subject.Builder subject = new Subject.Builder(nature);
        subject.name(first(row, "name", "full_name"));
        subject.name(joined(row, GIVEN, FAMILY));
        subject.name(first(row, "alias"));
        Dates.of(first(row, "date_of_birth", "birth_date", "dob"), thisYear).forEach(subject::birth);
        subject.sex(Values.sex(first(row, "gender", "sex")));
        subject.country(first(row, "nationality"));
        subject.country(first(row, "country"));
        subject.address(joined(row, ADDRESS));
        subject.identifier(IdentifierType.NATIONAL_NUMBER.of(first(row, "soc_sec_id", "ssn", "national_id")));
        subject.identifier(IdentifierType.PASSPORT.of(first(row, "passport", "passport_number")));
        subject.identifier(IdentifierType.TAX_NUMBER.of(first(row, "tax_id", "vat")));
        subject.identifier(IdentifierType.IDENTITY_CARD.of(first(row, "driving_licence", "drivers_license")));
        subject.identifier(IdentifierType.PHONE.of(first(row, "phone", "phone_number", "mobile")));
        subject.identifier(IdentifierType.EMAIL.of(first(row, "email")));
        return subject.build();
    }

    static Nature nature(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "company", "organization", "organisation", "business" -> Nature.ORGANISATION;
            case "legalentity", "entity" -> Nature.EITHER;
            case "vessel", "aircraft", "airplane", "vehicle" -> Nature.CRAFT;
            default -> Nature.PERSON;
        };
    }

    private static String first(Map<String, String> row, String... columns) {
        for (String column : columns) {
            String value = row.getOrDefault(column, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String joined(Map<String, String> row, String[]... groups) {
        StringJoiner text = new StringJoiner(" ");
        for (String[] columns : groups) {
            for (String column : columns) {
                String value = row.getOrDefault(column, "").strip();
                if (!value.isEmpty()) {
                    text.add(value);
                }
            }
        }
        return text.toString();
    }
}
