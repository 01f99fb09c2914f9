package eu.symbolon.passengers.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.passengers.record.TravelDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text of SSR DOCS (IATA AIRIMP 3.14; PNRGOV guide 5.28): type, issuer, number, nationality, birth date, sex, expiry,
 * surname, given names between strokes, any of them empty.
 *
 * <p>{@code /P/GBR/512731999/GBR/20SEP12/FI/25OCT17/DOE/ANNA/MARIA}
 */
final class DocumentText {
    private static final Map<String, String> ALPHA3 = alpha3();

    private DocumentText() {}

    /** Reads the text; never fails, what is no date or code stays empty. */
    static TravelDocument read(String text, LocalDate flight) {
        String[] part = new String[11];
        int count = 0;
        int begin = 0;
        while (count < part.length) {
            int end = text.indexOf('/', begin);
            part[count++] = end < 0 ? text.substring(begin) : text.substring(begin, end);
            if (end < 0) {
                break;
            }
            begin = end + 1;
        }
        while (count < part.length) {
            part[count++] = "";
        }
        String sex = part[6].strip();
        String birth = part[5].strip();
        LocalDate expiry = Dates.ddMMMyy(part[7].strip());
        return new TravelDocument(
                part[1].strip(),
                country(part[2]),
                part[3].strip(),
                country(part[4]),
                Dates.birth(Dates.ddMMMyy(birth), birth.length() == 7, flight),
                sex(sex),
                sex.length() == 2 && sex.endsWith("I"),
                expiry == null ? null : PartialDate.of(expiry),
                part[8].strip(),
                (part[9].strip() + " " + part[10].strip()).strip());
    }

    /** The document as an identifier, or empty when it has no number. */
    static Optional<Identifier> identifier(TravelDocument document) {
        return typeOf(document.type()).of(document.number(), issuer(document.issuer()));
    }

    /** What kind of paper a type code of ICAO Doc 9303 names: P.. passport, I A C identity card, V visa. */
    static IdentifierType typeOf(String code) {
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'P' -> IdentifierType.PASSPORT;
            case 'I', 'A', 'C' -> IdentifierType.IDENTITY_CARD;
            case 'V' -> IdentifierType.VISA;
            default -> IdentifierType.TRAVEL_DOCUMENT;
        };
    }

    /** {@code M F X} of the codes {@code M F U X MI FI}; undisclosed (U) is empty. */
    static String sex(String code) {
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'M' -> "M";
            case 'F' -> "F";
            case 'X' -> "X";
            default -> "";
        };
    }

    /** A country code of one to three letters ({@code D} is Germany in passports), else empty. */
    static String country(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < 'A' || code.charAt(i) > 'Z') {
                return "";
            }
        }
        return code.length() <= 3 ? code : "";
    }

    /**
     * The issuing state as ICAO Doc 9303-3 writes it, three letters: the same passport comes with two from some carriers and
     * must meet itself. Codes that are no country (XXA stateless, UNO) stay as they are.
     */
    static String issuer(String code) {
        return code.equals("D") ? "DEU" : ALPHA3.getOrDefault(code, code);
    }

    private static Map<String, String> alpha3() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            codes.put(country, Locale.of("", country).getISO3Country());
        }
        return Map.copyOf(codes);
    }
}
