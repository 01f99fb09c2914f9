package eu.symbolon.kernel.word;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.SubjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject as one record names it.
 *
 * @param role what the subject does in the record, a lower-case word of the area: {@code passenger}, {@code shipper}
 * @param type what the subject is
 * @param names names and aliases, none empty
 * @param births birth dates (persons) or founding dates (organisations), as precise as the source
 * @param sex {@code F}, {@code M}, {@code X} or empty
 * @param countries nationalities, flags, seats: ISO 3166 codes as the source gives them, two or three letters
 * @param identifiers normalised values
 * @param addresses postal addresses, each as one line
 */
public record Mention(
        String role,
        SubjectType type,
        List<Name> names,
        List<PartialDate> births,
        String sex,
        List<String> countries,
        List<Identifier> identifiers,
        List<String> addresses) {

    public Mention {
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
    }

    /** Starts a mention; everything but role and type may be left out. */
    public static Builder of(String role, SubjectType type) {
        return new Builder(role, type);
    }

    /** The first name, or the first identifier, or the role: what a screen shows as title. */
    public String title() {
        if (!names.isEmpty()) {
            return names.get(0).full();
        }
        return identifiers.isEmpty() ? role : identifiers.get(0).value();
    }

    /** Collects a mention; blank values are left out, repeats too. */
    public static final class Builder {
        private final String role;
        private final SubjectType type;
        private final List<Name> names = new ArrayList<>(2);
        private final List<PartialDate> births = new ArrayList<>(1);
        private String sex = "";
        private final List<String> countries = new ArrayList<>(1);
        private final List<Identifier> identifiers = new ArrayList<>(3);
        private final List<String> addresses = new ArrayList<>(1);

        private Builder(String role, SubjectType type) {
            this.role = role;
            this.type = type;
        }

        public Builder name(String full) {
            return name(Name.of(full));
        }

        public Builder name(Name name) {
            if (!name.full().isBlank()
                    && names.stream().noneMatch(known -> known.full().equals(name.full()))) {
                names.add(name);
            }
            return this;
        }

        public Builder birth(PartialDate date) {
            return add(births, date);
        }

        public Builder sex(String letter) {
            sex = letter;
            return this;
        }

        public Builder country(String code) {
            return code.isBlank() ? this : add(countries, code.strip());
        }

        public Builder identifier(Identifier identifier) {
            return add(identifiers, identifier);
        }

        /** Adds the identifier if there is one: {@code .identifier(IdentifierType.IBAN.of(text))}. */
        public Builder identifier(java.util.Optional<Identifier> identifier) {
            identifier.ifPresent(this::identifier);
            return this;
        }

        public Builder address(String line) {
            return line.isBlank() ? this : add(addresses, line.strip());
        }

        public boolean isNameless() {
            return names.isEmpty();
        }

        public Mention build() {
            return new Mention(role, type, names, births, sex, countries, identifiers, addresses);
        }

        private <T> Builder add(List<T> list, T value) {
            if (!list.contains(value)) {
                list.add(value);
            }
            return this;
        }
    }
}
