package eu.symbolon.crisis.record;

import eu.symbolon.kernel.geo.Circle;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.word.Fields;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disaster event of the Global Disaster Alert and Coordination System.
 *
 * @param eventType {@code EQ}, {@code TC}, {@code FL}, {@code VO}, {@code DR}, {@code WF}, {@code TS}
 * @param hazard name of the type
 * @param eventId number of the event within its type
 * @param episodeId number of this stage of it
 * @param alertLevel {@code Green}, {@code Orange}, {@code Red}
 * @param alertScore 0 to 3, or null
 * @param magnitude the measured severity in {@code magnitudeUnit}, or null
 * @param population people affected as {@code populationUnit} says, or null
 * @param countries names as the source gives them
 * @param glide GLIDE number, or empty
 * @param reachKilometres how far around the centre danger is taken to reach; 0 when no reach is meaningful
 * @param life how long after its last report it is taken to last
 */
public record Event(
        String eventType,
        String hazard,
        String eventId,
        String episodeId,
        String alertLevel,
        @Nullable BigDecimal alertScore,
        String episodeAlertLevel,
        String name,
        String headline,
        String description,
        @Nullable BigDecimal magnitude,
        String magnitudeUnit,
        String magnitudeText,
        @Nullable BigDecimal population,
        String populationUnit,
        String populationText,
        List<String> countries,
        String iso3,
        String glide,
        Instant from,
        Instant to,
        Instant published,
        String link,
        double reachKilometres,
        Duration life)
        implements Alarm {

    @Override
    public String key() {
        return "GDACS," + eventType + eventId;
    }

    @Override
    public String chain() {
        return key();
    }

    @Override
    public List<String> replaces() {
        return List.of(key());
    }

    @Override
    public Severity severity() {
        return switch (alertLevel) {
            case "Red" -> Severity.CRITICAL;
            case "Orange" -> Severity.HIGH;
            case "Green" -> Severity.LOW;
            default -> Severity.INFO;
        };
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public Instant until() {
        return to.plus(life);
    }

    @Override
    public double confidence() {
        return 0.7;
    }

    @Override
    public String title() {
        return headline.isEmpty() ? alertLevel + " " + hazard : headline;
    }

    @Override
    public @Nullable Geometry danger(@Nullable Place place) {
        return reachKilometres > 0 && place != null && place.geometry() instanceof Point centre
                ? new Circle(centre, reachKilometres * 1000)
                : null;
    }

    @Override
    public void write(Fields out) {
        out.text("eventType", eventType)
                .text("hazard", hazard)
                .text("eventId", eventId)
                .text("episodeId", episodeId)
                .text("alertLevel", alertLevel)
                .amount("alertScore", alertScore)
                .text("episodeAlertLevel", episodeAlertLevel)
                .text("name", name)
                .text("headline", headline)
                .text("description", description)
                .amount("magnitude", magnitude)
                .text("magnitudeUnit", magnitudeUnit)
                .text("magnitudeText", magnitudeText)
                .amount("population", population)
                .text("populationUnit", populationUnit)
                .text("populationText", populationText)
                .texts("countries", countries)
                .text("iso3", iso3)
                .text("glide", glide)
                .time("from", from)
                .time("to", to)
                .time("published", published)
                .text("link", link);
    }
}
