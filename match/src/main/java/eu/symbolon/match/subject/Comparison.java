package eu.symbolon.match.subject;

import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.match.Births;
import eu.symbolon.match.NameComparison;
import java.util.Arrays;
import java.util.List;

/** Observes the traits of two subjects. One object per thread; {@link #observe} overwrites the last observation. */
final class Comparison {
    private static final double ALIKE = 0.70;
    private static final double CLOSE = 0.85;
    private static final double SAME = 0.97;
    private static final double SAME_TEXT = 0.75;
    private static final double OTHER_TEXT = 0.25;
    private static final double NOTICEABLE = 0.15;
    private static final double FAR_BELOW = 0.05;
    private static final int FEW_YEARS = 5;

    private final NameComparison names = new NameComparison();
    private final NameComparison relatives = new NameComparison();
    private final double[] traits = new double[Trait.values().length];

    /** The values of all traits by ordinal; overwritten by the next call. */
    double[] observe(PreparedSubject a, PreparedSubject b) {
        Arrays.fill(traits, 0);
        natures(a, b);
        generations(a, b);
        names(a, b);
        births(a, b);
        dates(a, b);
        sexes(a, b);
        countries(a, b);
        texts(a, b);
        numbers(a, b);
        ends(a, b);
        family(a, b);
        set(Trait.SOURCE_SHARED, shared(a.subject.sources(), b.subject.sources()) ? 1 : 0);
        return traits;
    }

    /** Why the names are alike, for the pair last observed. */
    List<Reason> nameReasons() {
        return names.reasons();
    }

    /** A value of the last observation. */
    double value(Trait trait) {
        return traits[trait.ordinal()];
    }

    private void set(Trait trait, double value) {
        traits[trait.ordinal()] = value;
    }

    private void natures(PreparedSubject a, PreparedSubject b) {
        Nature left = a.subject.nature();
        Nature right = b.subject.nature();
        if (!left.canBe(right)) {
            set(Trait.NATURE_DIFFERS, 1);
        } else if (left != right) {
            set(Trait.NATURE_OPEN, 1);
        }
    }

    private void generations(PreparedSubject a, PreparedSubject b) {
        if (a.generation != 0 && b.generation != 0 && a.generation != b.generation) {
            set(Trait.GENERATION_DIFFERS, 1);
        }
    }

    private void names(PreparedSubject a, PreparedSubject b) {
        boolean personal = a.asPerson.size() > 0 && b.asPerson.size() > 0;
        if (personal && (a.subject.nature() == Nature.PERSON || b.subject.nature() == Nature.PERSON)) {
            names.compare(a.asPerson, b.asPerson);
        } else {
            names.compare(a.asOther.size() > 0 ? a.asOther : a.asPerson, b.asOther.size() > 0 ? b.asOther : b.asPerson);
            if (personal && names.strong() < SAME) {
                double other = names.strong();
                names.compare(a.asPerson, b.asPerson);
                if (names.strong() < other) {
                    names.compare(a.asOther, b.asOther);
                }
            }
        }
        if (a.subject.names().isEmpty() || b.subject.names().isEmpty()) {
            return;
        }
        double strong = names.strong();
        double best = Math.max(strong, names.weak());
        double alike = ramp(best, ALIKE, CLOSE);
        set(Trait.NAME_ALIKE, alike);
        set(Trait.NAME_CLOSE, ramp(best, CLOSE, SAME));
        set(Trait.NAME_UNLIKE, ramp(ALIKE - best, 0, ALIKE));
        if (best > 0) {
            set(Trait.NAME_SHORT, Math.min(alike, ramp(best - names.severalWords(), 0, NOTICEABLE)));
            set(Trait.NAME_WEAK, Math.min(alike, ramp(best - strong, 0, NOTICEABLE)));
            set(Trait.NAME_NUMBERS, Math.min(alike, ramp(best - names.sameNumbers(), 0, NOTICEABLE)));
        }
        if (names.equalNames() > 0) {
            set(Trait.NAME_EQUAL, 1);
            set(Trait.NAME_LONG, ramp(names.equalLetters(), 8, 28));
            set(Trait.NAME_SEVERAL, ramp(names.equalNames(), 1, 4));
        }
    }

    /** 0 at {@code from} and below, 1 at {@code to} and above. */
    private static double ramp(double value, double from, double to) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    private void births(PreparedSubject a, PreparedSubject b) {
        Births.Agreement agreement = best(a.births, b.births);
        Trait trait = switch (agreement) {
            case EQUAL -> anyEqualDay(a.births, b.births) ? Trait.BIRTH_EQUAL : Trait.BIRTH_YEAR;
            case PARTIAL -> Trait.BIRTH_YEAR;
            case SWAPPED -> Trait.BIRTH_SWAPPED;
            case DIGIT, TEN_OFF -> Trait.BIRTH_DIGIT;
            case YEAR_NEAR -> anyTurnedDay(a.births, b.births) ? Trait.BIRTH_DIGIT : Trait.BIRTH_NEAR;
            case DIFFERS -> apart(a.births, b.births);
            case MISSING -> Trait.BIRTH_UNKNOWN;
        };
        set(trait, 1);
    }

    /** The first of January is what many sources write when they know the year alone. */
    private static boolean isDay(PartialDate date) {
        return date.day() > 0 && (date.day() > 1 || date.month() > 1);
    }

    private static boolean anyEqualDay(PartialDate[] left, PartialDate[] right) {
        for (PartialDate mine : left) {
            for (PartialDate theirs : right) {
                if (isDay(mine) && mine.equals(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The 12th for the 21st: the digits of the day turned round. */
    private static boolean anyTurnedDay(PartialDate[] left, PartialDate[] right) {
        for (PartialDate mine : left) {
            for (PartialDate theirs : right) {
                if (mine.day() > 0
                        && mine.year() == theirs.year()
                        && mine.month() == theirs.month()
                        && mine.day() == theirs.day() % 10 * 10 + theirs.day() / 10) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of dates that differ: typing errors of the year, a few years, or far. */
    private static Trait apart(PartialDate[] left, PartialDate[] right) {
        int fewest = Integer.MAX_VALUE;
        for (PartialDate mine : left) {
            for (PartialDate theirs : right) {
                boolean sameDay = isDay(mine) && mine.day() == theirs.day() && mine.month() == theirs.month();
                if (sameDay || mine.year() == turned(theirs.year())) {
                    return Trait.BIRTH_DIGIT;
                }
                fewest = Math.min(fewest, Math.abs(mine.year() - theirs.year()));
            }
        }
        return fewest < FEW_YEARS ? Trait.BIRTH_DIFFERS : Trait.BIRTH_FAR;
    }

    /** 1974 for 1947: the last two digits turned round. */
    private static int turned(int year) {
        return year / 100 * 100 + year % 10 * 10 + year / 10 % 10;
    }

    private static Births.Agreement best(PartialDate[] left, PartialDate[] right) {
        if (left.length == 0 || right.length == 0) {
            return Births.Agreement.MISSING;
        }
        Births.Agreement best = Births.Agreement.DIFFERS;
        for (PartialDate mine : left) {
            for (PartialDate theirs : right) {
                Births.Agreement found = Births.of(mine, theirs);
                if (found.compareTo(best) < 0) {
                    best = found;
                }
            }
        }
        return best;
    }

    private void dates(PreparedSubject a, PreparedSubject b) {
        switch (best(a.deaths, b.deaths)) {
            case EQUAL, PARTIAL, SWAPPED, DIGIT -> set(Trait.DEATH_EQUAL, 1);
            case TEN_OFF, YEAR_NEAR, DIFFERS -> set(Trait.DEATH_DIFFERS, 1);
            case MISSING -> {}
        }
    }

    private void sexes(PreparedSubject a, PreparedSubject b) {
        if (!a.subject.sex().isEmpty() && !b.subject.sex().isEmpty()) {
            set(a.subject.sex().equals(b.subject.sex()) ? Trait.SEX_EQUAL : Trait.SEX_DIFFERS, 1);
        }
    }

    private void countries(PreparedSubject a, PreparedSubject b) {
        if (a.countries.length > 0 && b.countries.length > 0) {
            set(Grams.common(a.countries, b.countries) > 0 ? Trait.COUNTRY_SHARED : Trait.COUNTRY_DIFFERS, 1);
        }
    }

    private void texts(PreparedSubject a, PreparedSubject b) {
        if (a.places.length > 0 && b.places.length > 0) {
            double within = 0;
            for (Grams mine : a.places) {
                for (Grams theirs : b.places) {
                    within = Math.max(within, Grams.within(mine, theirs));
                }
            }
            set(Trait.PLACE_EQUAL, ramp(within, 0.4, 0.9));
            set(Trait.PLACE_DIFFERS, ramp(0.4 - within, 0, 0.3));
        }
        if (a.addresses.length > 0 && b.addresses.length > 0) {
            double alike = 0;
            for (Grams mine : a.addresses) {
                for (Grams theirs : b.addresses) {
                    alike = Math.max(alike, Grams.sameAddress(mine, theirs));
                }
            }
            set(Trait.ADDRESS_EQUAL, ramp(alike, SAME_TEXT - 0.15, SAME_TEXT + 0.15));
            set(Trait.ADDRESS_NEAR, ramp(alike, OTHER_TEXT, SAME_TEXT - 0.15));
            set(Trait.ADDRESS_DIFFERS, ramp(OTHER_TEXT - alike, 0, OTHER_TEXT));
        }
        if (!a.offices.isEmpty() && !b.offices.isEmpty()) {
            double within = Grams.within(a.offices, b.offices);
            set(Trait.OFFICE_SHARED, ramp(within, 0.2, 0.8));
            set(Trait.OFFICE_DIFFERS, ramp(0.2 - within, 0, 0.2));
        }
        if (a.relatives.size() > 0 && b.relatives.size() > 0) {
            relatives.compare(a.relatives, b.relatives);
            set(relatives.strong() >= CLOSE ? Trait.RELATIVE_SHARED : Trait.RELATIVE_DIFFERS, 1);
        }
    }

    private void numbers(PreparedSubject a, PreparedSubject b) {
        switch (Numbers.numbers(a.numbers, b.numbers)) {
            case SHARED -> set(Trait.NUMBER_SHARED, 1);
            case NEARLY -> set(Trait.NUMBER_NEARLY, 1);
            case DIFFER -> set(Trait.NUMBER_DIFFERS, 1);
            case UNKNOWN -> {}
        }
        switch (Numbers.references(a.numbers, b.numbers)) {
            case SHARED, NEARLY -> set(Trait.REFERENCE_SHARED, 1);
            case DIFFER -> set(Trait.REFERENCE_DIFFERS, 1);
            case UNKNOWN -> {}
        }
        switch (Numbers.contacts(a.numbers, b.numbers)) {
            case SHARED, NEARLY -> set(Trait.CONTACT_SHARED, 1);
            case DIFFER -> set(Trait.CONTACT_DIFFERS, 1);
            case UNKNOWN -> {}
        }
    }

    private static boolean shared(List<String> a, List<String> b) {
        for (String mine : a) {
            if (b.contains(mine)) {
                return true;
            }
        }
        return false;
    }

    /** Brothers, sisters and couples share address, phone, even the birth date of twins: not the whole name, not a paper. */
    private void family(PreparedSubject a, PreparedSubject b) {
        double best = Math.max(names.strong(), names.weak());
        boolean persons = a.subject.nature() == Nature.PERSON && b.subject.nature() == Nature.PERSON;
        boolean named = a.asPerson.size() > 0 && b.asPerson.size() > 0;
        boolean paper = value(Trait.NUMBER_SHARED) + value(Trait.NUMBER_NEARLY) > 0;
        if (persons && named && !paper) {
            double shared = Math.max(value(Trait.ADDRESS_EQUAL), value(Trait.CONTACT_SHARED));
            set(Trait.FAMILY_ONLY, shared * ramp(CLOSE - best, 0, FAR_BELOW));
        }
    }

    private void ends(PreparedSubject a, PreparedSubject b) {
        List<String> left = a.subject.ends();
        List<String> right = b.subject.ends();
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        long common = left.stream().filter(right::contains).count();
        if (common == Math.min(left.size(), right.size()) && common >= 2) {
            set(Trait.ENDS_EQUAL, 1);
        } else if (common > 0) {
            set(Trait.ENDS_HALF, 1);
        }
    }
}
