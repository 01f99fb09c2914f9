package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;
import java.util.Locale;

/**
 * Type 4: time and position of a base station; type 11: the same of a craft that was asked for it (ITU-R M.1371-5, Annex 8,
 * table 50).
 *
 * @param year UTC, 0 = not available
 * @param month 0 = not available
 * @param day 0 = not available
 * @param hour 24 = not available
 * @param minute 60 = not available
 * @param second 60 = not available
 * @param lon 1/600000 degree, 108600000 = not available
 * @param lat 1/600000 degree, 54600000 = not available
 */
public record BaseStation(
        int type,
        int repeat,
        int mmsi,
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        boolean accuracy,
        int lon,
        int lat,
        int epfd,
        boolean raim,
        int radio,
        Reception reception)
        implements AisMessage {

    @Override
    public void write(Fields out) {
        writeHead(out)
                .text(
                        "timestamp",
                        String.format(
                                Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day, hour, minute, second))
                .flag("accuracy", accuracy)
                .number("lon", lon)
                .number("lat", lat)
                .number("epfd", epfd)
                .text("epfd_text", AisCodes.positionFix(epfd))
                .flag("raim", raim)
                .number("radio", radio);
        writeReception(out);
    }
}
