package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Where;
import java.util.Locale;
import java.util.Optional;

/**
 * The unique end-to-end transaction reference, a UUID of version 4 (RFC 4122): the same in every message about one payment, so
 * that a MT103, its cover and its pacs.008 meet. {@code 8a562c67-ca16-48ba-b074-65581be6f001}
 */
final class Uetr {
    private Uetr() {}

    /** The payment itself as a mention of type EVENT; a reference of another form is remarked. */
    static Optional<Mention> mention(String text, Where where, Sink out) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        if (!isUuid(value)) {
            out.remark(where, text, "UETR is no UUID of the form 8-4-4-4-12 hexadecimal digits");
            return Optional.empty();
        }
        return Optional.of(Mention.of("payment", SubjectType.EVENT)
                .identifier(IdentifierType.REFERENCE.of(value, "UETR"))
                .build());
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
