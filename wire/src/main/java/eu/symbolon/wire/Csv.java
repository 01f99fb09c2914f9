package eu.symbolon.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** CSV (RFC 4180) with any separator, quoted cells and line breaks in cells. */
public final class Csv {
    private Csv() {}

    /**
     * One row.
     *
     * @param line line of its first character, from 1
     */
    public record Row(int line, List<String> cells) {
        public String cell(int i) {
            return i < cells.size() ? cells.get(i) : "";
        }
    }

    /** A row under a header: cells by lower-case column name. */
    public record Named(int line, Map<String, String> cells) {
        /** The first of these columns that is not blank, or empty. */
        public String cell(String... columns) {
            for (String column : columns) {
                String value = cells.getOrDefault(column, "");
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
            return "";
        }
    }

    /** Hands out each row that is not empty. */
    public static void rows(byte[] bytes, char separator, Consumer<Row> out) {
        String text = Text.decode(bytes);
        int line = 1;
        int rowLine = 1;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                finish(cells, cell, rowLine, out);
                cells = new ArrayList<>();
                rowLine = line;
            } else if (c != '\r' && c != '\u001a') {
                cell.append(c);
            }
        }
        finish(cells, cell, rowLine, out);
    }

    /** Takes the first row as header and hands out the others by column name. */
    public static void named(byte[] bytes, char separator, Consumer<Named> out) {
        List<String> header = new ArrayList<>();
        rows(bytes, separator, row -> {
            if (header.isEmpty()) {
                row.cells().forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
                return;
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.cell(i));
            }
            out.accept(new Named(row.line(), cells));
        });
    }

    private static void finish(List<String> cells, StringBuilder cell, int line, Consumer<Row> out) {
        if (!cells.isEmpty() || !cell.isEmpty()) {
            cells.add(cell.toString());
            cell.setLength(0);
            out.accept(new Row(line, cells));
        }
    }
}
