package eu.symbolon.border.record;

import eu.symbolon.kernel.track.Equipment;
import eu.symbolon.kernel.word.Motion;

/** A message in which a craft says where it is. */
public sealed interface PositionReport extends AisMessage, Motion
        permits ClassAPosition, ClassBPosition, ClassBExtendedPosition, LongRangePosition, RescueAircraftPosition {

    /** True when better than 10 metres. */
    boolean accuracy();

    /** Navigation status 0 to 15, 15 where the message has none. */
    int status();

    /** Whether the craft carries class A equipment, which ships above 300 gross tonnage must (SOLAS V/19). */
    boolean classA();

    @Override
    default Equipment equipment() {
        return type() == 27 ? Equipment.LONG_RANGE : classA() ? Equipment.CLASS_A : Equipment.CLASS_B;
    }

    @Override
    default String heardBy() {
        return reception().station();
    }

    /** Knots from tenths of a knot: 1023 = not available, 1022 = 102.2 or more. */
    static float knots(int tenths) {
        return tenths == 1023 ? Float.NaN : tenths / 10f;
    }

    /** Degrees from tenths of a degree: 3600 = not available, above = not valid. */
    static float course(int tenths) {
        return tenths >= 3600 ? Float.NaN : tenths / 10f;
    }

    /** Degrees: 511 = not available, 360 and above = not valid. */
    static float heading(int degrees) {
        return degrees >= 360 ? Float.NaN : degrees;
    }
}
