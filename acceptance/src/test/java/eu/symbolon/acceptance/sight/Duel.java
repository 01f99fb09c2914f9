package eu.symbolon.acceptance.sight;

import eu.symbolon.demo.AisTraffic;
import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.read.Readers;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One seed: a database with everything, the same without the rows that the reader may not see, and the same questions to both.
 */
final class Duel implements AutoCloseable {
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final int QUESTIONS = 70;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int QUIET_MILLIS = 250;

    private static final Set<String> SKIPPED_HEADERS = Set.of("date", "set-cookie");

    private final Random random;
    private final Reader reader;
    private final List<Sample> samples = new ArrayList<>();
    private final World all;
    private final World readable;
    private final List<String> told = new ArrayList<>();
    private int hidden;

    Duel(long seed, Path folder, Databases databases) throws SQLException, IOException {
        this.random = new Random(seed);
        List<String> purposes = Readers.installed().areas().stream()
                .flatMap(area -> area.purposes().stream())
                .map(Area.Purpose::code)
                .distinct()
                .sorted()
                .toList();
        this.reader = Reader.random(random, purposes);
        RandomLabels labels = new RandomLabels(seed);
        choose(seed);
        this.all = new World(Files.createTempDirectory(folder, "all"), databases, labels);
        this.readable = new World(Files.createTempDirectory(folder, "readable"), databases, labels);
    }

    /** Some of the sample day, each from one of several sources, some twice in other bytes from another source. */
    private void choose(long seed) {
        List<Sample> day = new ArrayList<>(Day.lists());
        day.addAll(Day.story());
        day.addAll(new AisTraffic(seed).messages(3).subList(0, 2));
        for (Sample sample : day) {
            for (int copy = 0; copy < 3; copy++) {
                if (random.nextInt(3 + copy) < 2) {
                    samples.add(new Sample(
                            "source " + random.nextInt(6),
                            sample.name(),
                            copy == 0 ? sample.bytes() : Script.twin(sample.bytes(), copy)));
                }
            }
        }
    }

    /** The first difference, or empty. */
    String run() throws SQLException {
        return run("");
    }

    /** The same when the wall has a hole, for the test of the test: SQL that tears it in the database with everything. */
    String run(String hole) throws SQLException {
        fill();
        if (!hole.isEmpty()) {
            all.change(hole);
        }
        Known known = new Known(random);
        known.guess(all);
        all.signIn(reader);
        readable.signIn(reader);
        Script script = new Script(random, known, samples);
        Set<String> routes = routes(script);
        List<String> order = new ArrayList<>(routes);
        for (int i = 0; i < QUESTIONS; i++) {
            order.add(known.pick(List.copyOf(routes)));
        }
        java.util.Collections.shuffle(order, random);
        Instant at = MORNING.plusSeconds(36_000);
        for (String route : order) {
            at = at.plusSeconds(2);
            all.set(at);
            readable.set(at);
            Ask ask = script.ask(route);
            String with = answer(all, ask, known);
            String without = answer(readable, ask, null);
            if (!with.equals(without)) {
                return difference(ask.toString(), with, without);
            }
        }
        return events(eventPrefix());
    }

    private void fill() throws SQLException {
        Instant at = MORNING;
        for (Sample sample : samples) {
            at = at.plusSeconds(60);
            all.set(at);
            all.node().intake().receive(sample.source(), sample.bytes());
        }
        Set<String> visible = new HashSet<>();
        for (String row :
                all.rows("select encode(m.sha256, 'hex'), l.text from message m join message_part p on p.message = m.id"
                        + " join label l on l.id = p.label")) {
            String[] part = row.split("\t", 2);
            if (reader.mayRead(part[1], all.today())) {
                visible.add(part[0]);
            } else {
                hidden++;
            }
        }
        at = MORNING;
        for (Sample sample : samples) {
            at = at.plusSeconds(60);
            readable.set(at);
            if (visible.contains(
                    eu.symbolon.kernel.word.Message.of("", at, sample.bytes()).sha256())) {
                readable.node().intake().receive(sample.source(), sample.bytes());
            }
        }
        readable.forget(reader);
        for (World world : List.of(all, readable)) {
            world.set(MORNING.plusSeconds(36_000));
            world.restart();
        }
    }

    /** The routes of the document; each has its step, or says why not. */
    private Set<String> routes(Script script) {
        Set<String> routes = new TreeSet<>();
        HttpResponse<byte[]> document = all.send(Ask.get("/api/openapi.json"), HttpResponse.BodyHandlers.ofByteArray());
        for (var path : Json.tree(document.body()).path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                String route = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                boolean changesAccounts = route.contains(" /api/accounts") && !route.startsWith("GET ");
                if (route.equals("GET /events") || changesAccounts || Script.OUTSIDE.containsKey(route)) {
                    continue;
                }
                if (!script.routes().contains(route)) {
                    throw new IllegalStateException("route '" + route
                            + "' has no step in Script: say how it is asked, or in OUTSIDE why it tells nothing");
                }
                if (!reader.roles().contains(Script.BEYOND.getOrDefault(route, ""))) {
                    routes.add(route);
                }
            }
        }
        return routes;
    }

    private String answer(World world, Ask ask, Known known) throws SQLException {
        HttpResponse<byte[]> answer = world.send(ask, HttpResponse.BodyHandlers.ofByteArray());
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        if (known != null) {
            known.learn(body);
            told.add(answer.statusCode() + " " + ask.method() + " " + ask.path().split("[?]")[0]);
        }
        return text(answer, body);
    }

    private static String text(HttpResponse<?> answer, String body) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(SKIPPED_HEADERS::contains);
        String timed = body.replaceAll("\"seconds\":[0-9.E-]+", "\"seconds\":0")
                .replaceAll("symbolon_heap_bytes [0-9]+", "symbolon_heap_bytes 0")
                .replaceAll("(?m)^symbolon_http_.*\n", "");
        headers.remove("content-length");
        return answer.statusCode() + " " + headers + "\n" + timed;
    }

    private String eventPrefix() {
        return Long.toString(MORNING.plusSeconds(36_000).toEpochMilli(), Character.MAX_RADIX) + "-"
                + all.today().toEpochDay() + "-";
    }

    /** What a listener is told who heard nothing of it yet. */
    private String events(String prefix) {
        for (String after : List.of("0", "1", "x")) {
            Ask ask = Ask.get("/events").with("Last-Event-ID", prefix + after);
            String with = listen(all, ask);
            String without = listen(readable, ask);
            if (!with.equals(without)) {
                return difference(ask.toString(), with, without);
            }
        }
        return "";
    }

    /** All that is told until an event of our own; a reader who may read nothing listens until nothing came for a while. */
    private static String listen(World world, Ask ask) {
        HttpResponse<InputStream> answer = world.send(ask, HttpResponse.BodyHandlers.ofInputStream());
        StringBuilder heard = new StringBuilder();
        try (InputStream in = answer.body()) {
            if (answer.statusCode() == 200) {
                hear(in, heard, "listening", PATIENCE_MILLIS);
                String last = "last-after-" + ask.headers().get("Last-Event-ID");
                boolean told = world.publish(last);
                if (hear(in, heard, last + "\ndata:{}\n\n", told ? PATIENCE_MILLIS : QUIET_MILLIS) != told) {
                    throw new IllegalStateException(ask + " ends without its last event: " + heard);
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return text(answer, heard.toString());
    }

    /** Whether it came before nothing came for so long. */
    private static boolean hear(InputStream in, StringBuilder heard, String until, int patienceMillis)
            throws IOException, InterruptedException {
        for (int quiet = 0; heard.indexOf(until) < 0 && quiet < patienceMillis; quiet++) {
            while (in.available() > 0) {
                heard.append((char) in.read());
                quiet = 0;
            }
            Thread.sleep(1);
        }
        return heard.indexOf(until) >= 0;
    }

    private String difference(String question, String with, String without) {
        int at = 0;
        while (at < Math.min(with.length(), without.length()) && with.charAt(at) == without.charAt(at)) {
            at++;
        }
        return question + "\n of " + reader + "\n differs at " + at + "\n with    " + around(with, at) + "\n without "
                + around(without, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 160), Math.min(text.length(), at + 160));
    }

    /** How many answers were given, by status and route. */
    List<String> told() {
        return told;
    }

    /** How many parts of messages were hidden from the reader. */
    int hidden() {
        return hidden;
    }

    @Override
    public void close() throws SQLException {
        all.close();
        readable.close();
    }
}
