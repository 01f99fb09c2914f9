package eu.symbolon.crisis.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.Locale;
import java.util.Optional;

/** Global identifier of a disaster (glidenumber.net): hazard, year, six digits, country: {@code TC-2019-000176-PHL}. */
final class Glide {
    private Glide() {}

    /** The number as a reference that meets it in other feeds; empty for {@code 0} and other fillers. */
    static Optional<Identifier> identifier(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        String[] part = value.split("-", -1);
        boolean glide = part.length >= 3
                && part[0].length() == 2
                && part[1].length() == 4
                && part[1].chars().allMatch(c -> c >= '0' && c <= '9');
        return glide ? IdentifierType.REFERENCE.of(value, "GLIDE") : Optional.empty();
    }
}
