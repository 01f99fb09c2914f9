package eu.symbolon.acceptance.sight;

import eu.symbolon.node.store.Reference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the reader can ask with: all that was told to him, and, as a guesser who is always right, all that is hidden from him. */
final class Known {
    private static final Pattern HIT = Pattern.compile("\"id\":\"([0-9a-z]{13})\"(?:,\"version\":(\\d+))?");
    private static final Pattern RECORD = Pattern.compile("\"(?:id|record)\":\"([\\w-]{16}\\.\\d+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"([0-9a-f]{64})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("\"(?:value|title|full)\":\"([^\"\\\\]{3,60})\"");

    private final Random random;
    private final List<String> records = new ArrayList<>(List.of("AAAAAAAAAAAAAAAA.0", "1"));
    private final List<String> messages = new ArrayList<>(List.of("0".repeat(64), "1"));
    private final List<String> words = new ArrayList<>(List.of("nobody", "%", "' or 1=1 --", ""));
    private final List<String> next = new ArrayList<>(List.of("1", "x"));
    private final Map<String, String> hits = new LinkedHashMap<>(Map.of("0000000000001", "1"));

    Known(Random random) {
        this.random = random;
    }

    /** Everything in the database, hidden or not. */
    void guess(World world) throws SQLException {
        for (String row : world.rows("select encode(m.sha256, 'hex'), r.idx, r.title, r.mentions from record r"
                + " join message m on m.id = r.message order by m.sha256, r.idx")) {
            String[] part = row.split("\t", 4);
            records.add(Reference.record(part[0], Integer.parseInt(part[1])));
            words.add(part[2]);
            learn(part[3].replace("\"value\": ", "\"value\":"));
        }
        for (String row : world.rows("select encode(m.sha256, 'hex'), p.idx, p.identifier from position p"
                + " join message m on m.id = p.message order by m.sha256, p.idx limit 40")) {
            String[] part = row.split("\t", 3);
            records.add(Reference.record(part[0], Integer.parseInt(part[1])));
            words.add(part[2].substring(part[2].lastIndexOf('|') + 1));
        }
        messages.addAll(world.rows("select encode(sha256, 'hex') from message order by 1"));
        for (String row : world.rows("select id, version from hit order by detector, key")) {
            String[] part = row.split("\t");
            hits.put(Reference.hit(Long.parseLong(part[0])), part[1]);
        }
    }

    void learn(String answer) {
        for (Matcher m = HIT.matcher(answer); m.find(); ) {
            hits.put(m.group(1), m.group(2) == null ? hits.getOrDefault(m.group(1), "1") : m.group(2));
        }
        add(RECORD.matcher(answer), records);
        add(MESSAGE.matcher(answer), messages);
        add(NEXT.matcher(answer), next);
        add(WORD.matcher(answer), words);
    }

    private static void add(Matcher found, List<String> to) {
        while (found.find() && to.size() < 3_000) {
            to.add(found.group(1));
        }
    }

    String record() {
        return pick(records);
    }

    String message() {
        return pick(messages);
    }

    String hit() {
        return pick(List.copyOf(hits.keySet()));
    }

    String version(String hit) {
        return hits.getOrDefault(hit, "1");
    }

    String next() {
        return random.nextInt(3) == 0 ? "" : escaped(pick(next));
    }

    /** A whole value, or one word of it. */
    String word() {
        String word = pick(words);
        String[] part = word.split("\\s+");
        return escaped(random.nextBoolean() ? word : part[random.nextInt(part.length)]);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
