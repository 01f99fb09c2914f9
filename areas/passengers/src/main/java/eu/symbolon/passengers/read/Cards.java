package eu.symbolon.passengers.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.Optional;

/** Payment card numbers of FOP: what of them may be shown and what may be joined. */
final class Cards {
    private Cards() {}

    /** All but the last four characters hidden. */
    static String hidden(String card) {
        return card.length() <= 4 ? card : "*".repeat(card.length() - 4) + card.substring(card.length() - 4);
    }

    /** The card as identifier. A number masked down to its last four digits is none: thousands of cards share them. */
    static Optional<Identifier> identifier(String card) {
        for (int i = 0; i < 6; i++) {
            if (i >= card.length() || card.charAt(i) < '0' || card.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return IdentifierType.PAYMENT_CARD.of(card);
    }
}
