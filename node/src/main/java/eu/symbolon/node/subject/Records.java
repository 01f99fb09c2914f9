package eu.symbolon.node.subject;

import eu.symbolon.kernel.word.Where;
import eu.symbolon.match.form.Columns;
import eu.symbolon.match.form.Senzing;
import eu.symbolon.match.subject.Subject;
import eu.symbolon.wire.Csv;
import eu.symbolon.wire.Gzip;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Records to be resolved: Senzing JSON lines in either shape (FEATURES, or attributes and lists of them in the record), or
 * CSV with a header (see {@link Columns}); gzip or plain.
 *
 * <pre>
 * {"DATA_SOURCE": "CUSTOMERS", "RECORD_ID": "1", "FEATURES": [{"NAME_FULL": "Ivo Exemplar"}, {"DATE_OF_BIRTH": "3/1/70"}]}
 * </pre>
 */
public final class Records {
    private static final int LIMIT = 1 << 30;

    private Records() {}

    /**
     * One record.
     *
     * @param source the data source it names, or empty
     * @param id what it is called; its line when it has no name
     */
    public record Found(int line, String source, String id, Subject subject) {}

    /** Hands out each record; a broken line is a fault and the rest goes on. */
    public static void each(byte[] bytes, int thisYear, Consumer<Found> out, Consumer<Malformed> faults) {
        byte[] content = Gzip.content(bytes, LIMIT);
        if (Text.head(content, 256)
                .stripLeading()
                .replace("\u00ef\u00bb\u00bf", "")
                .startsWith("{")) {
            Json.lines(content, (node, line) -> senzing(node, line, thisYear, out, faults), faults);
        } else {
            table(content, thisYear, out, faults);
        }
    }

    private static void senzing(
            JsonNode node, int line, int thisYear, Consumer<Found> out, Consumer<Malformed> faults) {
        List<Map<String, String>> features = new ArrayList<>();
        Map<String, String> own = attributes(node);
        features.add(own);
        for (Map.Entry<String, JsonNode> list : node.properties()) {
            if (list.getValue().isArray()) {
                for (JsonNode feature : list.getValue()) {
                    features.add(attributes(feature));
                }
            }
        }
        Subject subject = Senzing.subject(features, thisYear);
        String id = own.getOrDefault("RECORD_ID", "");
        if (subject.names().isEmpty() && subject.identifiers().isEmpty()) {
            faults.accept(new Malformed(
                    Where.line(line), id, "no name and no identifier in it. Maybe it is no Senzing record"));
            return;
        }
        out.accept(new Found(line, own.getOrDefault("DATA_SOURCE", ""), id.isEmpty() ? "line " + line : id, subject));
    }

    private static Map<String, String> attributes(JsonNode node) {
        Map<String, String> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> attribute : node.properties()) {
            if (!attribute.getValue().isContainer() && !attribute.getValue().isNull()) {
                attributes.put(attribute.getKey(), attribute.getValue().asString(""));
            }
        }
        return attributes;
    }

    private static void table(byte[] content, int thisYear, Consumer<Found> out, Consumer<Malformed> faults) {
        List<String> header = new ArrayList<>();
        Csv.rows(content, ',', row -> {
            if (header.isEmpty()) {
                row.cells()
                        .forEach(name ->
                                header.add(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_')));
                if (!Columns.known(java.util.Set.copyOf(header))) {
                    throw new Malformed(
                            Where.line(row.line()),
                            String.join(",", header),
                            "no column of names in the header. Maybe call one name, or given_name and surname");
                }
                return;
            }
            if (row.cells().size() != header.size()) {
                faults.accept(new Malformed(
                        Where.line(row.line()),
                        row.cell(0),
                        "has " + row.cells().size() + " cells, the header " + header.size()
                                + ". Maybe a quote is missing"));
                return;
            }
            Map<String, String> cells = HashMap.newHashMap(header.size());
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), row.cell(i));
            }
            String id = Columns.id(cells);
            out.accept(new Found(
                    row.line(), "", id.isEmpty() ? "line " + row.line() : id, Columns.subject(cells, thisYear)));
        });
    }
}
