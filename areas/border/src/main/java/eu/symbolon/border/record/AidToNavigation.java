package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/**
 * Type 21: a buoy, beacon or light (ITU-R M.1371-5, Annex 8, table 73).
 *
 * @param name name with its extension, up to 34 characters
 * @param lon 1/600000 degree, 108600000 = not available
 * @param lat 1/600000 degree, 54600000 = not available
 * @param second UTC second
 * @param offPosition a floating aid has left its place; only valid when {@code second} is below 60
 * @param virtualAid there is no such object, only the message
 */
public record AidToNavigation(
        int repeat,
        int mmsi,
        int aidType,
        String name,
        boolean accuracy,
        int lon,
        int lat,
        Dimensions dimensions,
        int epfd,
        int second,
        boolean offPosition,
        int regional,
        boolean raim,
        boolean virtualAid,
        boolean assigned,
        Reception reception)
        implements AisMessage {

    @Override
    public int type() {
        return 21;
    }

    @Override
    public void write(Fields out) {
        writeHead(out)
                .number("aid_type", aidType)
                .text("aid_type_text", AisCodes.aid(aidType))
                .text("name", name)
                .flag("accuracy", accuracy)
                .number("lon", lon)
                .number("lat", lat);
        dimensions.write(out);
        out.number("epfd", epfd)
                .text("epfd_text", AisCodes.positionFix(epfd))
                .number("second", second)
                .number("regional", regional)
                .flag("off_position", offPosition)
                .flag("raim", raim)
                .flag("virtual_aid", virtualAid)
                .flag("assigned", assigned);
        writeReception(out);
    }
}
