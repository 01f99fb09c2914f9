package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import java.util.List;

/**
 * Reads the main file of OFAC's lists: sdn.csv and cons_prim.csv (US Treasury, SDN data specification).
 *
 * <pre>
 * 36,"EXAMPLE AIR",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'EXAIR'; Website www.example.com."
 * </pre>
 *
 * Columns: ent_num, name, type, program, title, call_sign, vess_type, tonnage, GRT, flag, owner, remarks. Remarks are phrases:
 * see {@link OfacRemarks}. Names of persons ({@code LAST, First}) are turned round for comparison; the body keeps them as written.
 */
public final class OfacSdn implements Reader {
    private static final Format FORMAT = new Format(
            "ofac-sdn-csv",
            "OFAC SDN and consolidated list, entries",
            "OFAC SDN data specification, sdn.csv and cons_prim.csv");
    private static final int COLUMNS = 12;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public int recognise(byte[] bytes) {
        List<String> cells = OfacRow.firstRow(bytes);
        return cells.size() == COLUMNS
                        && cells.stream().anyMatch(cell -> cell.strip().equals("-0-"))
                ? 92
                : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        OfacRow.each(bytes, COLUMNS, out, row -> entry(row, out));
    }

    private static void entry(OfacRow row, Sink out) {
        SubjectType type = switch (row.cell(2)) {
            case "individual" -> SubjectType.PERSON;
            case "vessel" -> SubjectType.VESSEL;
            case "aircraft" -> SubjectType.AIRCRAFT;
            default -> SubjectType.ORGANISATION;
        };
        Listing listing = new Listing(OfacRow.LIST, row.reference(), type, "entry");
        String name = row.cell(1);
        if (name.isEmpty()) {
            out.reject(row.where(), row.reference(), "entry without a name in its second cell");
            return;
        }
        listing.name(name, type == SubjectType.PERSON ? turned(name) : name, "main", "", false);
        if (type == SubjectType.AIRCRAFT && name.indexOf(' ') < 0) {
            listing.mention.identifier(IdentifierType.AIRCRAFT_REGISTRATION.of(name));
        }
        for (String programme : row.cell(3).split("] \\[", -1)) {
            Listing.add(listing.programmes, programme);
        }
        Listing.add(listing.functions, row.cell(4));
        listing.mention.identifier(IdentifierType.CALL_SIGN.of(row.cell(5))).country(Countries.alpha2(row.cell(9)));
        if (!row.cell(10).isEmpty()) {
            Listing.add(listing.reasons, "Owner: " + row.cell(10));
        }
        Listing.add(listing.reasons, row.cell(11));
        new OfacRemarks(listing, type).read(row.cell(11));
        listing.write(row.where(), out);
    }

    /** {@code LAST, First Middle} as {@code First Middle LAST}. */
    static String turned(String name) {
        int comma = name.indexOf(", ");
        return comma < 0
                ? name
                : name.substring(comma + 2).strip() + " "
                        + name.substring(0, comma).strip();
    }
}
