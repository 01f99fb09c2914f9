package eu.symbolon.crisis.record;

import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a warning and an event have in common for the one who holds them against places. */
public sealed interface Alarm extends Body permits Warning, Event {

    /** Names this alarm among all: {@code sender,identifier,sent} or {@code GDACS,EQ1077755}. */
    String key();

    /** Key of the first alarm of the chain this one belongs to. */
    String chain();

    /** Keys of alarms that this one replaces or ends. */
    List<String> replaces();

    Severity severity();

    /** Whether it speaks of real, present or coming danger: no exercise, no cancellation, no all-clear. */
    boolean live();

    Instant from();

    /** End, not included. */
    Instant until();

    /** How sure the source is, 0 to 1. */
    double confidence();

    String title();

    /** The area in danger, or null when no shape is known. */
    @Nullable
    Geometry danger(@Nullable Place place);
}
