package eu.symbolon.cyber.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the attributes of one MISP object, or one attribute alone, name together: first name, last name and passport number
 * are one person, file name and hashes one file. Composite types ({@code filename|sha256}) are taken half by half.
 */
final class MispSubjects {
    private final Subjects subjects = new Subjects();

    private final List<String> hashes = new ArrayList<>();
    private final Set<String> algorithms = new HashSet<>();
    private final List<String> fileNames = new ArrayList<>();
    private boolean oneFile = true;

    private final List<Identifier> papers = new ArrayList<>();
    private final List<String> fullNames = new ArrayList<>();
    private final List<PartialDate> births = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> passports = new ArrayList<>();
    private String given = "";
    private String middle = "";
    private String family = "";
    private String sex = "";
    private String passportCountry = "";

    /** Takes an attribute's value under its type. */
    void add(String type, String value) {
        int bar = type.indexOf('|');
        if (bar < 0) {
            // A malware sample carries "name|md5" under a type without a bar.
            if (type.equals("malware-sample")) {
                add("filename|md5", value);
                return;
            }
            single(type, value);
            return;
        }
        int split = value.lastIndexOf('|');
        if (split < 0) {
            single(type.substring(0, bar), value);
        } else {
            single(type.substring(0, bar), value.substring(0, split));
            single(type.substring(bar + 1), value.substring(split + 1));
        }
    }

    List<Mention> list() {
        if (oneFile) {
            subjects.file(hashes, fileNames);
        } else {
            hashes.forEach(hash -> subjects.file(List.of(hash), List.of()));
        }
        person();
        return subjects.list();
    }

    private void single(String name, String text) {
        MispTypes.Type type = MispTypes.of(name);
        String value = text.strip();
        if (type == null || value.isEmpty()) {
            return;
        }
        switch (type.use()) {
            case DOMAIN -> subjects.domain(value);
            case IP -> subjects.ip(value);
            case URL -> subjects.url(value);
            case EMAIL -> subjects.email(name.startsWith("target") ? "victim" : "e-mail", value, "");
            case FILE_NAME -> fileNames.add(value);
            case HASH -> {
                oneFile &= algorithms.add(name);
                hashes.add(value);
            }
            case PHONE -> subjects.phone(value);
            case IBAN -> subjects.account("account", IdentifierType.IBAN.of(value), "");
            case BANK_ACCOUNT -> bankAccount(value);
            case CARD -> subjects.account("card", IdentifierType.PAYMENT_CARD.of(value), "");
            case WALLET -> subjects.account("wallet", IdentifierType.WALLET.of(value), "");
            case USER -> subjects.user(type.issuer(), value, "");
            case BIC ->
                IdentifierType.BIC
                        .of(value)
                        .ifPresent(bic -> subjects.add(Mention.of("bank", SubjectType.ORGANISATION)
                                .identifier(bic)
                                .build()));
            case VULNERABILITY -> subjects.vulnerability(value);
            case ACTOR -> subjects.party("threat-actor", SubjectType.ORGANISATION, value);
            case CAMPAIGN -> subjects.party("campaign", SubjectType.EVENT, value);
            case VICTIM -> subjects.party("victim", SubjectType.ORGANISATION, value);
            case ORGANISATION -> subjects.party("registrant", SubjectType.ORGANISATION, value);
            case LOCATOR ->
                IdentifierType.PNR_LOCATOR
                        .of(value)
                        .ifPresent(code -> subjects.add(Mention.of("booking", SubjectType.DOCUMENT)
                                .identifier(code)
                                .build()));
            case PATTERN -> PatternScanner.scan(value, subjects);
            case FULL_NAME -> fullNames.add(value);
            case GIVEN_NAME -> given = value;
            case MIDDLE_NAME -> middle = value;
            case FAMILY_NAME -> family = value;
            case BIRTH ->
                PartialDate.parse(value.length() > 10 ? value.substring(0, 10) : value)
                        .ifPresent(births::add);
            case SEX -> sex = value;
            case COUNTRY -> countries.add(value);
            case ADDRESS -> addresses.add(value);
            case PASSPORT -> passports.add(value);
            case PASSPORT_COUNTRY -> passportCountry = value;
            case IDENTITY_CARD -> paper(IdentifierType.IDENTITY_CARD.of(value));
            case VISA -> paper(IdentifierType.VISA.of(value));
            case FREQUENT_TRAVELLER -> paper(IdentifierType.FREQUENT_TRAVELLER.of(value));
        }
    }

    /** Some senders put an IBAN where any account number may stand. */
    private void bankAccount(String value) {
        Optional<Identifier> iban = IdentifierType.IBAN.of(value);
        subjects.account("account", iban.isPresent() ? iban : IdentifierType.ACCOUNT_NUMBER.of(value), "");
    }

    private void paper(Optional<Identifier> number) {
        number.ifPresent(papers::add);
    }

    /** One person, if the parts suffice: a given name alone names nobody. */
    private void person() {
        passports.forEach(number -> paper(IdentifierType.PASSPORT.of(number, passportCountry)));
        if (!given.isEmpty() && !family.isEmpty()) {
            fullNames.add(String.join(" ", Arrays.asList(given, middle, family)).replace("  ", " "));
        }
        if (fullNames.isEmpty() && papers.isEmpty()) {
            return;
        }
        Mention.Builder person = Mention.of("person", SubjectType.PERSON).sex(sexLetter());
        fullNames.forEach(name -> person.name(Name.of(name)));
        births.forEach(person::birth);
        countries.forEach(person::country);
        addresses.forEach(person::address);
        papers.forEach(person::identifier);
        subjects.add(person.build());
    }

    private String sexLetter() {
        return switch (sex.toLowerCase(java.util.Locale.ROOT)) {
            case "male", "m" -> "M";
            case "female", "f" -> "F";
            case "" -> "";
            default -> "X";
        };
    }
}
