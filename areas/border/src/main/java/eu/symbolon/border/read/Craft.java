package eu.symbolon.border.read;

import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of one reading by MMSI (ITU-R M.585: the first digits say what carries it, three digits name its flag). A craft
 * heard before costs no object. Bounded: beyond {@link #MOST} craft, mentions are made anew.
 */
final class Craft {
    private static final int MOST = 1 << 20;
    private static final int HIGHEST = 999_999_999;

    private int[] keys = new int[1 << 10];
    private @Nullable List<Mention>[] values = table(1 << 10);
    private int count;

    /** The mention of the sender and nothing else; none when the number names no station. */
    List<Mention> sender(int mmsi) {
        if (mmsi <= 0 || mmsi > HIGHEST) {
            return List.of();
        }
        int slot = slot(mmsi);
        List<Mention> known = values[slot];
        if (known != null) {
            return known;
        }
        List<Mention> made = List.of(begin(mmsi).build());
        if (count < MOST) {
            if (count * 2 >= keys.length) {
                grow();
                slot = slot(mmsi);
            }
            keys[slot] = mmsi;
            values[slot] = made;
            count++;
        }
        return made;
    }

    private int slot(int mmsi) {
        int slot = (mmsi * 0x9E3779B9) >>> 8 & keys.length - 1;
        while (values[slot] != null && keys[slot] != mmsi) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        @Nullable List<Mention>[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = table(oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Mention>[] table(int size) {
        return (List<Mention>[]) new List<?>[size];
    }

    /** A mention of the sender to which a name, an IMO number and a call sign can be added. */
    static Mention.Builder begin(int mmsi) {
        return begin(mmsi, null);
    }

    /** The same in a given role. */
    static Mention.Builder begin(int mmsi, @Nullable String role) {
        Carrier carrier = Carrier.of(mmsi);
        Mention.Builder mention = Mention.of(role == null ? carrier.role : role, carrier.type);
        if (mmsi > 0 && mmsi <= HIGHEST) {
            mention.identifier(IdentifierType.MMSI.of(Integer.toString(mmsi)));
            mention.country(Flags.country(carrier.flagDigits(mmsi)));
        }
        return mention;
    }

    /** What carries an MMSI, by its first digits. */
    private enum Carrier {
        SHIP("vessel", SubjectType.VESSEL, 1_000_000),
        AUXILIARY("auxiliary-craft", SubjectType.VESSEL, 10_000),
        COAST("coast-station", SubjectType.DEVICE, 10_000),
        GROUP("ship-group", SubjectType.DEVICE, 100_000),
        RESCUE_AIRCRAFT("rescue-aircraft", SubjectType.AIRCRAFT, 1_000),
        AID("aid-to-navigation", SubjectType.DEVICE, 10_000),
        RESCUE_TRANSMITTER("rescue-transmitter", SubjectType.DEVICE, 0),
        PERSON_OVERBOARD("person-overboard-device", SubjectType.DEVICE, 0),
        DISTRESS_BEACON("distress-beacon", SubjectType.DEVICE, 0),
        HANDHELD("handheld-radio", SubjectType.DEVICE, 100_000);

        private final String role;
        private final SubjectType type;
        private final int divisor;

        Carrier(String role, SubjectType type, int divisor) {
            this.role = role;
            this.type = type;
            this.divisor = divisor;
        }

        private int flagDigits(int mmsi) {
            return divisor == 0 ? 0 : mmsi / divisor % 1_000;
        }

        private static Carrier of(int mmsi) {
            int three = mmsi / 1_000_000;
            if (three < 10) {
                return COAST;
            }
            if (three < 100) {
                return GROUP;
            }
            return switch (three) {
                case 111 -> RESCUE_AIRCRAFT;
                case 970 -> RESCUE_TRANSMITTER;
                case 972 -> PERSON_OVERBOARD;
                case 974 -> DISTRESS_BEACON;
                default ->
                    three >= 990 ? AID : three >= 980 ? AUXILIARY : three >= 800 && three < 900 ? HANDHELD : SHIP;
            };
        }
    }
}
