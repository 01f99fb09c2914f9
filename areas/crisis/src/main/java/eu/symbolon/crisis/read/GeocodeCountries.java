package eu.symbolon.crisis.read;

import eu.symbolon.crisis.data.DatedRows;
import eu.symbolon.crisis.record.Warning;
import eu.symbolon.wire.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Countries that geocodes name: by their first two letters ({@code NUTS3=DE80J}) or by their profile ({@code SAME=006037}). */
final class GeocodeCountries {
    /** NUTS writes two countries its own way. */
    private static final Map<String, String> NUTS_OWN = Map.of("EL", "GR", "UK", "GB");

    private static final List<Csv.Named> PREFIXES = DatedRows.of("geocode-countries");

    private GeocodeCountries() {}

    static List<String> of(List<Warning.Value> geocodes) {
        List<String> countries = new ArrayList<>();
        for (Warning.Value code : geocodes) {
            for (Csv.Named row : PREFIXES) {
                if (code.name().startsWith(row.cell("prefix"))) {
                    String country = row.cell("country").equals("*") ? firstTwo(code.value()) : row.cell("country");
                    if (!country.isEmpty() && !countries.contains(country)) {
                        countries.add(country);
                    }
                    break;
                }
            }
        }
        return countries;
    }

    private static String firstTwo(String value) {
        if (value.length() < 2 || !Character.isLetter(value.charAt(0)) || !Character.isLetter(value.charAt(1))) {
            return "";
        }
        String letters = value.substring(0, 2).toUpperCase(Locale.ROOT);
        return NUTS_OWN.getOrDefault(letters, letters);
    }
}
