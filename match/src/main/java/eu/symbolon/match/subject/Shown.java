package eu.symbolon.match.subject;

import eu.symbolon.kernel.identifier.Identifier;
import java.util.List;
import java.util.function.Predicate;

/** The values of one side that a reason is about. */
final class Shown {
    private static final int MOST = 3;

    private Shown() {}

    static String of(Trait trait, Subject subject) {
        return switch (trait) {
            case NAME_ALIKE,
                    NAME_CLOSE,
                    NAME_EQUAL,
                    NAME_LONG,
                    NAME_SHORT,
                    NAME_WEAK,
                    NAME_UNLIKE,
                    NAME_SEVERAL,
                    NAME_NUMBERS -> subject.title();
            case BIRTH_EQUAL,
                    BIRTH_YEAR,
                    BIRTH_SWAPPED,
                    BIRTH_DIGIT,
                    BIRTH_NEAR,
                    BIRTH_DIFFERS,
                    BIRTH_FAR,
                    BIRTH_UNKNOWN -> some(subject.births());
            case DEATH_EQUAL, DEATH_DIFFERS -> some(subject.deaths());
            case SEX_EQUAL, SEX_DIFFERS -> subject.sex();
            case COUNTRY_SHARED, COUNTRY_DIFFERS -> some(subject.countries());
            case PLACE_EQUAL, PLACE_DIFFERS -> some(subject.birthPlaces());
            case ADDRESS_EQUAL, ADDRESS_NEAR, ADDRESS_DIFFERS -> some(subject.addresses());
            case NUMBER_SHARED, NUMBER_NEARLY, NUMBER_DIFFERS -> identifiers(subject, Numbers::isNumber);
            case REFERENCE_SHARED, REFERENCE_DIFFERS -> identifiers(subject, Numbers::isReference);
            case CONTACT_SHARED, CONTACT_DIFFERS -> identifiers(subject, Numbers::isContact);
            case RELATIVE_SHARED, RELATIVE_DIFFERS -> some(subject.relatives());
            case OFFICE_SHARED, OFFICE_DIFFERS -> some(subject.offices());
            case ENDS_EQUAL, ENDS_HALF -> some(subject.ends());
            case SOURCE_SHARED -> some(subject.sources());
            case GENERATION_DIFFERS, FAMILY_ONLY -> subject.title();
            case NATURE_DIFFERS, NATURE_OPEN -> subject.nature().name();
        };
    }

    private static String identifiers(Subject subject, Predicate<Identifier> wanted) {
        return some(subject.identifiers().stream().filter(wanted).toList());
    }

    private static String some(List<?> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, values.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(values.get(i));
        }
        return text.append(values.size() > MOST ? ", ..." : "").toString();
    }
}
