package eu.symbolon.node.cli;

import eu.symbolon.match.AcrossScripts;
import eu.symbolon.match.SoundTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in two scripts, one pair a line with a tab between them; further columns and lines with {@code #} are left out.
 *
 * @param lost lines that held no pair; each was named on stderr
 */
record NamePairs(List<String> left, List<String> right, int lost) {

    static NamePairs read(Path file, PrintWriter err) throws IOException {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        PairRows rows = new PairRows(file, err);
        rows.each(Files.readAllBytes(file), '\t', row -> {
            String one = row.cell(0).strip();
            String other = row.cell(1).strip();
            if (one.startsWith("#")) {
                return;
            }
            if (one.isEmpty() || other.isEmpty()) {
                rows.reject(
                        row.line(),
                        "has no two names with a tab between them: " + PairRows.brief(String.join(" ", row.cells())));
                return;
            }
            left.add(one);
            right.add(other);
        });
        return new NamePairs(left, right, rows.lost());
    }

    SoundTable fit() {
        return AcrossScripts.fit(left, right);
    }
}
