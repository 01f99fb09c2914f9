package eu.symbolon.cyber.read;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which attribute types of the MISP core format (describeTypes, 194 types) name somebody or something, and how:
 * {@code misp-types.csv}. Types that are not in it describe (comments, rules, headers, similarity hashes) and name nobody.
 */
final class MispTypes {
    private static final Map<String, Type> TABLE = load();

    private MispTypes() {}

    /** What a value of the type says. */
    enum Use {
        DOMAIN,
        IP,
        URL,
        EMAIL,
        FILE_NAME,
        HASH,
        PHONE,
        IBAN,
        BIC,
        BANK_ACCOUNT,
        CARD,
        WALLET,
        USER,
        VULNERABILITY,
        ACTOR,
        CAMPAIGN,
        VICTIM,
        ORGANISATION,
        FULL_NAME,
        GIVEN_NAME,
        MIDDLE_NAME,
        FAMILY_NAME,
        BIRTH,
        SEX,
        COUNTRY,
        ADDRESS,
        PASSPORT,
        PASSPORT_COUNTRY,
        IDENTITY_CARD,
        VISA,
        FREQUENT_TRAVELLER,
        LOCATOR,
        PATTERN
    }

    /**
     * A row of the table.
     *
     * @param issuer service of an account, or empty
     */
    record Type(Use use, String issuer) {}

    static @Nullable Type of(String type) {
        return TABLE.get(type);
    }

    private static Map<String, Type> load() {
        Map<String, Type> table = new HashMap<>();
        try (InputStream in = MispTypes.class.getResourceAsStream("misp-types.csv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "misp-types.csv is missing. Maybe the jar was built without its resources");
            }
            Csv.named(
                    in.readAllBytes(),
                    ',',
                    row -> table.put(row.cell("type"), new Type(Use.valueOf(row.cell("use")), row.cell("issuer"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
