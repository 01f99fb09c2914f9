package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.Where;
import java.util.Optional;

/** An account as text becomes an IBAN, or an account number that means something only at its bank. */
final class Accounts {
    private Accounts() {}

    /**
     * The identifier of an account: IBAN (ISO 13616) when its check digits fit, else ACCOUNT_NUMBER with the 8-character BIC
     * of the bank as issuer. An account that looks like an IBAN but is none is remarked: it is kept as a number.
     */
    static Optional<Identifier> of(String text, String agentBic, Where where, Sink out) {
        Optional<Identifier> iban = IdentifierType.IBAN.of(text);
        if (iban.isPresent()) {
            return iban;
        }
        if (looksLikeIban(text)) {
            out.remark(
                    where,
                    text,
                    "account looks like an IBAN, but " + IdentifierType.IBAN.fault(text)
                            + "; kept as an account number");
        }
        return IdentifierType.ACCOUNT_NUMBER.of(text, institution(agentBic));
    }

    /** The first eight characters of a BIC: the bank without its branch. */
    static String institution(String bic) {
        return bic.length() > 8 ? bic.substring(0, 8) : bic;
    }

    private static boolean looksLikeIban(String text) {
        if (text.length() < 15 || text.length() > 42) {
            return false;
        }
        return text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && text.charAt(1) >= 'A'
                && text.charAt(1) <= 'Z'
                && Days.digits(text.substring(2, 4));
    }
}
