package eu.symbolon.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** CAP 1.2 warnings of minor weather over land, far from the story. */
final class WarningTraffic {
    private static final String[] EVENTS = {"Fog", "Rain", "Wind", "Snow", "Slippery roads"};
    private static final String[] SEVERITIES = {"Minor", "Moderate", "Minor", "Unknown"};

    private final Random random;

    WarningTraffic(long seed) {
        random = new Random(seed ^ 0x434150);
    }

    List<Sample> messages(int warnings) {
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < warnings; i++) {
            all.add(new Sample(
                    "sample met service",
                    String.format(Locale.ROOT, "63-warning-%03d.cap.xml", i),
                    warning(i).getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private String warning(int index) {
        double south = 45 + random.nextInt(120) / 10.0;
        double west = 2 + random.nextInt(200) / 10.0;
        return String.format(
                Locale.ROOT,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>sample.2026.11.22.%04d</identifier><sender>warnings@sample-met.example</sender>
                  <sent>2026-11-22T03:%02d:00+01:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
                  <info><language>en</language><category>Met</category><event>%s</event><urgency>Expected</urgency>
                    <severity>%s</severity><certainty>Likely</certainty><expires>2026-11-22T20:00:00+01:00</expires>
                    <headline>%s, district %d</headline>
                    <area><areaDesc>District %d</areaDesc><polygon>%4$.2f,%5$.2f</polygon></area></info>
                </alert>
                """.replace("%4$.2f,%5$.2f", ring(south, west)),
                index,
                index % 60,
                EVENTS[random.nextInt(EVENTS.length)],
                SEVERITIES[random.nextInt(SEVERITIES.length)],
                "Weather",
                index,
                index);
    }

    private static String ring(double south, double west) {
        return String.format(
                Locale.ROOT,
                "%.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f",
                south,
                west,
                south,
                west + 0.8,
                south + 0.5,
                west + 0.8,
                south + 0.5,
                west,
                south,
                west);
    }
}
