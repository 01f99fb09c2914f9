package eu.symbolon.match.subject;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One side of a comparison: everything a source says of a subject. All lists may be empty.
 *
 * @param nature what it is
 * @param names names and aliases, weak ones marked
 * @param births birth or founding dates; readings of an ambiguous date stand side by side
 * @param deaths dates of death or dissolution
 * @param sex {@code F}, {@code M} or empty
 * @param countries ISO 3166 codes of nationality, flag, jurisdiction, seat
 * @param birthPlaces as written
 * @param addresses each as one line
 * @param identifiers papers, register numbers, phones, e-mail addresses
 * @param relatives names of father and mother, employers
 * @param offices positions, titles and occupations, as written
 * @param ends for a tie: the ids of its two ends
 * @param sources the lists or registers that hold it as an entry of their own
 */
public record Subject(
        Nature nature,
        List<Name> names,
        List<PartialDate> births,
        List<PartialDate> deaths,
        String sex,
        List<String> countries,
        List<String> birthPlaces,
        List<String> addresses,
        List<Identifier> identifiers,
        List<String> relatives,
        List<String> offices,
        List<String> ends,
        List<String> sources) {

    /** The subject of a mention. */
    public static Subject of(Mention mention) {
        Builder subject = new Builder(Nature.of(mention.type()));
        mention.names().forEach(subject::name);
        mention.births().forEach(subject::birth);
        subject.sex(mention.sex());
        mention.countries().forEach(subject::country);
        mention.addresses().forEach(subject::address);
        mention.identifiers().forEach(subject::identifier);
        for (Identifier identifier : mention.identifiers()) {
            if (identifier.type() == IdentifierType.LIST_REFERENCE) {
                subject.source(identifier.issuer());
            }
        }
        return subject.build();
    }

    /** The first name, or the first identifier, or the nature. */
    public String title() {
        if (!names.isEmpty()) {
            return names.get(0).full();
        }
        return identifiers.isEmpty() ? nature.name() : identifiers.get(0).toString();
    }

    /** Collects a subject; blanks and repeats are left out. */
    public static final class Builder {
        /** Some sources put several names into one: {@code KOW SENG LIM -AKA- ERIC LIM}. */
        private static final Pattern ALSO_KNOWN_AS = Pattern.compile(
                "[\\s,;(-]+(?:a\\.?k\\.?a\\.?|f\\.?k\\.?a\\.?|alias)[\\s:-]+", Pattern.CASE_INSENSITIVE);

        private final Nature nature;
        private final Set<Name> names = new LinkedHashSet<>();
        private final Set<PartialDate> births = new LinkedHashSet<>();
        private final Set<PartialDate> deaths = new LinkedHashSet<>();
        private String sex = "";
        private final Set<String> countries = new LinkedHashSet<>();
        private final Set<String> birthPlaces = new LinkedHashSet<>();
        private final Set<String> addresses = new LinkedHashSet<>();
        private final Set<Identifier> identifiers = new LinkedHashSet<>();
        private final Set<String> relatives = new LinkedHashSet<>();
        private final Set<String> offices = new LinkedHashSet<>();
        private final List<String> ends = new ArrayList<>(2);
        private final Set<String> sources = new LinkedHashSet<>();

        public Builder(Nature nature) {
            this.nature = nature;
        }

        public Builder name(String text) {
            return name(Name.of(text.strip()));
        }

        public Builder name(Name name) {
            for (String part : ALSO_KNOWN_AS.split(name.full())) {
                if (!part.isBlank()) {
                    names.add(new Name(part.strip(), name.weak()));
                }
            }
            return this;
        }

        public boolean isNameless() {
            return names.isEmpty();
        }

        public Builder birth(PartialDate date) {
            births.add(date);
            return this;
        }

        public Builder death(PartialDate date) {
            deaths.add(date);
            return this;
        }

        /** Anything but F and M counts as not stated. */
        public Builder sex(String letter) {
            if (letter.equals("F") || letter.equals("M")) {
                sex = sex.isEmpty() || sex.equals(letter) ? letter : "";
            }
            return this;
        }

        public Builder country(String code) {
            return add(countries, code);
        }

        public Builder birthPlace(String text) {
            return add(birthPlaces, text);
        }

        public Builder address(String line) {
            return add(addresses, line);
        }

        public Builder identifier(Identifier identifier) {
            identifiers.add(identifier);
            return this;
        }

        public Builder identifier(Optional<Identifier> identifier) {
            identifier.ifPresent(identifiers::add);
            return this;
        }

        public Builder relative(String name) {
            return add(relatives, name);
        }

        public Builder office(String text) {
            return add(offices, text);
        }

        public Builder end(String id) {
            if (!ends.contains(id)) {
                ends.add(id);
            }
            return this;
        }

        public Builder source(String name) {
            return add(sources, name);
        }

        private Builder add(Set<String> all, String text) {
            if (!text.isBlank()) {
                all.add(text.strip());
            }
            return this;
        }

        public Subject build() {
            return new Subject(
                    nature,
                    List.copyOf(names),
                    List.copyOf(births),
                    List.copyOf(deaths),
                    sex,
                    List.copyOf(countries),
                    List.copyOf(birthPlaces),
                    List.copyOf(addresses),
                    List.copyOf(identifiers),
                    List.copyOf(relatives),
                    List.copyOf(offices),
                    List.copyOf(ends),
                    List.copyOf(sources));
        }
    }
}
