package eu.symbolon.match.subject;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be observed of two subjects. Each has a value from 0 (not so) to 1 (fully so); what it weighs is fitted. Evidence
 * for, against and absent are traits of their own, so that what is missing can never look like agreement.
 */
public enum Trait {
    NAME_ALIKE("name-alike", "A name is alike.", 1),
    NAME_CLOSE("name-close", "A name is nearly equal.", 1.5),
    NAME_EQUAL("name-equal", "A name has the same words.", 0.8),
    NAME_LONG("name-long", "The equal name is long: chance seldom makes it.", 0.5),
    NAME_SHORT("name-short", "Only names of one word are alike.", -1),
    NAME_WEAK("name-weak", "Only an alias that the source marks as weak is alike.", -0.5),
    NAME_UNLIKE("name-unlike", "No name is alike.", -2),
    NAME_SEVERAL("name-several", "Several names are common to both.", 0.5),
    NAME_NUMBERS("name-numbers", "The numbers in the names differ.", -2),
    BIRTH_EQUAL("birth-equal", "The dates of birth are equal to the day.", 2),
    BIRTH_YEAR("birth-year", "The dates of birth agree as far as both are known.", 0.7),
    BIRTH_SWAPPED("birth-swapped", "The dates of birth are equal with day and month swapped.", 1.5),
    BIRTH_DIGIT("birth-digit", "The dates of birth differ in one digit.", 0.5),
    BIRTH_NEAR("birth-near", "The years of birth are close.", -0.5),
    BIRTH_DIFFERS("birth-differs", "The dates of birth differ by a few years.", -1),
    BIRTH_FAR("birth-far", "The dates of birth are far apart.", -5),
    BIRTH_UNKNOWN("birth-unknown", "A date of birth is missing on one side.", -0.1),
    DEATH_EQUAL("death-equal", "The dates of death or end are equal.", 1),
    DEATH_DIFFERS("death-differs", "The dates of death or end differ.", -1.5),
    SEX_EQUAL("sex-equal", "The sex is the same.", 0.1),
    SEX_DIFFERS("sex-differs", "The sexes differ.", -2),
    COUNTRY_SHARED("country-shared", "A country is common to both.", 0.5),
    COUNTRY_DIFFERS("country-differs", "No country is common to both.", -1.5),
    PLACE_EQUAL("place-equal", "The places of birth are alike.", 1),
    PLACE_DIFFERS("place-differs", "The places of birth differ.", -1),
    ADDRESS_EQUAL("address-equal", "An address is the same.", 1),
    ADDRESS_NEAR("address-near", "The addresses share parts.", 0.3),
    ADDRESS_DIFFERS("address-differs", "The addresses have nothing in common.", -0.5),
    NUMBER_SHARED("number-shared", "A number of a paper or register is common to both.", 3),
    NUMBER_NEARLY(
            "number-nearly",
            "A number is equal in its digits, or once letters that readers confuse are repaired.",
            1.5),
    NUMBER_DIFFERS("number-differs", "Numbers of the same kind differ.", -1),
    REFERENCE_SHARED("reference-shared", "Both are the same entry of a public catalogue.", 3),
    REFERENCE_DIFFERS("reference-differs", "They are different entries of the same public catalogue.", -1.5),
    CONTACT_SHARED("contact-shared", "A phone number, e-mail or web address is common to both.", 1.5),
    CONTACT_DIFFERS("contact-differs", "Phone numbers, e-mail and web addresses differ.", -0.2),
    RELATIVE_SHARED("relative-shared", "A parent or employer has the same name.", 1),
    RELATIVE_DIFFERS("relative-differs", "The parents' or employers' names differ.", -1.5),
    OFFICE_SHARED("office-shared", "Offices or occupations share words.", 0.7),
    OFFICE_DIFFERS("office-differs", "Offices or occupations have no word in common.", -0.3),
    ENDS_EQUAL("ends-equal", "Both tie the same two subjects.", 4),
    ENDS_HALF("ends-half", "One of the tied subjects is the same.", 0.5),
    SOURCE_SHARED("source-shared", "One list holds both as entries of their own.", -2.5),
    GENERATION_DIFFERS("generation-differs", "One is senior, the other junior.", -6),
    FAMILY_ONLY("family-only", "The names are not the same, and what agrees is what a family shares.", -0.5),
    NATURE_DIFFERS("nature-differs", "One is a person, the other is not.", -3),
    NATURE_OPEN("nature-open", "One source does not say whether it is a person or an organisation.", -0.3);

    private final String code;
    private final String text;

    private final double prior;

    Trait(String code, String text, double prior) {
        this.code = code;
        this.text = text;
        this.prior = prior;
    }

    /** Stable word for files and statistics. */
    public String code() {
        return code;
    }

    /** One sentence for the person who decides. */
    public String text() {
        return text;
    }

    /**
     * What it weighs in natural log odds as long as no labelled pair has it; its sign never changes: evidence for cannot
     * become evidence against by the chance of a sample.
     */
    double prior() {
        return prior;
    }

    /** Whether it is observed in the names alone. */
    boolean isOfNames() {
        return switch (this) {
            case NAME_ALIKE,
                    NAME_CLOSE,
                    NAME_EQUAL,
                    NAME_LONG,
                    NAME_SHORT,
                    NAME_WEAK,
                    NAME_UNLIKE,
                    NAME_SEVERAL,
                    NAME_NUMBERS -> true;
            default -> false;
        };
    }

    /** Whether two records with it are kept in different clusters. */
    boolean excludes() {
        return switch (this) {
            case BIRTH_FAR,
                    BIRTH_DIFFERS,
                    SEX_DIFFERS,
                    NATURE_DIFFERS,
                    GENERATION_DIFFERS,
                    NUMBER_DIFFERS,
                    REFERENCE_DIFFERS -> true;
            default -> false;
        };
    }

    static Optional<Trait> of(String code) {
        return Arrays.stream(values()).filter(trait -> trait.code.equals(code)).findFirst();
    }

    /** Whether it says something beyond the name that agrees: what tells a confirmed pair from one with nothing to disagree. */
    boolean confirms() {
        return switch (this) {
            case BIRTH_EQUAL,
                    BIRTH_SWAPPED,
                    BIRTH_DIGIT,
                    PLACE_EQUAL,
                    ADDRESS_EQUAL,
                    NUMBER_SHARED,
                    NUMBER_NEARLY,
                    REFERENCE_SHARED,
                    CONTACT_SHARED,
                    RELATIVE_SHARED,
                    ENDS_EQUAL,
                    DEATH_EQUAL -> true;
            default -> false;
        };
    }
}
