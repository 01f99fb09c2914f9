package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.money.record.Relation;
import eu.symbolon.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One FollowTheMoney entity with the file around it. Every property is a list of texts. */
final class FtmEntity {
    /** Properties that carry an identifier, and of which type. The issuer is the entity's country where a country issues it. */
    private record Property(String name, IdentifierType type, boolean national) {}

    private static final Property[] IDENTIFIERS = {
        new Property("passportNumber", IdentifierType.PASSPORT, true),
        new Property("idNumber", IdentifierType.NATIONAL_NUMBER, true),
        new Property("socialSecurityNumber", IdentifierType.NATIONAL_NUMBER, true),
        new Property("taxNumber", IdentifierType.TAX_NUMBER, true),
        new Property("vatCode", IdentifierType.TAX_NUMBER, true),
        new Property("innCode", IdentifierType.TAX_NUMBER, true),
        new Property("registrationNumber", IdentifierType.REGISTER_NUMBER, true),
        new Property("ogrnCode", IdentifierType.REGISTER_NUMBER, true),
        new Property("dunsCode", IdentifierType.REGISTER_NUMBER, false),
        new Property("leiCode", IdentifierType.LEI, false),
        new Property("swiftBic", IdentifierType.BIC, false),
        new Property("bic", IdentifierType.BIC, false),
        new Property("iban", IdentifierType.IBAN, false),
        new Property("accountNumber", IdentifierType.ACCOUNT_NUMBER, false),
        new Property("publicKey", IdentifierType.WALLET, false),
        new Property("imoNumber", IdentifierType.IMO, false),
        new Property("mmsi", IdentifierType.MMSI, false),
        new Property("callSign", IdentifierType.CALL_SIGN, false),
        new Property("email", IdentifierType.EMAIL, false),
        new Property("phone", IdentifierType.PHONE, false),
        new Property("website", IdentifierType.URL, false)
    };

    private static final List<String> COUNTRIES =
            List.of("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag");

    private final String id;
    private final String schema;
    private final JsonNode properties;
    private final String dataset;
    private final Map<String, JsonNode> known;

    FtmEntity(String id, String schema, JsonNode properties, String dataset, Map<String, JsonNode> known) {
        this.id = id;
        this.schema = schema;
        this.properties = properties;
        this.dataset = dataset;
        this.known = known;
    }

    void write(Where where, Sink out) {
        SubjectType type = type(schema);
        if (type == null) {
            relation(where, out);
        } else {
            subject(type, where, out);
        }
    }

    /** What a schema is as a subject, or null for relations, places, documents and assets nobody can be. */
    private static @Nullable SubjectType type(String schema) {
        return switch (schema) {
            case "Person" -> SubjectType.PERSON;
            case "Company", "Organization", "LegalEntity", "PublicBody" -> SubjectType.ORGANISATION;
            case "Vessel" -> SubjectType.VESSEL;
            case "Airplane" -> SubjectType.AIRCRAFT;
            case "Vehicle" -> SubjectType.VEHICLE;
            case "BankAccount", "CryptoWallet" -> SubjectType.ACCOUNT;
            default -> null;
        };
    }

    private void subject(SubjectType type, Where where, Sink out) {
        Listing listing = new Listing(dataset, id, type, "entry");
        for (String name : texts("name")) {
            listing.name(name, listing.isNameless() ? "main" : "alias", "", false);
        }
        texts("alias").forEach(name -> listing.name(name, "alias", "", false));
        texts("previousName").forEach(name -> listing.name(name, "former", "", false));
        texts("weakAlias").forEach(name -> listing.name(name, "alias", "weak", true));
        if (listing.isNameless()) {
            String whole = String.join(" ", parts("firstName", "secondName", "middleName", "lastName"));
            listing.name(whole, "main", "", false);
        }
        for (String date : parts("birthDate", "incorporationDate")) {
            PartialDate.parse(date.length() > 10 ? date.substring(0, 10) : date).ifPresent(listing.mention::birth);
        }
        for (String property : COUNTRIES) {
            texts(property).forEach(code -> listing.mention.country(code.toUpperCase(Locale.ROOT)));
        }
        identifiers(listing, type);
        texts("gender").forEach(word -> sex(listing, word));
        texts("address").forEach(listing.mention::address);
        texts("addressEntity").forEach(address -> address(listing, address));
        parts("position", "title").forEach(text -> Listing.add(listing.functions, text));
        parts("birthPlace").forEach(text -> Listing.add(listing.birthPlaces, text));
        parts("program", "topics").forEach(text -> Listing.add(listing.programmes, text));
        parts("notes", "summary", "description").forEach(text -> Listing.add(listing.reasons, text));
        texts("createdAt").stream().findFirst().ifPresent(day -> listing.listedOn = day);
        listing.write(where, out);
    }

    private void identifiers(Listing listing, SubjectType type) {
        List<String> countries = parts("citizenship", "nationality", "jurisdiction", "country");
        String country = countries.isEmpty() ? "" : Countries.alpha3(countries.get(0));
        for (Property property : IDENTIFIERS) {
            for (String value : texts(property.name())) {
                String issuer = property.name().equals("dunsCode") ? "DUNS" : property.national() ? country : "";
                listing.mention.identifier(property.type().of(value, issuer));
            }
        }
        if (type == SubjectType.AIRCRAFT) {
            texts("registrationNumber")
                    .forEach(mark -> listing.mention.identifier(IdentifierType.AIRCRAFT_REGISTRATION.of(mark)));
        }
        if (type == SubjectType.VEHICLE) {
            texts("registrationNumber")
                    .forEach(mark -> listing.mention.identifier(IdentifierType.LICENCE_PLATE.of(mark)));
        }
    }

    private void address(Listing listing, String addressId) {
        JsonNode entity = known.get(addressId);
        JsonNode values = entity == null ? null : entity.get("properties");
        if (values == null) {
            return;
        }
        List<String> full = texts(values, "full");
        listing.mention.address(full.isEmpty() ? String.join(", ", texts(values, "city")) : full.get(0));
    }

    /** Everything that is no subject: each value that is the id of a subject of this file becomes a mention by reference. */
    private void relation(Where where, Sink out) {
        List<Mention> mentions = new ArrayList<>(2);
        List<String> lines = new ArrayList<>();
        if (schema.equals("Address")) {
            mentions.add(Mention.of("address", SubjectType.PLACE)
                    .address(String.join(", ", texts("full")))
                    .country(String.join("", texts("country")).toUpperCase(Locale.ROOT))
                    .build());
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            for (String value : texts(property.getKey())) {
                lines.add(property.getKey() + ": " + value);
                JsonNode target = known.get(value);
                SubjectType type = target == null ? null : type(Json.text(target, "schema"));
                if (type != null) {
                    mentions.add(Mention.of(role(property.getKey()), type)
                            .identifier(IdentifierType.LIST_REFERENCE.of(value, dataset))
                            .build());
                }
            }
        }
        List<String> dates = parts("date", "startDate");
        out.record(
                "relation",
                dates.isEmpty() ? null : Days.start(Days.iso(dates.get(0))),
                null,
                mentions,
                new Relation(dataset, id, schema, lines),
                where);
    }

    /** {@code beneficiaryAccount} as {@code beneficiary-account}. */
    private static String role(String property) {
        StringBuilder role = new StringBuilder(property.length() + 2);
        for (int i = 0; i < property.length(); i++) {
            char c = property.charAt(i);
            if (Character.isUpperCase(c)) {
                role.append('-');
            }
            role.append(Character.toLowerCase(c));
        }
        return role.toString();
    }

    private static void sex(Listing listing, String word) {
        switch (word) {
            case "male", "Male", "m", "M" -> listing.mention.sex("M");
            case "female", "Female", "f", "F" -> listing.mention.sex("F");
            default -> {}
        }
    }

    private List<String> parts(String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.addAll(texts(name));
        }
        return all;
    }

    private List<String> texts(String name) {
        return texts(properties, name);
    }

    private static List<String> texts(JsonNode properties, String name) {
        JsonNode values = properties.get(name);
        List<String> texts = new ArrayList<>(1);
        if (values == null || !values.isArray()) {
            if (values != null && !values.isContainer() && !values.isNull()) {
                texts.add(values.asString(""));
            }
            return texts;
        }
        for (JsonNode value : values) {
            if (!value.isContainer() && !value.isNull()) {
                texts.add(value.asString(""));
            }
        }
        return texts;
    }
}
