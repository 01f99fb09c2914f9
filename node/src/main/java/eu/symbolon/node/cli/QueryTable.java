package eu.symbolon.node.cli;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.wire.Csv;
import eu.symbolon.wire.Text;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

/**
 * A CSV file with a header as questions to the lists: {@code full_name,date_of_birth,nationality,schema}. The name stands in
 * {@code full_name}, {@code name} or {@code query_name}, or in {@code first_name}, {@code middle_name} and {@code last_name}.
 */
final class QueryTable {
    private static final String[] NAMES = {"full_name", "name", "query_name"};

    private QueryTable() {}

    /** Whether the first line is a header with a name column. */
    static boolean isOne(byte[] bytes) {
        String head = Text.head(bytes, 4096).lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        for (String cell : head.replace("\u00ef\u00bb\u00bf", "").split(",", -1)) {
            String column = cell.strip().replace("\"", "");
            if (column.equals("full_name")
                    || column.equals("name")
                    || column.equals("query_name")
                    || column.equals("last_name")) {
                return true;
            }
        }
        return false;
    }

    /** Hands out each row as a mention with its line. */
    static void each(byte[] bytes, ObjIntConsumer<Mention> out) {
        Csv.named(bytes, ',', row -> {
            Mention.Builder query = Mention.of("query", type(row.cell("schema", "type")));
            query.name(row.cell(NAMES));
            if (query.isNameless()) {
                query.name(String.join(" ", row.cell("first_name"), row.cell("middle_name"), row.cell("last_name"))
                        .strip()
                        .replaceAll(" +", " "));
            }
            PartialDate.parse(row.cell("date_of_birth", "birth_date", "dob")).ifPresent(query::birth);
            query.country(row.cell("nationality", "country"));
            String sex = row.cell("gender", "sex").toUpperCase(Locale.ROOT);
            query.sex(sex.isEmpty() ? "" : sex.substring(0, 1));
            query.identifier(
                    IdentifierType.PASSPORT.of(row.cell("passport", "passport_number"), row.cell("passport_country")));
            query.identifier(IdentifierType.IMO.of(row.cell("imo", "imo_number")));
            if (!query.isNameless()) {
                out.accept(query.build(), row.line());
            }
        });
    }

    private static SubjectType type(String schema) {
        return switch (schema.toLowerCase(Locale.ROOT)) {
            case "company", "organization", "organisation", "legalentity", "entity" -> SubjectType.ORGANISATION;
            case "vessel" -> SubjectType.VESSEL;
            case "airplane", "aircraft" -> SubjectType.AIRCRAFT;
            default -> SubjectType.PERSON;
        };
    }
}
