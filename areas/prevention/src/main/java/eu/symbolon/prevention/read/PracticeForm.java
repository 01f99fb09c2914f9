package eu.symbolon.prevention.read;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the practice form: {@code practice-form.csv}. */
final class PracticeForm {
    private static final Map<String, Field> FIELDS = load();

    private PracticeForm() {}

    /**
     * A field.
     *
     * @param shape {@code text}, {@code list} of texts, {@code date} or {@code contact}
     */
    record Field(String name, String shape, boolean required) {}

    static Map<String, Field> fields() {
        return FIELDS;
    }

    private static Map<String, Field> load() {
        Map<String, Field> fields = new LinkedHashMap<>();
        try (InputStream in = PracticeForm.class.getResourceAsStream("practice-form.csv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "practice-form.csv is missing. Maybe the jar was built without its resources");
            }
            Csv.named(in.readAllBytes(), ',', row -> {
                String name = row.cell("field");
                fields.put(
                        name,
                        new Field(
                                name, row.cell("shape"), row.cell("obligation").equals("required")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
