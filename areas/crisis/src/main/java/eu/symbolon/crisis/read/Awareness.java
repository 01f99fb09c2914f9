package eu.symbolon.crisis.read;

import eu.symbolon.crisis.data.DatedRows;
import eu.symbolon.wire.Csv;
import java.util.HashMap;
import java.util.Map;

/** Parameters of the Meteoalarm profile: {@code 2; yellow; Moderate} and {@code 1; Wind}. The number counts, words vary. */
final class Awareness {
    private static final Map<Integer, String> TYPES = types();

    private Awareness() {}

    /** 1 to 4, or 0 when there is none. */
    static int level(String parameter) {
        int level = number(parameter);
        return level >= 1 && level <= 4 ? level : 0;
    }

    static String type(String parameter) {
        return TYPES.getOrDefault(number(parameter), "");
    }

    private static int number(String parameter) {
        int end = 0;
        while (end < parameter.length() && end < 3 && parameter.charAt(end) >= '0' && parameter.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(parameter.substring(0, end));
    }

    private static Map<Integer, String> types() {
        Map<Integer, String> types = new HashMap<>();
        for (Csv.Named row : DatedRows.of("awareness-types")) {
            types.put(Integer.parseInt(row.cell("number")), row.cell("title"));
        }
        return Map.copyOf(types);
    }
}
