package eu.symbolon.money.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.Optional;

/**
 * Codes of party identifiers, shared by field 50F of SWIFT MT and the ISO 20022 external code sets ExternalPersonIdentification
 * and ExternalOrganisationIdentification (edition 2Q2026).
 */
final class PartyIds {
    private PartyIds() {}

    /** The identifier that this code and number mean, or empty: customer and employee numbers name nobody elsewhere. */
    static Optional<Identifier> of(String code, String number, String country) {
        return switch (code) {
            case "CCPT" -> IdentifierType.PASSPORT.of(number, Countries.alpha3(country));
            case "NIDN", "SOSE" -> IdentifierType.NATIONAL_NUMBER.of(number, Countries.alpha3(country));
            case "ARNU", "DRLC" -> IdentifierType.IDENTITY_CARD.of(number, Countries.alpha3(country));
            case "TXID" -> IdentifierType.TAX_NUMBER.of(number, Countries.alpha3(country));
            case "TELE" -> IdentifierType.PHONE.of(number);
            case "COID", "CINC" -> IdentifierType.REGISTER_NUMBER.of(number, Countries.alpha3(country));
            case "SREN", "SRET", "DUNS", "EINO" -> IdentifierType.REGISTER_NUMBER.of(number, code);
            case "BICC" -> IdentifierType.BIC.of(number);
            case "LEIC" -> IdentifierType.LEI.of(number);
            default -> Optional.empty();
        };
    }

    /** Whether only a natural person has such a number. */
    static boolean onlyPersons(String code) {
        return switch (code) {
            case "ARNU", "CCPT", "DRLC", "NIDN", "SOSE" -> true;
            default -> false;
        };
    }
}
