package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;
import java.util.Locale;

/**
 * Type 5: who a class A craft is and where it goes (ITU-R M.1371-5, Annex 8, table 52). Typed in by the crew: a claim.
 *
 * @param imo IMO number, 0 = not available
 * @param etaMonth 1 to 12, 0 = not available
 * @param etaDay 1 to 31, 0 = not available
 * @param etaHour UTC, 24 = not available
 * @param etaMinute 60 = not available
 * @param draught 0.1 metre
 * @param dte 0 = data terminal ready
 */
public record ClassAStatic(
        int repeat,
        int mmsi,
        int aisVersion,
        int imo,
        String callsign,
        String shipname,
        int shiptype,
        Dimensions dimensions,
        int epfd,
        int etaMonth,
        int etaDay,
        int etaHour,
        int etaMinute,
        int draught,
        String destination,
        int dte,
        Reception reception)
        implements AisMessage {

    @Override
    public int type() {
        return 5;
    }

    @Override
    public void write(Fields out) {
        writeHead(out)
                .number("imo", imo)
                .number("ais_version", aisVersion)
                .text("callsign", callsign)
                .text("shipname", shipname)
                .number("shiptype", shiptype)
                .text("shiptype_text", AisCodes.shipType(shiptype));
        dimensions.write(out);
        out.number("epfd", epfd)
                .text("epfd_text", AisCodes.positionFix(epfd))
                .text("eta", String.format(Locale.ROOT, "%02d-%02dT%02d:%02dZ", etaMonth, etaDay, etaHour, etaMinute))
                .number("draught", draught)
                .text("destination", destination)
                .number("dte", dte);
        writeReception(out);
    }
}
