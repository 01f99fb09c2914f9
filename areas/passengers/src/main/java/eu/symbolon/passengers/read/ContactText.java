package eu.symbolon.passengers.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.ArrayList;
import java.util.List;

/**
 * Telephone numbers and e-mail addresses in contact texts (IATA AIRIMP 3.15, CTC elements):
 * {@code CTCM 0049301234567}, {@code CTCE ANNA.DOE//EXAMPLE.COM}, {@code H5555550100 W 1 555 555 0101}.
 */
final class ContactText {
    private ContactText() {}

    /** Whether the text is a contact element: CTC at the beginning of a word. */
    static boolean isContact(String text) {
        int at = text.indexOf("CTC");
        return at == 0 || at > 0 && !Character.isLetter(text.charAt(at - 1));
    }

    /** The addresses and numbers in it, in order. */
    static List<Identifier> read(String text) {
        List<Identifier> found = new ArrayList<>(2);
        boolean mail = text.contains("//") || text.indexOf('@') >= 0;
        if (mail) {
            int begin = 0;
            while (begin < text.length()) {
                int end = text.indexOf(' ', begin);
                end = end < 0 ? text.length() : end;
                IdentifierType.EMAIL.of(address(text.substring(begin, end))).ifPresent(found::add);
                begin = end + 1;
            }
        }
        if (found.isEmpty()) {
            phones(text, found);
        }
        return found;
    }

    /**
     * The same for the SSR elements CTCE, CTCM and CTCR, whose numbers begin with the country code without any mark (IATA
     * Resolution 830d; unverified, 2026-11): ten digits or more that do not begin with zero get their plus sign.
     */
    static List<Identifier> readInternational(String text) {
        List<Identifier> found = read(text);
        found.replaceAll(identifier -> identifier.type() == IdentifierType.PHONE
                        && identifier.value().length() >= 10
                        && identifier.value().charAt(0) >= '1'
                ? IdentifierType.PHONE.of("+" + identifier.value()).orElse(identifier)
                : identifier);
        return found;
    }

    /** Runs of digits with the usual marks between them. */
    private static void phones(String text, List<Identifier> found) {
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : 'x';
            boolean inside = c >= '0' && c <= '9'
                    || c == '+'
                    || c == '('
                    || begin >= 0 && (c == ' ' || c == '-' || c == ')' || c == '.');
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                IdentifierType.PHONE.of(text.substring(begin, i)).ifPresent(found::add);
                begin = -1;
            }
        }
    }

    /** A word as an address, the language code of SSR CTCE ({@code /EN}) and a leading stroke taken off. */
    private static String address(String word) {
        String address = word.startsWith("/") && !word.startsWith("//") ? word.substring(1) : word;
        int at = Math.max(address.indexOf("//"), address.indexOf('@'));
        int tail = address.lastIndexOf('/');
        return at > 0 && tail > at + 2 && address.charAt(tail - 1) != '.'
                ? address.substring(0, tail)
                : at > 0 ? address : "";
    }
}
