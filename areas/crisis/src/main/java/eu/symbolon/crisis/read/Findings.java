package eu.symbolon.crisis.read;

import eu.symbolon.kernel.area.Sink;
import eu.symbolon.wire.Element;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an alert, under the names that validators of CAP use ({@code MISSING_REQUIRED_ELEMENT}). A value that is
 * missing against the schema or could not be kept is a reject; what only the rules beside the schema ask for is a remark.
 */
final class Findings {
    private final Sink out;

    Findings(Sink out) {
        this.out = out;
    }

    void reject(String name, Element where, String value, String reason) {
        out.reject(where.where(), value, name + ": " + reason);
    }

    void remark(String name, Element where, String value, String reason) {
        out.remark(where.where(), value, name + ": " + reason);
    }

    /** Text of a child that must be there. */
    String required(Element parent, String child) {
        String text = parent.text(child);
        if (parent.child(child) == null) {
            reject(
                    "MISSING_REQUIRED_ELEMENT",
                    parent,
                    child,
                    parent.name() + " has no " + child + ", which it must have");
        }
        return text;
    }

    /** A word of a list; another word is rejected and read as the default. */
    String word(Element parent, String child, Set<String> words, String otherwise) {
        String text = parent.text(child);
        Element found = parent.child(child);
        if (found == null || words.contains(text)) {
            return text;
        }
        for (String word : words) {
            if (word.equalsIgnoreCase(text)) {
                remark("INVALID_ENUM_VALUE", found, text, child + " is written " + word);
                return word;
            }
        }
        reject(
                "INVALID_ENUM_VALUE",
                found,
                text,
                child + " is none of "
                        + String.join(", ", words.stream().sorted().toList()));
        return otherwise;
    }

    /** A time such as {@code 2026-11-24T10:00:00+01:00}; null when absent or rejected. */
    @Nullable
    Instant time(Element parent, String child) {
        Element found = parent.child(child);
        if (found == null || found.text().isEmpty()) {
            if (found != null) {
                remark("INVALID_DATE", found, "", child + " is empty: leave it out");
            }
            return null;
        }
        String text = found.text();
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (text.endsWith("Z") || text.indexOf('.') > 0) {
                remark("INVALID_DATE", found, text, "the zone is a number (-00:00 for UTC), seconds have no fraction");
            }
            return time;
        } catch (DateTimeException e) {
            return localTime(found, text);
        }
    }

    private @Nullable Instant localTime(Element found, String text) {
        try {
            Instant time = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            remark("INVALID_DATE", found, text, "has no zone: read as UTC");
            return time;
        } catch (DateTimeException e) {
            reject("INVALID_DATE", found, text, found.name() + " is no time: 2026-11-24T10:00:00+01:00 was expected");
            return null;
        }
    }
}
