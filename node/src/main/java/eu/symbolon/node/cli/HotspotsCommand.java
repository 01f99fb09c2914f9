package eu.symbolon.node.cli;

import eu.symbolon.kernel.geo.Point;
import eu.symbolon.node.hotspot.Clusters;
import eu.symbolon.node.hotspot.Density;
import eu.symbolon.node.hotspot.GetisOrd;
import eu.symbolon.node.hotspot.Neighbours;
import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code symbolon hotspots FILE.csv}: where events of a table crowd, in space and in time. */
@Command(
        name = "hotspots",
        mixinStandardHelpOptions = true,
        description = {
            "Shows where events crowd: columns lat,lon,at[,weight] in degrees, ISO 8601, number. Needs no node.",
            "Without weights, events are counted in cells of a grid, empty cells too; with weights, each place is a site and",
            "its weights are summed."
        },
        footer = {
            "",
            "Site: {\"lat\",\"lon\",\"events\",\"value\",\"gi\",\"giStar\",\"chance\",\"densityPerKm2\"}, most crowded first.",
            "  giStar  how far the place and its neighbours within --band lie above (hot) or below (cold) what chance gives;",
            "          1.96 or more: in 95 of 100 cases no chance. gi is the same without the place itself.",
            "  chance  probability that chance alone gives such a giStar; null: nothing can be said.",
            "Cluster: {\"cluster\",\"events\",\"lat\",\"lon\",\"first\",\"last\"}: events that are near each other in space AND in time.",
            "With --rows: {\"line\",\"cluster\"} for each row, null for none."
        })
final class HotspotsCommand implements Callable<Integer> {
    private static final int MOST_CELLS = 200_000;
    private static final double KILOMETRES_PER_DEGREE = 111.195;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--band", paramLabel = "KM", defaultValue = "20", description = "Neighbours (${DEFAULT-VALUE} km).")
    private double band;

    @Option(
            names = "--cell",
            paramLabel = "KM",
            description = "Count in cells of this size (10 km, none with weights).")
    private @Nullable Double cell;

    @Option(
            names = "--near",
            paramLabel = "KM",
            defaultValue = "10",
            description = "Distance in space of a cluster's events (${DEFAULT-VALUE} km).")
    private double near;

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            defaultValue = "72",
            description = "Distance in time of a cluster's events (${DEFAULT-VALUE} h).")
    private double hours;

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "4",
            description = "Events near each other that begin a cluster (${DEFAULT-VALUE}).")
    private int least;

    @Option(names = "--rows", description = "Print the cluster of each row instead.")
    private boolean rows;

    @Option(names = "--table", description = "Print the sites as a table for people instead.")
    private boolean table;

    @Parameters(paramLabel = "FILE.csv", description = "Events.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    private boolean weighed;
    private int lost;

    private record Event(int line, Point place, Instant at, double weight) {}

    private record Site(Point place, int events, double value) {}

    @Override
    public Integer call() throws IOException {
        List<Event> events = events();
        if (events.isEmpty()) {
            return Exit.NOTHING_READABLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        int[] labels = Clusters.of(
                new Neighbours(events.stream().map(Event::place).toList(), near * 1_000),
                events.stream().mapToLong(event -> event.at().toEpochMilli()).toArray(),
                Duration.ofSeconds(Math.round(hours * 3_600)).toMillis(),
                least);
        List<Site> sites = cell == null && weighed ? places(events) : cells(events, cell == null ? 10 : cell);
        double[] values = sites.stream().mapToDouble(Site::value).toArray();
        Neighbours around = new Neighbours(sites.stream().map(Site::place).toList(), band * 1_000);
        GetisOrd hot = GetisOrd.of(values, around);
        double[] density = Density.perSquareKilometre(values, around, band * 1_000);
        List<Integer> order = IntStream.range(0, values.length)
                .filter(i -> sites.get(i).events() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rank(hot.star()[i])))
                .toList();
        if (table) {
            out.println("      lat        lon  events      value      gi   giStar   chance  per km2");
            order.forEach(i -> out.printf(
                    Locale.ROOT,
                    "%9.4f %10.4f %7d %10.2f %7.2f %8.2f %8.4f %8.5f%n",
                    sites.get(i).place().latitude(),
                    sites.get(i).place().longitude(),
                    sites.get(i).events(),
                    values[i],
                    hot.gi()[i],
                    hot.star()[i],
                    GetisOrd.chance(hot.star()[i]),
                    density[i]));
            out.flush();
            return lost > 0 ? Exit.SOME_REJECTED : Exit.DONE;
        }
        try (JsonGenerator line = TracksCommand.lines(out)) {
            if (rows) {
                for (int i = 0; i < labels.length; i++) {
                    line.writeStartObject();
                    line.writeNumberProperty("line", events.get(i).line());
                    number(line, "cluster", labels[i] == Clusters.NOISE ? Double.NaN : labels[i]);
                    line.writeEndObject();
                }
            } else {
                for (int i : order) {
                    site(line, sites.get(i), hot.gi()[i], hot.star()[i], density[i]);
                }
                clusters(events, labels).forEach((cluster, members) -> cluster(line, cluster, members));
            }
            line.writeRaw('\n');
        }
        return lost > 0 ? Exit.SOME_REJECTED : Exit.DONE;
    }

    private static double rank(double z) {
        return Double.isNaN(z) ? Double.NEGATIVE_INFINITY : z;
    }

    private List<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        Csv.named(Files.readAllBytes(file), ',', row -> {
            try {
                String weight = row.cell("weight");
                weighed |= !weight.isEmpty();
                events.add(new Event(
                        row.line(),
                        Point.ofDegrees(Double.parseDouble(row.cell("lon")), Double.parseDouble(row.cell("lat"))),
                        time(row.cell("at")),
                        weight.isEmpty() ? 1 : Double.parseDouble(weight)));
            } catch (IllegalArgumentException | DateTimeException e) {
                lost++;
                spec.commandLine()
                        .getErr()
                        .println(
                                file + ":" + row.line() + ": " + e.getMessage()
                                        + ". Maybe the columns are not lat,lon,at[,weight], or at is not like 2026-11-20T10:00:00Z");
            }
        });
        return events;
    }

    private static Instant time(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static List<Site> places(List<Event> events) {
        Map<Point, Site> sites = new LinkedHashMap<>();
        for (Event event : events) {
            sites.merge(event.place(), new Site(event.place(), 1, event.weight()), HotspotsCommand::sum);
        }
        return List.copyOf(sites.values());
    }

    private static Site sum(Site one, Site other) {
        return new Site(one.place(), one.events() + other.events(), one.value() + other.value());
    }

    /** Cells of about the same size over the box of the events. */
    private static List<Site> cells(List<Event> events, double kilometres) {
        double height = kilometres / KILOMETRES_PER_DEGREE;
        double south =
                events.stream().mapToDouble(e -> e.place().latitude()).min().orElseThrow();
        double north =
                events.stream().mapToDouble(e -> e.place().latitude()).max().orElseThrow();
        double west =
                events.stream().mapToDouble(e -> e.place().longitude()).min().orElseThrow();
        double east =
                events.stream().mapToDouble(e -> e.place().longitude()).max().orElseThrow();
        double width = height / Math.max(0.02, Math.cos(Math.toRadians((south + north) / 2)));
        long tall = (long) ((north - south) / height) + 1;
        long wide = (long) ((east - west) / width) + 1;
        if (!(kilometres > 0) || tall * wide > MOST_CELLS) {
            throw new IllegalArgumentException("cells of " + kilometres + " km are " + tall * wide + ", at most "
                    + MOST_CELLS + " are counted. Maybe try a larger --cell.");
        }
        Site[] sites = new Site[(int) (tall * wide)];
        for (int i = 0; i < sites.length; i++) {
            double lat = Math.min(90, south + (i / wide + 0.5) * height);
            double lon = Math.min(180, west + (i % wide + 0.5) * width);
            sites[i] = new Site(Point.ofDegrees(lon, lat), 0, 0);
        }
        for (Event event : events) {
            long row = (long) ((event.place().latitude() - south) / height);
            long column = (long) ((event.place().longitude() - west) / width);
            int i = (int) (row * wide + column);
            sites[i] = sum(sites[i], new Site(event.place(), 1, event.weight()));
        }
        return List.of(sites);
    }

    private static Map<Integer, List<Event>> clusters(List<Event> events, int[] labels) {
        Map<Integer, List<Event>> clusters = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != Clusters.NOISE) {
                clusters.computeIfAbsent(labels[i], absent -> new ArrayList<>()).add(events.get(i));
            }
        }
        return clusters;
    }

    private static void site(JsonGenerator line, Site site, double gi, double star, double density) {
        line.writeStartObject();
        number(line, "lat", site.place().latitude());
        number(line, "lon", site.place().longitude());
        line.writeNumberProperty("events", site.events());
        number(line, "value", site.value());
        number(line, "gi", gi);
        number(line, "giStar", star);
        number(line, "chance", GetisOrd.chance(star));
        number(line, "densityPerKm2", density);
        line.writeEndObject();
    }

    private static void cluster(JsonGenerator line, int cluster, List<Event> members) {
        line.writeStartObject();
        line.writeNumberProperty("cluster", cluster);
        line.writeNumberProperty("events", members.size());
        number(
                line,
                "lat",
                members.stream()
                        .mapToDouble(e -> e.place().latitude())
                        .average()
                        .orElseThrow());
        number(
                line,
                "lon",
                members.stream()
                        .mapToDouble(e -> e.place().longitude())
                        .average()
                        .orElseThrow());
        line.writeStringProperty(
                "first",
                members.stream()
                        .map(Event::at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString());
        line.writeStringProperty(
                "last",
                members.stream()
                        .map(Event::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString());
        line.writeEndObject();
    }

    private static void number(JsonGenerator line, String name, double value) {
        line.writeName(name);
        if (Double.isNaN(value)) {
            line.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            line.writeNumber((long) value);
        } else {
            line.writeNumber(value);
        }
    }
}
