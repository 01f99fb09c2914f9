package eu.symbolon.cyber.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as STIX (RFC 3339 in UTC) and MISP (seconds since 1970, days, RFC 3339) write them; null when it is none. */
final class Times {
    private Times() {}

    static @Nullable Instant rfc3339(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** MISP: {@code 1467971098} as text or number; 0 means never. */
    static @Nullable Instant epoch(String text) {
        if (text.isEmpty() || text.equals("0")) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            return rfc3339(text);
        }
    }

    /** MISP: {@code 2016-04-18}. */
    static @Nullable Instant day(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
