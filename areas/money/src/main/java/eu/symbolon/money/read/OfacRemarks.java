package eu.symbolon.money.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import java.util.Locale;
import java.util.Optional;

/**
 * Phrases of OFAC remarks, separated by semicolons and ended by a full stop (US Treasury, SDN data specification):
 * {@code DOB 01 Jan 1962; alt. DOB 1961 to 1963; nationality Iran; Passport A0012345 (Iran) expires 01 Jan 2020; a.k.a. 'X'.}
 * What is not understood stays in the remarks of the body.
 */
final class OfacRemarks {
    /** Phrase openings that carry a number, longest first where one opens another. */
    private record Paper(String opening, IdentifierType type, String issuer) {}

    private static final Paper[] PAPERS = {
        new Paper("Diplomatic Passport ", IdentifierType.PASSPORT, ""),
        new Paper("Stateless Person Passport ", IdentifierType.PASSPORT, ""),
        new Paper("Passport Booklet: ", IdentifierType.PASSPORT, ""),
        new Paper("Passport ", IdentifierType.PASSPORT, ""),
        new Paper("Travel Document Number ", IdentifierType.TRAVEL_DOCUMENT, ""),
        new Paper("Driver's License No. ", IdentifierType.IDENTITY_CARD, ""),
        new Paper("Personal ID Card ", IdentifierType.IDENTITY_CARD, ""),
        new Paper("Cedula No. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("National ID No. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("National Foreign ID Number ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("C.U.R.P. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("C.U.I. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("D.N.I. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("N.I.E. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("I.F.E. ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("Credencial electoral ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("Numero de Identidad ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("Tarjeta de Identidad ", IdentifierType.NATIONAL_NUMBER, ""),
        new Paper("SSN ", IdentifierType.NATIONAL_NUMBER, "United States"),
        new Paper("NIT # ", IdentifierType.TAX_NUMBER, ""),
        new Paper("RUC # ", IdentifierType.TAX_NUMBER, ""),
        new Paper("RIF # ", IdentifierType.TAX_NUMBER, ""),
        new Paper("R.F.C. ", IdentifierType.TAX_NUMBER, ""),
        new Paper("R.T.N. ", IdentifierType.TAX_NUMBER, ""),
        new Paper("C.U.I.T. ", IdentifierType.TAX_NUMBER, ""),
        new Paper("C.I.F. ", IdentifierType.TAX_NUMBER, ""),
        new Paper("Tax ID No. ", IdentifierType.TAX_NUMBER, ""),
        new Paper("V.A.T. Number ", IdentifierType.TAX_NUMBER, ""),
        new Paper("D-U-N-S Number ", IdentifierType.REGISTER_NUMBER, "DUNS"),
        new Paper("Company Number IMO ", IdentifierType.REGISTER_NUMBER, "IMO"),
        new Paper("Registration ID ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Registration Number ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Public Registration Number ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("UK Company Number ", IdentifierType.REGISTER_NUMBER, "United Kingdom"),
        new Paper("Company Number ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Commercial Registry Number ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Business Registration Document # ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Business Registration Number ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Business Number ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Trade License No. ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Matricula Mercantil No ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Folio Mercantil No. ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("C.R. No. ", IdentifierType.REGISTER_NUMBER, ""),
        new Paper("Legal Entity Number ", IdentifierType.LEI, "")
    };

    private final Listing listing;
    private final SubjectType type;

    OfacRemarks(Listing listing, SubjectType type) {
        this.listing = listing;
        this.type = type;
    }

    void read(String remarks) {
        String text = remarks.endsWith(".") ? remarks.substring(0, remarks.length() - 1) : remarks;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf("; ", from);
            end = end < 0 ? text.length() : end;
            String phrase = text.substring(from, end).strip();
            phrase(phrase.startsWith("alt. ") ? phrase.substring(5) : phrase);
            from = end + 2;
        }
    }

    private void phrase(String phrase) {
        int blank = phrase.indexOf(' ');
        String rest = blank < 0 ? "" : phrase.substring(blank + 1).strip();
        switch (blank < 0 ? phrase : phrase.substring(0, blank)) {
            case "DOB" -> Days.words(rest).forEach(listing.mention::birth);
            case "POB" -> Listing.add(listing.birthPlaces, rest);
            case "nationality", "citizen" -> listing.mention.country(Countries.alpha2(rest));
            case "Gender" -> sex(rest);
            case "a.k.a." -> quoted(rest, "alias");
            case "f.k.a.", "n.k.a." -> quoted(rest, "former");
            case "MMSI" -> add(IdentifierType.MMSI, rest, "");
            case "SWIFT/BIC" -> add(IdentifierType.BIC, rest, "");
            case "Website" -> website(rest);
            case "Telephone", "Telephone:", "Fax", "Fax:" -> phone(rest);
            case "Email" -> add(IdentifierType.EMAIL, after(rest, "Address "), "");
            case "Phone" -> phone(after(rest, "Number "));
            case "Digital" -> wallet(rest);
            default -> paper(phrase);
        }
    }

    private void paper(String phrase) {
        if (phrase.startsWith("Vessel Registration Identification ")
                || phrase.startsWith("Identification Number IMO ")) {
            String digits = after(phrase, "IMO ");
            add(
                    type == SubjectType.VESSEL ? IdentifierType.IMO : IdentifierType.REGISTER_NUMBER,
                    digits,
                    type == SubjectType.VESSEL ? "" : "IMO");
            return;
        }
        if (phrase.startsWith("Aircraft Tail Number ")) {
            add(IdentifierType.AIRCRAFT_REGISTRATION, phrase.substring(21), "");
            return;
        }
        for (Paper paper : PAPERS) {
            if (phrase.startsWith(paper.opening())) {
                numbered(paper, phrase.substring(paper.opening().length()));
                return;
            }
        }
    }

    /** {@code A0012345 (Iran) issued 01 Jan 2010 expires 01 Jan 2020}. */
    private void numbered(Paper paper, String rest) {
        int end = rest.length();
        for (String mark : new String[] {" (", " issued ", " expires "}) {
            int at = rest.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        int open = rest.indexOf('(');
        int close = open < 0 ? -1 : rest.indexOf(')', open);
        String country = close < 0 ? "" : rest.substring(open + 1, close);
        String issuer = paper.issuer().isEmpty() ? country : paper.issuer();
        boolean code = issuer.equals("DUNS") || issuer.equals("IMO");
        add(paper.type(), rest.substring(0, end), code || issuer.isEmpty() ? issuer : Countries.alpha3(issuer));
    }

    private void add(IdentifierType kind, String value, String issuer) {
        Optional<Identifier> identifier = kind.of(value, issuer);
        identifier.ifPresent(listing.mention::identifier);
    }

    /** OFAC's weak aliases stand in single quotes; names of persons may be turned round. */
    private void quoted(String text, String kind) {
        int from = text.startsWith("'") ? 1 : 0;
        int to = text.endsWith("'") && text.length() > 1 ? text.length() - 1 : text.length();
        String name = text.substring(from, Math.max(from, to));
        listing.name(name, type == SubjectType.PERSON ? OfacSdn.turned(name) : name, kind, "weak", true);
    }

    private void website(String text) {
        String url = text.contains("://") ? text : "http://" + text;
        add(IdentifierType.URL, url, "");
        String host = url.substring(url.indexOf("://") + 3);
        int end = host.indexOf('/');
        add(IdentifierType.DOMAIN, end < 0 ? host : host.substring(0, end), "");
    }

    /** Numbers stand with their country code, but mostly without the plus: {@code (357)(22660766)}, {@code 982188526301}. */
    private void phone(String text) {
        boolean international =
                text.startsWith("(") || text.length() > 10 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        add(IdentifierType.PHONE, international ? "+" + text : text, "");
    }

    /** {@code Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h}. */
    private void wallet(String rest) {
        String value = after(rest, "Address - ");
        int blank = value.indexOf(' ');
        if (blank > 0) {
            add(IdentifierType.WALLET, value.substring(blank + 1), "");
        }
    }

    private void sex(String word) {
        switch (word.toLowerCase(Locale.ROOT)) {
            case "male" -> listing.mention.sex("M");
            case "female" -> listing.mention.sex("F");
            default -> {}
        }
    }

    private static String after(String text, String opening) {
        int at = text.indexOf(opening);
        return at < 0 ? "" : text.substring(at + opening.length());
    }
}
