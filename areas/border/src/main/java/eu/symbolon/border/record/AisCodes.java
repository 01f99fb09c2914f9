package eu.symbolon.border.record;

/**
 * Code lists of ITU-R M.1371-5 (02/2014): navigation status (table 48), position fixing device (table 50), ship and cargo
 * (table 53), aid to navigation (table 74). Codes the
 * standard does not name are INVALID, as gpsdecode says it.
 */
final class AisCodes {
    private static final String[] STATUS = {
        "Under way using engine", "At anchor", "Not under command", "Restricted manoeuverability",
        "Constrained by her draught", "Moored", "Aground", "Engaged in fishing",
        "Under way sailing", "Reserved for HSC", "Reserved for WIG", "Reserved",
        "Reserved", "Reserved", "AIS-SART active", "Not defined"
    };

    private static final String[] POSITION_FIX = {
        "Undefined",
        "GPS",
        "GLONASS",
        "Combined GPS/GLONASS",
        "Loran-C",
        "Chayka",
        "Integrated navigation system",
        "Surveyed",
        "Galileo"
    };

    private static final String[] AID = {
        "Unspecified", "Reference point", "RACON", "Fixed offshore structure",
        "Spare, Reserved for future use", "Light, without sectors", "Light, with sectors", "Leading Light Front",
        "Leading Light Rear", "Beacon, Cardinal N", "Beacon, Cardinal E", "Beacon, Cardinal S",
        "Beacon, Cardinal W", "Beacon, Port hand", "Beacon, Starboard hand", "Beacon, Preferred Channel port hand",
        "Beacon, Preferred Channel starboard hand", "Beacon, Isolated danger", "Beacon, Safe water",
                "Beacon, Special mark",
        "Cardinal Mark N", "Cardinal Mark E", "Cardinal Mark S", "Cardinal Mark W",
        "Port hand Mark", "Starboard hand Mark", "Preferred Channel Port hand", "Preferred Channel Starboard hand",
        "Isolated danger", "Safe Water", "Special Mark", "Light Vessel / LANBY / Rigs"
    };

    /** Codes 30 to 39 and 50 to 59. */
    private static final String[] SPECIAL_CRAFT = {
        "Fishing",
        "Towing",
        "Towing: length exceeds 200m or breadth exceeds 25m",
        "Dredging or underwater ops",
        "Diving ops",
        "Military ops",
        "Sailing",
        "Pleasure Craft",
        "Reserved",
        "Reserved",
        "Pilot Vessel",
        "Search and Rescue vessel",
        "Tug",
        "Port Tender",
        "Anti-pollution equipment",
        "Law Enforcement",
        "Spare - Local Vessel",
        "Spare - Local Vessel",
        "Medical Transport",
        "Ship according to RR Resolution No. 18"
    };

    /** First digit of the codes made of a class and a cargo. */
    private static final String[] CLASS = {
        "", "", "Wing in ground (WIG)", "", "High speed craft (HSC)", "", "Passenger", "Cargo", "Tanker", "Other Type"
    };

    /** Second digit. */
    private static final String[] CARGO = {
        "all ships of this type", "Hazardous category A", "Hazardous category B", "Hazardous category C",
        "Hazardous category D", "Reserved for future use", "Reserved for future use", "Reserved for future use",
        "Reserved for future use", "No additional information"
    };

    private AisCodes() {}

    static String status(int code) {
        return STATUS[code & 15];
    }

    static String positionFix(int code) {
        return code < POSITION_FIX.length ? POSITION_FIX[code] : code == 15 ? "Internal GNSS" : "INVALID EPFD";
    }

    static String aid(int code) {
        return AID[code & 31];
    }

    static String shipType(int code) {
        if (code == 0) {
            return "Not available";
        }
        if (code < 20) {
            return "Reserved for future use";
        }
        if (code > 99) {
            return "INVALID SHIP TYPE";
        }
        return switch (code / 10) {
            case 3 -> SPECIAL_CRAFT[code - 30];
            case 5 -> SPECIAL_CRAFT[code - 40];
            default -> CLASS[code / 10] + " - " + CARGO[code % 10];
        };
    }
}
