package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Reads the files that complete OFAC's main file: aliases, addresses and spilled remarks (US Treasury, SDN data specification).
 * Each row becomes a record of its own that carries only what the row says, under the LIST_REFERENCE of its entry: entry and
 * parts are one, joined by that reference, and the type of subject is the one the main file gives.
 *
 * <pre>
 * 36,12,"aka","EXAIR",-0-                          ent_num, alt_num, type (aka, fka, nka), name, remarks
 * 36,25,"Harbour Street 1","Havana","Cuba",-0-     ent_num, add_num, address, city and postcode, country, remarks
 * 12300,"Z S.A.S.; Linked To: EXAMPLE S.A."        ent_num, rest of remarks that began in the main file
 * </pre>
 */
public final class OfacPart implements Reader {
    private final Format format;
    private final int columns;
    private final Predicate<List<String>> first;
    private final Rows rows;

    private OfacPart(Format format, int columns, Predicate<List<String>> first, Rows rows) {
        this.format = format;
        this.columns = columns;
        this.first = first;
        this.rows = rows;
    }

    /** What one row becomes. */
    private interface Rows {
        void row(OfacRow row, Sink out);
    }

    /** alt.csv, cons_alt.csv. */
    public static OfacPart aliases() {
        return new OfacPart(
                new Format(
                        "ofac-alt-csv",
                        "OFAC SDN and consolidated list, aliases",
                        "OFAC SDN data specification, alt.csv and cons_alt.csv"),
                5,
                cells -> Days.digits(cells.get(1).strip())
                        && List.of("aka", "fka", "nka").contains(cells.get(2).strip()),
                OfacPart::alias);
    }

    /** add.csv, cons_add.csv. */
    public static OfacPart addresses() {
        return new OfacPart(
                new Format(
                        "ofac-add-csv",
                        "OFAC SDN and consolidated list, addresses",
                        "OFAC SDN data specification, add.csv and cons_add.csv"),
                6,
                cells -> Days.digits(cells.get(1).strip())
                        && cells.stream().anyMatch(cell -> cell.strip().equals("-0-")),
                OfacPart::address);
    }

    /** sdn_comments.csv. */
    public static OfacPart comments() {
        return new OfacPart(
                new Format(
                        "ofac-comments-csv",
                        "OFAC SDN list, spilled remarks",
                        "OFAC SDN data specification, sdn_comments.csv"),
                2,
                cells -> cells.get(1).contains("; "),
                OfacPart::comment);
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public int recognise(byte[] bytes) {
        List<String> cells = OfacRow.firstRow(bytes);
        return cells.size() == columns && first.test(cells) ? 70 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        OfacRow.each(bytes, columns, out, row -> rows.row(row, out));
    }

    private static void alias(OfacRow row, Sink out) {
        String name = row.cell(3);
        if (name.isEmpty()) {
            out.reject(row.where(), row.reference(), "alias row without a name in its fourth cell");
            return;
        }
        boolean person = readsAsPerson(name);
        Listing listing = new Listing(
                OfacRow.LIST, row.reference(), person ? SubjectType.PERSON : SubjectType.ORGANISATION, "aliases");
        listing.name(
                name,
                person ? OfacSdn.turned(name) : name,
                row.cell(2).equals("fka") ? "former" : "alias",
                row.cell(2),
                false);
        Listing.add(listing.reasons, row.cell(4));
        listing.write(row.where(), out);
    }

    private static void address(OfacRow row, Sink out) {
        Listing listing = new Listing(OfacRow.LIST, row.reference(), SubjectType.ORGANISATION, "addresses");
        List<String> parts = new ArrayList<>(3);
        for (int i = 2; i <= 4; i++) {
            Listing.add(parts, row.cell(i));
        }
        listing.mention.address(String.join(", ", parts)).country(Countries.alpha2(row.cell(4)));
        Listing.add(listing.reasons, row.cell(5));
        listing.write(row.where(), out);
    }

    private static void comment(OfacRow row, Sink out) {
        Listing listing = new Listing(OfacRow.LIST, row.reference(), SubjectType.ORGANISATION, "comments");
        Listing.add(listing.reasons, row.cell(1));
        // The first phrase began in the main file and was cut there: it reads as nothing.
        int whole = row.cell(1).indexOf("; ");
        new OfacRemarks(listing, SubjectType.ORGANISATION)
                .read(whole < 0 ? "" : row.cell(1).substring(whole + 2));
        listing.write(row.where(), out);
    }

    /** {@code LAST, First}: only persons have small letters behind the comma in OFAC's files. */
    private static boolean readsAsPerson(String name) {
        int comma = name.indexOf(", ");
        return comma > 0 && !name.substring(comma).equals(name.substring(comma).toUpperCase(Locale.ROOT));
    }
}
