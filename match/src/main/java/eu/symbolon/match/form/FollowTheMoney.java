package eu.symbolon.match.form;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.match.subject.Nature;
import eu.symbolon.match.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A FollowTheMoney entity as a subject (schema 3.8): every property is a list of texts.
 *
 * <pre>
 * {"schema": "Person", "properties": {"name": ["Ivo Exemplar"], "birthDate": ["1970-05"], "country": ["de"]}}
 * </pre>
 *
 * Only what the entity says of itself is read: its id and what others already decided of it (referents, judgement) are not.
 */
public final class FollowTheMoney {
    /** A property that carries an identifier. */
    private record Number(String property, IdentifierType type, String issuer) {}

    private static final String NATIONAL = "?";

    private static final List<Number> NUMBERS = List.of(
            new Number("passportNumber", IdentifierType.PASSPORT, NATIONAL),
            new Number("idNumber", IdentifierType.IDENTITY_CARD, NATIONAL),
            new Number("socialSecurityNumber", IdentifierType.NATIONAL_NUMBER, NATIONAL),
            new Number("taxNumber", IdentifierType.TAX_NUMBER, NATIONAL),
            new Number("vatCode", IdentifierType.TAX_NUMBER, NATIONAL),
            new Number("innCode", IdentifierType.TAX_NUMBER, "RUS"),
            new Number("registrationNumber", IdentifierType.REGISTER_NUMBER, NATIONAL),
            new Number("ogrnCode", IdentifierType.REGISTER_NUMBER, "RUS"),
            new Number("uniqueEntityId", IdentifierType.REGISTER_NUMBER, "SAM"),
            new Number("dunsCode", IdentifierType.REGISTER_NUMBER, "DUNS"),
            new Number("npiCode", IdentifierType.REGISTER_NUMBER, "NPI"),
            new Number("leiCode", IdentifierType.LEI, ""),
            new Number("isin", IdentifierType.REGISTER_NUMBER, "ISIN"),
            new Number("swiftBic", IdentifierType.BIC, ""),
            new Number("bic", IdentifierType.BIC, ""),
            new Number("iban", IdentifierType.IBAN, ""),
            new Number("accountNumber", IdentifierType.ACCOUNT_NUMBER, ""),
            new Number("publicKey", IdentifierType.WALLET, ""),
            new Number("imoNumber", IdentifierType.IMO, ""),
            new Number("mmsi", IdentifierType.MMSI, ""),
            new Number("callSign", IdentifierType.CALL_SIGN, ""),
            new Number("wikidataId", IdentifierType.LIST_REFERENCE, "WIKIDATA"),
            new Number("permId", IdentifierType.LIST_REFERENCE, "PERMID"),
            new Number("email", IdentifierType.EMAIL, ""),
            new Number("phone", IdentifierType.PHONE, ""),
            new Number("website", IdentifierType.DOMAIN, ""));

    private static final List<String> ENDS = List.of(
            "holder",
            "post",
            "predecessor",
            "successor",
            "person",
            "relative",
            "associate",
            "director",
            "organization",
            "owner",
            "asset",
            "member",
            "employee",
            "employer",
            "agent",
            "client",
            "subject",
            "object",
            "issuer",
            "entity",
            "document",
            "payer",
            "beneficiary");

    private FollowTheMoney() {}

    /** What the entity says; an unknown schema is a thing with a name. */
    public static Subject subject(String schema, Map<String, List<String>> properties, List<String> datasets) {
        Reading reading = new Reading(nature(schema), properties);
        datasets.forEach(reading.subject::source);
        return reading.subject();
    }

    static Nature nature(String schema) {
        return switch (schema) {
            case "Person" -> Nature.PERSON;
            case "Company", "Organization", "PublicBody" -> Nature.ORGANISATION;
            case "LegalEntity" -> Nature.EITHER;
            case "Vessel", "Airplane", "Vehicle" -> Nature.CRAFT;
            case "Occupancy",
                    "Succession",
                    "Family",
                    "Associate",
                    "Directorship",
                    "Ownership",
                    "Membership",
                    "Employment",
                    "Representation",
                    "UnknownLink",
                    "ProjectParticipant",
                    "Debt",
                    "Documentation",
                    "Payment",
                    "ContractAward",
                    "CourtCaseParty",
                    "EconomicActivity",
                    "TaxRoll",
                    "Similar" -> Nature.TIE;
            default -> Nature.THING;
        };
    }

    /** One entity's properties on their way into a subject. */
    private static final class Reading {
        private final Map<String, List<String>> properties;
        private final Nature nature;
        private final Subject.Builder subject;

        Reading(Nature nature, Map<String, List<String>> properties) {
            this.nature = nature;
            this.properties = properties;
            subject = new Subject.Builder(nature);
        }

        Subject subject() {
            all("name", "alias", "previousName").forEach(subject::name);
            all("weakAlias").forEach(name -> subject.name(new Name(name, true)));
            if (subject.isNameless()) {
                subject.name(String.join(" ", all("firstName", "secondName", "middleName", "lastName")));
            }
            dates("birthDate", "incorporationDate", "buildDate", "startDate").forEach(subject::birth);
            dates("deathDate", "dissolutionDate", "endDate").forEach(subject::death);
            all("gender").forEach(word -> subject.sex(Values.sex(word)));
            all("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag", "birthCountry")
                    .forEach(code -> subject.country(code.toUpperCase(Locale.ROOT)));
            all("birthPlace").forEach(subject::birthPlace);
            all("address", "subnationalArea").forEach(subject::address);
            all("fatherName", "motherName").forEach(subject::relative);
            all("position", "title", "sector", "education", "role").forEach(subject::office);
            numbers();
            if (nature == Nature.TIE) {
                all(ENDS.toArray(new String[0])).forEach(subject::end);
            }
            return subject.build();
        }

        private void numbers() {
            List<String> countries = all("jurisdiction", "citizenship", "nationality", "country");
            String country = countries.size() == 1 ? countries.get(0) : "";
            for (Number number : NUMBERS) {
                String issuer = number.issuer().equals(NATIONAL) ? country : number.issuer();
                for (String value : all(number.property())) {
                    subject.identifier(
                            switch (number.type()) {
                                case DOMAIN -> number.type().of(Values.host(value));
                                // The IMO numbers companies too, with other check digits than ships.
                                case IMO ->
                                    nature == Nature.CRAFT
                                            ? number.type().of(value)
                                            : IdentifierType.REGISTER_NUMBER.of(value, "IMO");
                                default -> number.type().of(value, issuer);
                            });
                }
            }
        }

        private List<PartialDate> dates(String... names) {
            List<PartialDate> dates = new ArrayList<>(2);
            for (String text : all(names)) {
                PartialDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                        .ifPresent(dates::add);
            }
            return dates;
        }

        private List<String> all(String... names) {
            List<String> texts = new ArrayList<>();
            for (String name : names) {
                texts.addAll(properties.getOrDefault(name, List.of()));
            }
            return texts;
        }
    }
}
