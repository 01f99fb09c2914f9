package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.wire.Element;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import eu.symbolon.wire.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the United Nations Security Council consolidated list in XML (https://www.un.org/sc/resources/sc-sanctions.xsd).
 *
 * <pre>
 * &lt;INDIVIDUAL&gt;&lt;DATAID&gt;1&lt;/DATAID&gt;&lt;FIRST_NAME&gt;TARO&lt;/FIRST_NAME&gt;&lt;SECOND_NAME&gt;YAMANAKA&lt;/SECOND_NAME&gt;
 *   &lt;REFERENCE_NUMBER&gt;XXi.001&lt;/REFERENCE_NUMBER&gt;...
 *   &lt;INDIVIDUAL_ALIAS&gt;&lt;QUALITY&gt;Low&lt;/QUALITY&gt;&lt;ALIAS_NAME&gt;Taz&lt;/ALIAS_NAME&gt;&lt;/INDIVIDUAL_ALIAS&gt;
 * </pre>
 *
 * Aliases of quality Low are weak. A birth date BETWEEN two years gives each year; APPROXIMATELY gives the year as told.
 */
public final class UnList implements Reader {
    private static final Format FORMAT = new Format(
            "un-consolidated-xml", "UN Security Council consolidated list", "UN SC consolidated list XML schema, 2024");
    private static final String LIST = "UN";

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean readsWholeList() {
        return true;
    }

    @Override
    public int recognise(byte[] bytes) {
        return Text.head(bytes, 2048).contains("<CONSOLIDATED_LIST") ? 98 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        try {
            Xml.each(bytes, Set.of("INDIVIDUAL", "ENTITY"), entry -> entry(entry, out));
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    private static void entry(Element entry, Sink out) {
        boolean person = entry.name().equals("INDIVIDUAL");
        String reference = entry.text("REFERENCE_NUMBER");
        if (reference.isEmpty()) {
            out.reject(entry.where(), entry.text("DATAID"), "entry without REFERENCE_NUMBER, its permanent key");
            return;
        }
        Listing listing = new Listing(LIST, reference, person ? SubjectType.PERSON : SubjectType.ORGANISATION, "entry");
        listing.name(mainName(entry), "main", "", false);
        listing.name(entry.text("NAME_ORIGINAL_SCRIPT"), "original-script", "", false);
        listing.listedOn = entry.text("LISTED_ON");
        Listing.add(listing.programmes, entry.text("UN_LIST_TYPE"));
        Listing.add(listing.reasons, entry.text("COMMENTS1"));
        values(entry, "TITLE", listing.functions);
        values(entry, "DESIGNATION", listing.functions);
        sex(listing, entry.text("GENDER"));
        List<String> nationalities = new ArrayList<>();
        values(entry, "NATIONALITY", nationalities);
        nationalities.forEach(name -> listing.mention.country(Countries.alpha2(name)));
        String prefix = person ? "INDIVIDUAL_" : "ENTITY_";
        entry.children(prefix + "ALIAS").forEach(alias -> alias(listing, alias));
        entry.children(prefix + "ADDRESS").forEach(address -> address(listing, address, person));
        entry.children("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> births(date).forEach(listing.mention::birth));
        entry.children("INDIVIDUAL_PLACE_OF_BIRTH").forEach(place -> Listing.add(listing.birthPlaces, line(place)));
        entry.children("INDIVIDUAL_DOCUMENT").forEach(document -> document(listing, document));
        if (listing.isNameless()) {
            out.remark(entry.where(), reference, "entry has no name; it can only be found by its reference and papers");
        }
        listing.write(entry.where(), out);
    }

    private static String mainName(Element entry) {
        List<String> parts = new ArrayList<>(4);
        for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            Listing.add(parts, entry.text(part));
        }
        return String.join(" ", parts);
    }

    private static void alias(Listing listing, Element alias) {
        String quality = alias.text("QUALITY");
        String kind = quality.equalsIgnoreCase("f.k.a.") ? "former" : "alias";
        listing.name(alias.text("ALIAS_NAME"), kind, quality, quality.equalsIgnoreCase("Low"));
        Days.words(alias.text("DATE_OF_BIRTH")).forEach(listing.mention::birth);
    }

    private static void address(Listing listing, Element address, boolean person) {
        listing.mention.address(line(address));
        if (!person) {
            listing.mention.country(Countries.alpha2(address.text("COUNTRY")));
        }
    }

    private static String line(Element address) {
        List<String> parts = new ArrayList<>(5);
        for (String part : List.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")) {
            Listing.add(parts, address.text(part));
        }
        return String.join(", ", parts);
    }

    private static List<PartialDate> births(Element date) {
        String from = date.text("FROM_YEAR");
        String to = date.text("TO_YEAR");
        if (from.length() == 4 && to.length() == 4 && Days.digits(from) && Days.digits(to)) {
            return Days.years(Integer.parseInt(from), Integer.parseInt(to));
        }
        for (String field : List.of("DATE", "YEAR", "NOTE")) {
            String text = date.text(field);
            List<PartialDate> found =
                    Days.words(field.equals("DATE") && text.length() > 10 ? text.substring(0, 10) : text);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Kinds of papers in English, French and Spanish; a number with words around it keeps its last word with a digit. */
    private static void document(Listing listing, Element document) {
        String number = number(document.text("NUMBER"));
        String kind =
                (document.text("TYPE_OF_DOCUMENT") + " " + document.text("TYPE_OF_DOCUMENT2")).toLowerCase(Locale.ROOT);
        String country = document.text("ISSUING_COUNTRY");
        String issuer = Countries.alpha3(country.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : country);
        boolean passport = kind.contains("passport") || kind.contains("pasaporte") || kind.contains("passeport");
        Optional<Identifier> identifier =
                (passport ? IdentifierType.PASSPORT : IdentifierType.NATIONAL_NUMBER).of(number, issuer);
        identifier.ifPresent(listing.mention::identifier);
        String note = document.text("NOTE");
        if (!note.isEmpty() || !number.equals(document.text("NUMBER"))) {
            Listing.add(listing.reasons, "Document " + document.text("NUMBER") + ": " + note);
        }
    }

    private static String number(String text) {
        if (text.length() <= 20) {
            return text;
        }
        String best = text;
        for (String word : text.split(" ", -1)) {
            best = word.chars().filter(c -> c >= '0' && c <= '9').count() > 3 ? word : best;
        }
        return best;
    }

    private static void values(Element entry, String name, List<String> out) {
        for (Element list : entry.children(name)) {
            list.children("VALUE").forEach(value -> Listing.add(out, value.text()));
        }
    }

    private static void sex(Listing listing, String gender) {
        if (gender.equalsIgnoreCase("Male")) {
            listing.mention.sex("M");
        } else if (gender.equalsIgnoreCase("Female")) {
            listing.mention.sex("F");
        }
    }
}
