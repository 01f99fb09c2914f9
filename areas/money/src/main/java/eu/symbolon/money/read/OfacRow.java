package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Csv;
import eu.symbolon.wire.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What OFAC's CSV files share: no header, {@code -0-} for an empty cell, a first column of digits, 0x1A at the end. */
final class OfacRow {
    /**
     * Issuer of references. Both of OFAC's lists (SDN and consolidated non-SDN) number their entries in one sequence, and their
     * files of aliases and addresses do not say which list they belong to: so there is one issuer.
     */
    static final String LIST = "OFAC";

    private final Csv.Row row;

    private OfacRow(Csv.Row row) {
        this.row = row;
    }

    /** The cell, or empty for {@code -0-}. */
    String cell(int i) {
        String text = row.cell(i).strip();
        return text.equals("-0-") ? "" : text;
    }

    String reference() {
        return cell(0);
    }

    Where where() {
        return Where.line(row.line());
    }

    /** Hands out each row with this many cells and a number in front; others are rejected by their line. */
    static void each(byte[] bytes, int columns, Sink out, Consumer<OfacRow> use) {
        Csv.rows(bytes, ',', row -> {
            OfacRow ofac = new OfacRow(row);
            if (row.cells().size() != columns) {
                out.reject(
                        ofac.where(),
                        row.cell(0),
                        row.cells().size() + " cells in the row, " + columns + " are right. Maybe it was cut");
            } else if (!Days.digits(ofac.reference())) {
                out.reject(ofac.where(), row.cell(0), "the first cell is the entry's number, digits only");
            } else {
                use.accept(ofac);
            }
        });
    }

    /** Cells of the first row, or none when the first line is no row that begins with a number. */
    static List<String> firstRow(byte[] bytes) {
        String head = Text.head(bytes, 4096);
        if (head.isEmpty() || !Character.isDigit(head.charAt(0))) {
            return List.of();
        }
        int end = head.indexOf('\n');
        List<List<String>> rows = new ArrayList<>(1);
        String line = end < 0 ? head : head.substring(0, end);
        Csv.rows(line.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), ',', row -> rows.add(row.cells()));
        if (rows.size() != 1 || !Days.digits(rows.get(0).get(0).strip())) {
            return List.of();
        }
        return rows.get(0);
    }
}
