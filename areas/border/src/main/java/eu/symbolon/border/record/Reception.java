package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * How a message was heard. Which receiver heard it decides what silence means.
 *
 * @param station receiver or source as the feed names it (tag block {@code s}, base station of {@code $PGHP}, USCG suffix), or
 *     empty
 * @param channel radio channel as the sentence gives it ({@code A}, {@code B}, a digit), or empty
 * @param ownShip true for {@code VDO}: the receiver reports itself
 */
public record Reception(String station, String channel, boolean ownShip) implements Body {
    public static final Reception UNKNOWN = new Reception("", "", false);

    @Override
    public void write(Fields out) {
        out.text("station", station).text("channel", channel);
        if (ownShip) {
            out.flag("ownShip", true);
        }
    }
}
