package eu.symbolon.node.cli;

import eu.symbolon.wire.Csv;
import eu.symbolon.wire.Text;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a table whose faults stay where they are: a quote that is never closed costs its own line, not the rest of the file.
 * Each fault is one line on stderr: {@code FILE:line 12: what, value}.
 */
final class PairRows {
    /** A quoted cell may go over so many lines. */
    private static final int LONGEST_ROW = 16;

    private final Path file;
    private final PrintWriter err;
    private int lost;
    /** Cells of the header; 0 before it is read. */
    private int columns;

    PairRows(Path file, PrintWriter err) {
        this.file = file;
        this.err = err;
    }

    int lost() {
        return lost;
    }

    void reject(int line, String what) {
        lost++;
        err.println(file + ":line " + line + ": " + what);
    }

    /** Hands out every row that is not blank, with the line where it begins. */
    void each(byte[] bytes, char separator, Consumer<Csv.Row> out) {
        List<String> lines = Text.decode(bytes).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (separator != ',') {
                out.accept(new Csv.Row(i + 1, List.of(lines.get(i).split(String.valueOf(separator), -1))));
                continue;
            }
            int last = lastOfRow(lines, i);
            if (last < 0) {
                reject(i + 1, "a quote is opened and never closed: " + brief(lines.get(i)) + ". Maybe double it: \"\"");
                continue;
            }
            List<String> cells = cells(lines, i, last);
            columns = columns == 0 ? cells.size() : columns;
            out.accept(new Csv.Row(i + 1, cells));
            i = last;
        }
    }

    /** The line where the quotes close. Lines are joined only if the row they make has the cells of the header. */
    private int lastOfRow(List<String> lines, int first) {
        long quotes = 0;
        for (int i = first; i < lines.size() && i < first + LONGEST_ROW; i++) {
            quotes += lines.get(i).chars().filter(c -> c == '"').count();
            if (quotes % 2 == 0 && (i == first || cells(lines, first, i).size() == columns)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(List<String> lines, int first, int last) {
        List<String> cells = new ArrayList<>();
        String row = String.join("\n", lines.subList(first, last + 1));
        Csv.rows(row.getBytes(StandardCharsets.UTF_8), ',', read -> cells.addAll(read.cells()));
        return cells;
    }

    static String brief(String text) {
        return "'" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "'";
    }
}
