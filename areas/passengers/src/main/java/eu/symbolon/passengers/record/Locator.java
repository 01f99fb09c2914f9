package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * Record locator of a booking.
 *
 * @param system airline or reservation system that gave it
 * @param code the locator
 * @param created local date and time of creation, or empty
 */
public record Locator(String system, String code, String created) implements Body {

    @Override
    public void write(Fields out) {
        out.text("system", system).text("code", code).text("createdLocal", created);
    }
}
