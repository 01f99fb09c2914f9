package eu.symbolon.node.http;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the node is, what it was asked, and the 41 actions of the Internal Security Strategy. */
final class OversightRoutes {
    private OversightRoutes() {}

    /** An area as screens need it. */
    record AreaAnswer(
            String name, String title, List<KindAnswer> kinds, List<Format> formats, List<DetectorAnswer> detectors) {
        /** A kind of record. */
        record KindAnswer(String name, String title, Regime regime) {}

        /** A detector. */
        record DetectorAnswer(String name, String purpose) {}

        static AreaAnswer of(Area area) {
            List<DetectorAnswer> detectors = new ArrayList<>();
            for (Detector<?> detector : area.detectors(Settings.NONE)) {
                detectors.add(new DetectorAnswer(detector.name(), detector.purpose()));
            }
            return new AreaAnswer(
                    area.name(),
                    area.title(),
                    area.vocabulary().stream().map(OversightRoutes::kind).toList(),
                    area.readers().stream().map(reader -> reader.format()).toList(),
                    detectors);
        }
    }

    /** A list that comes whole. */
    record ItemsAnswer<T>(List<T> items, @Nullable String next) {}

    /**
     * The node in numbers.
     *
     * @param scope {@code all} for those with the right to totals, else {@code readable}: what this reader may see now
     */
    record StatusAnswer(
            String version,
            String scope,
            long messages,
            long records,
            long positions,
            long mentions,
            long rejects,
            HitCounts hits,
            List<String> areas,
            long uptimeSeconds,
            String database) {
        /** Hits by state and area. */
        record HitCounts(long total, long open, Map<String, Long> byArea, long acrossAreas) {}
    }

    /** The strategy as its records tell it. */
    record StrategyAnswer(String source, List<Objective> objectives) {
        /** One of the five objectives. */
        record Objective(int number, String title, List<Action> actions) {}

        /** One of the 41 deliverables: who, by when, what became of it, and where that is read. */
        record Action(
                int number,
                String title,
                String action,
                String actors,
                String due,
                String status,
                String note,
                String source) {

            static Action of(JsonNode body) {
                return new Action(
                        body.path("number").asInt(0),
                        body.path("title").asString(""),
                        body.path("action").asString(""),
                        body.path("responsible").asString(""),
                        body.path("timing").asString(""),
                        body.path("status").asString(""),
                        body.path("evidence").asString(""),
                        body.path("source").asString(""));
            }
        }
    }

    static List<Route> table() {
        return List.of(
                Route.get(
                                "/api/areas",
                                "Areas with their kinds, formats and detectors.",
                                Types.page(AreaAnswer.class),
                                OversightRoutes::areas)
                        .needs(Route.Needs.SESSION)
                        .withoutContent(),
                Route.get(
                                "/api/status",
                                "The node in numbers, as far as the caller may know them.",
                                StatusAnswer.class,
                                OversightRoutes::status)
                        .needs(Route.Needs.SESSION),
                Route.get(
                        "/api/strategy",
                        "The actions of the strategy by objective, each with its source.",
                        StrategyAnswer.class,
                        OversightRoutes::strategy));
    }

    private static AreaAnswer.KindAnswer kind(Kind kind) {
        return new AreaAnswer.KindAnswer(kind.name(), kind.title(), kind.regime());
    }

    private static Reply areas(Call call) {
        return Reply.json(new ItemsAnswer<>(
                call.node().areas().stream().map(AreaAnswer::of).toList(), null));
    }

    private static Reply status(Call call) {
        boolean all = call.may(Right.READ_TOTALS);
        Totals totals = call.release(
                Operation.CONSULTATION,
                "status",
                () -> all ? call.node().totals() : call.node().totals(call.sight()));
        return Reply.json(new StatusAnswer(
                "1",
                all ? "all" : "readable",
                totals.messages(),
                totals.records(),
                totals.positions(),
                totals.mentions(),
                totals.rejects(),
                new StatusAnswer.HitCounts(
                        totals.hits(), totals.hitsOpen(), totals.hitsByArea(), totals.hitsAcrossAreas()),
                call.node().areas().stream().map(Area::name).toList(),
                call.node().uptime().toSeconds(),
                call.node().database()));
    }

    private static Reply strategy(Call call) {
        List<RecordDetail> records = call.release(
                Operation.CONSULTATION,
                "strategy",
                () -> call.node().archive().records(call.context(), "strategy", 1000));
        Map<String, List<StrategyAnswer.Action>> byObjective = new TreeMap<>();
        for (RecordDetail record : records) {
            byObjective
                    .computeIfAbsent(record.body().path("objective").asString(""), unused -> new ArrayList<>())
                    .add(StrategyAnswer.Action.of(record.body()));
        }
        List<StrategyAnswer.Objective> objectives = new ArrayList<>();
        byObjective.forEach((objective, actions) -> objectives.add(new StrategyAnswer.Objective(
                Character.digit(objective.isEmpty() ? '0' : objective.charAt(0), 10),
                objective.replaceFirst("^[0-9] ", ""),
                actions)));
        return Reply.json(new StrategyAnswer("COM(2010) 673 final, Annex", objectives));
    }
}
