package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/** One radio message of ITU-R M.1371-5. */
public sealed interface AisMessage extends Body
        permits PositionReport, ClassAStatic, ClassBStaticA, ClassBStaticB, BaseStation, AidToNavigation, RadioMessage {

    /** Message type, 0 to 63. */
    int type();

    /** How often it was repeated by a relay, 0 to 3. */
    int repeat();

    /** Maritime Mobile Service Identity as sent, 30 bits: values above 999,999,999 occur and name no station. */
    int mmsi();

    /** How it was heard. */
    Reception reception();

    /** The fields all messages have. */
    default Fields writeHead(Fields out) {
        return out.number("type", type()).number("repeat", repeat()).number("mmsi", mmsi());
    }

    /** How it was heard, as the last field. */
    default void writeReception(Fields out) {
        if (!reception().equals(Reception.UNKNOWN)) {
            out.object("reception", reception());
        }
    }
}
