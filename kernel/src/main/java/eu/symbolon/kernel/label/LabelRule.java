package eu.symbolon.kernel.label;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The default label of one kind of record, as dated data with its legal source.
 *
 * @param purposes purposes the law allows
 * @param depersonaliseAfter life before masking, or none
 * @param keeping when it is erased, or reviewed and why
 * @param quality grade, categories of persons and basis of such a record
 * @param source article that says so, and the day it was read: {@code Directive (EU) 2016/681 Art 12(1), 2026-11}
 */
public record LabelRule(
        Set<String> purposes,
        Level level,
        Tlp tlp,
        @Nullable Period depersonaliseAfter,
        Keeping keeping,
        Quality quality,
        String source) {

    /** The label of a record received at this instant. Days are rounded down, which is stricter. */
    public Label labelFor(Instant received) {
        LocalDate day = day(received);
        return new Label(
                Collections.emptySortedSet(),
                Allowed.of(purposes),
                level,
                tlp,
                Pap.CLEAR,
                Collections.emptySortedSet(),
                Allowed.ANY,
                depersonaliseAfter == null ? null : day.plus(depersonaliseAfter),
                switch (keeping) {
                    case Keeping.Erased erased -> day.plus(erased.after());
                    case Keeping.Reviewed _ -> null;
                },
                quality);
    }

    /** The day of erasure of a record received at this instant, once a person flagged it; null when it has none. */
    public @Nullable LocalDate eraseAtWhenFlagged(Instant received) {
        return switch (keeping) {
            case Keeping.Erased erased -> day(received).plus(erased.whenFlagged());
            case Keeping.Reviewed _ -> null;
        };
    }

    /** The day of the next review of a record received or last reviewed at this instant; null when the clock erases it. */
    public @Nullable LocalDate reviewAt(Instant receivedOrReviewed) {
        return switch (keeping) {
            case Keeping.Erased _ -> null;
            case Keeping.Reviewed reviewed -> day(receivedOrReviewed).plus(reviewed.every());
        };
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
