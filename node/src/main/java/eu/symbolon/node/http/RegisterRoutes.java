package eu.symbolon.node.http;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.label.LabelRule;
import eu.symbolon.node.json.WordJson;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of processing (Directive (EU) 2016/680 Art 24), made from what the areas declare: never out of date. */
final class RegisterRoutes {
    private RegisterRoutes() {}

    /** The register: why anything is processed, and what. */
    record Register(List<Area.Purpose> purposes, List<Collection> collections) {}

    /**
     * One collection.
     *
     * @param collection {@code area.kind}
     * @param subjects categories of persons
     * @param hidden what is masked, and after how long
     * @param erased when the clock erases it, and what a person flagged; or why it is reviewed instead
     * @param basis article and day it was read
     * @param profiling detectors that look at it
     */
    record Collection(
            String collection,
            String title,
            String regime,
            List<String> purposes,
            String level,
            List<String> subjects,
            Hidden hidden,
            String erased,
            String basis,
            List<String> profiling) {}

    /** What is masked; nothing when it is never. */
    record Hidden(@Nullable Period after, List<String> fields, String basis) {}

    static List<Route> table() {
        return List.of(Route.get(
                        "/api/register",
                        "The register of processing: purposes and collections with persons, law, masking and erasure.",
                        Register.class,
                        call -> Reply.json(register(call.node().areas())))
                .needs(Route.Needs.SESSION)
                .withoutContent());
    }

    static Register register(List<Area> areas) {
        return new Register(
                areas.stream()
                        .flatMap(area -> area.purposes().stream())
                        .distinct()
                        .toList(),
                areas.stream()
                        .flatMap(area -> area.vocabulary().stream().map(kind -> collection(areas, area, kind)))
                        .toList());
    }

    private static Collection collection(List<Area> areas, Area area, Kind kind) {
        LabelRule rule = kind.label();
        String name = area.name() + "." + kind.name();
        return new Collection(
                name,
                kind.title(),
                WordJson.word(kind.regime()),
                rule.purposes().stream().sorted().toList(),
                rule.level().marking(),
                rule.quality().subjects().stream().map(WordJson::word).toList(),
                new Hidden(
                        rule.depersonaliseAfter(),
                        Stream.concat(
                                        kind.masked().fields().stream(),
                                        kind.masked().subjects().stream().map(WordJson::word))
                                .sorted()
                                .toList(),
                        kind.masked().source()),
                erased(rule.keeping()),
                rule.source(),
                detectors(areas, name));
    }

    private static String erased(Keeping keeping) {
        return switch (keeping) {
            case Keeping.Erased(Period after, Period flagged) ->
                after.equals(flagged) ? "after " + after : "after " + after + ", flagged after " + flagged;
            case Keeping.Reviewed(Period every, String reason) -> "reviewed every " + every + ": " + reason;
        };
    }

    private static List<String> detectors(List<Area> areas, String collection) {
        return areas.stream()
                .flatMap(area -> area.detectors(Settings.NONE).stream())
                .filter(detector -> detector.kinds().contains(collection)
                        || detector.kinds().contains("*"))
                .map(Detector::name)
                .distinct()
                .sorted()
                .toList();
    }
}
