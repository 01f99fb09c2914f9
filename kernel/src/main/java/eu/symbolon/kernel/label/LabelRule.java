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
 * @param eraseAfter life before erasure, or none
 * @param quality grade, categories of persons and basis of such a record
 * @param source article that says so, and the day it was read: {@code Directive (EU) 2016/681 Art 12(1), 2026-11}
 */
public record LabelRule(
        Set<String> purposes,
        Level level,
        Tlp tlp,
        @Nullable Period depersonaliseAfter,
        @Nullable Period eraseAfter,
        Quality quality,
        String source) {

    /** A rule for records that nobody graded and that concern no person in particular. */
    public LabelRule(
            Set<String> purposes,
            Level level,
            Tlp tlp,
            @Nullable Period depersonaliseAfter,
            @Nullable Period eraseAfter,
            String source) {
        this(purposes, level, tlp, depersonaliseAfter, eraseAfter, Quality.NOT_GRADED, source);
    }

    /** The same with this quality. */
    public LabelRule of(Quality other) {
        return new LabelRule(purposes, level, tlp, depersonaliseAfter, eraseAfter, other, source);
    }

    /** The label of a record received at this instant. Days are rounded down, which is stricter. */
    public Label labelFor(Instant received) {
        LocalDate day = LocalDate.ofInstant(received, ZoneOffset.UTC);
        return new Label(
                Collections.emptySortedSet(),
                Allowed.of(purposes),
                level,
                tlp,
                Pap.CLEAR,
                Collections.emptySortedSet(),
                Allowed.ANY,
                depersonaliseAfter == null ? null : day.plus(depersonaliseAfter),
                eraseAfter == null ? null : day.plus(eraseAfter),
                quality);
    }
}
