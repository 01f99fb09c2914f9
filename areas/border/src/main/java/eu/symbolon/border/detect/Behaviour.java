package eu.symbolon.border.detect;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of one behaviour, from the dated table {@code behaviours.csv}.
 *
 * @param anomaly its AnomalyType in CISE 1.5.3
 * @param values by the parameter's name, which ends with the unit
 * @param sources where each value comes from, dated
 */
record Behaviour(String name, String anomaly, Map<String, Double> values, Map<String, String> sources) {
    private static final String TABLE = "behaviours.csv";
    private static final Map<String, Behaviour> ALL = load();

    Behaviour {
        values = Map.copyOf(values);
        sources = Map.copyOf(sources);
    }

    static Behaviour of(String name) {
        Behaviour found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no behaviour '" + name + "' in " + TABLE + ", there are " + ALL.keySet());
        }
        return found;
    }

    double value(String parameter) {
        Double value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("no parameter '" + parameter + "' of " + name + " in " + TABLE);
        }
        return value;
    }

    long millis(String parameter) {
        double unit = parameter.endsWith("Seconds") ? 1e3 : parameter.endsWith("Minutes") ? 6e4 : 3.6e6;
        return Math.round(value(parameter) * unit);
    }

    String source(String parameter) {
        return sources.getOrDefault(parameter, "set here");
    }

    /** The same with one value changed. */
    Behaviour with(String parameter, double value) {
        Map<String, Double> changed = new HashMap<>(values);
        if (changed.put(parameter, value) == null) {
            throw new IllegalArgumentException("no parameter '" + parameter + "' of " + name + " to change");
        }
        return new Behaviour(name, anomaly, changed, sources);
    }

    private static Map<String, Behaviour> load() {
        Map<String, Behaviour> all = new LinkedHashMap<>();
        try (InputStream in = Behaviour.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "table " + TABLE + " is not in the module. Maybe the build left resources out");
            }
            Csv.rows(in.readAllBytes(), ',', row -> {
                if (row.line() > 1) {
                    Behaviour known =
                            all.getOrDefault(row.cell(0), new Behaviour(row.cell(0), row.cell(3), Map.of(), Map.of()));
                    Map<String, Double> values = new HashMap<>(known.values);
                    Map<String, String> sources = new HashMap<>(known.sources);
                    values.put(row.cell(1), Double.valueOf(row.cell(2)));
                    sources.put(row.cell(1), row.cell(4));
                    all.put(row.cell(0), new Behaviour(known.name, known.anomaly, values, sources));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
