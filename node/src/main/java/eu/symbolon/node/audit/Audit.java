package eu.symbolon.node.audit;

import eu.symbolon.node.json.Clean;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The log: one line of JSON an entry, each with the SHA-256 of the line before, so that a changed, removed or inserted line is
 * found.
 *
 * <p>{@code {"index":0,"at":"2026-11-24T06:00:00Z","user":"n.papadaki","authority":"EL-PIU","purpose":"terrorism",
 * "case":"2026-17","operation":"consultation","what":"hit 4711","count":1,"outcome":"permit","previous":"00..00"}}
 *
 * <p>One thread writes; all who wait are released by one force to disk. A line cut by a crash was acknowledged to nobody and is
 * taken away at the next start.
 */
public final class Audit implements AutoCloseable {
    private static final String FIRST = "0".repeat(64);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WAITING = 10_000;

    private final Path file;
    private final Clock clock;
    private final FileChannel channel;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private final Object lock = new Object();
    private long[] offsets = new long[1024];
    private long count;
    private long end;
    private String previous = FIRST;
    private volatile boolean closed;

    private record Waiting(List<Event> events, CompletableFuture<Long> index) {}

    private Audit(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        index();
        this.writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
    }

    /** Opens the log of this folder; makes it if there is none. */
    public static Audit open(Path folder, Clock clock) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new Audit(folder.resolve("log.jsonl"), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the audit log in " + folder + " can not be opened. Maybe the folder can not be written", e);
        }
    }

    /** Appends the event and returns its index when it is on disk. */
    public long append(Event event) {
        return appendAll(List.of(event));
    }

    /** Appends the events one behind the other and returns the index of the first when all are on disk. */
    public long appendAll(List<Event> events) {
        try {
            return submit(events).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "the audit entry could not be written: " + e.getCause()
                            + ". Maybe the disk is full; nothing leaves until it can be written",
                    e);
        }
    }

    /** The same without waiting; completed with the index of the first when all are on disk. */
    public CompletableFuture<Long> submit(List<Event> events) {
        if (closed) {
            throw new IllegalStateException("the audit log is closed");
        }
        Waiting waiting = new Waiting(List.copyOf(events), new CompletableFuture<>());
        try {
            queue.put(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the audit entry was written", e);
        }
        return waiting.index();
    }

    /** Entries before {@code before} (exclusive; negative = from the end), newest first. */
    public List<Entry> recent(long before, int limit) {
        long to;
        synchronized (lock) {
            to = before < 0 ? count : Math.min(before, count);
        }
        List<Entry> entries = new ArrayList<>();
        for (long i = to - 1; i >= 0 && entries.size() < limit; i--) {
            entries.add(entry(JsonText.read(line(i))));
        }
        return entries;
    }

    /** Number of entries. */
    public long size() {
        synchronized (lock) {
            return count;
        }
    }

    /**
     * Reads the whole log and checks index and chain of every line.
     *
     * @return what is wrong, empty when nothing is
     */
    public List<String> verify() {
        synchronized (lock) {
            return verify(file, count);
        }
    }

    private static List<String> verify(Path file, long expected) {
        List<String> faults = new ArrayList<>();
        String chain = FIRST;
        long index = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = JsonText.read(line);
                if (entry.path("index").asLong() != index) {
                    faults.add("line " + (index + 1) + " has index " + entry.path("index") + ", not " + index);
                }
                if (!entry.path("previous").asString("").equals(chain)) {
                    faults.add("line " + (index + 1) + " does not follow from the line before");
                }
                chain = digest(line.getBytes(StandardCharsets.UTF_8));
                index++;
            }
        } catch (IOException | RuntimeException e) {
            faults.add("line " + (index + 1) + " can not be read: " + e.getMessage());
        }
        if (index != expected) {
            faults.add(index + " lines are there, " + expected + " were written");
        }
        return faults;
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
            channel.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                continue;
            }
            queue.drainTo(batch, 1_000);
            boolean interrupted = Thread.interrupted();
            try {
                long first = append(
                        batch.stream().flatMap(one -> one.events().stream()).toList());
                for (Waiting one : batch) {
                    one.index().complete(first);
                    first += one.events().size();
                }
            } catch (IOException | RuntimeException e) {
                batch.forEach(waiting -> waiting.index().completeExceptionally(e));
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long append(List<Event> batch) throws IOException {
        long first = count;
        String chain = previous;
        long[] starts = new long[batch.size()];
        ByteBuffer[] lines = new ByteBuffer[batch.size()];
        long at = end;
        for (int i = 0; i < lines.length; i++) {
            byte[] line = line(first + i, clock.instant(), batch.get(i), chain);
            chain = digest(Arrays.copyOf(line, line.length - 1));
            starts[i] = at;
            at += line.length;
            lines[i] = ByteBuffer.wrap(line);
        }
        channel.position(end);
        for (ByteBuffer line : lines) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
        channel.force(false);
        synchronized (lock) {
            for (long start : starts) {
                offset(start);
            }
            end = at;
            previous = chain;
        }
        return first;
    }

    private void offset(long start) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[(int) count++] = start;
    }

    private static byte[] line(long index, Instant at, Event event, String previous) {
        byte[] json = JsonText.bytes(out -> {
            out.writeStartObject();
            out.writeNumberProperty("index", index);
            out.writeStringProperty("at", at.toString());
            text(out, "user", event.user);
            text(out, "authority", event.authority);
            text(out, "purpose", event.purpose);
            text(out, "case", event.caseNumber);
            text(out, "operation", event.operation.word());
            text(out, "what", event.what);
            texts(out, "items", event.items);
            out.writeNumberProperty("count", event.count);
            text(out, "outcome", event.permitted ? "permit" : "deny");
            text(out, "reason", event.reason);
            text(out, "rule", event.rule);
            text(out, "recipient", event.recipient);
            text(out, "label", event.label);
            text(out, "detector", event.detector);
            text(out, "version", event.version);
            text(out, "justification", event.justification.isEmpty() ? "" : commitment(event.justification));
            texts(out, "about", event.subjects.stream().map(Audit::commitment).toList());
            out.writeStringProperty("previous", previous);
            out.writeEndObject();
        });
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static void text(JsonGenerator out, String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, Clean.text(value));
        }
    }

    private static void texts(JsonGenerator out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            values.forEach(value -> out.writeString(Clean.text(value)));
            out.writeEndArray();
        }
    }

    private static String commitment(String value) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(salt, salt.length + bytes.length);
        System.arraycopy(bytes, 0, both, salt.length, bytes.length);
        return digest(both);
    }

    private static Entry entry(JsonNode json) {
        return new Entry(
                json.path("index").asLong(),
                Instant.parse(json.path("at").asString()),
                json.path("user").asString(""),
                json.path("authority").asString(""),
                json.path("purpose").asString(""),
                json.path("case").asString(""),
                json.path("operation").asString(""),
                json.path("what").asString(""),
                texts(json.path("items")),
                json.path("count").asLong(),
                json.path("outcome").asString(""),
                json.path("reason").asString(""),
                json.path("rule").asString(""),
                json.path("recipient").asString(""),
                json.path("label").asString(""),
                json.path("detector").asString(""),
                json.path("version").asString(""),
                json.path("justification").asString(""),
                texts(json.path("about")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private byte[] line(long index) {
        long from;
        long to;
        synchronized (lock) {
            from = offsets[(int) index];
            to = index + 1 < count ? offsets[(int) index + 1] : end;
        }
        ByteBuffer line = ByteBuffer.allocate((int) (to - from - 1));
        try {
            while (line.hasRemaining() && channel.read(line, from + line.position()) > 0) {
                // a short read goes on
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.array();
    }

    /** Finds the lines of the file; what follows the last line feed is cut off. */
    private void index() throws IOException {
        byte[] buffer = new byte[1 << 16];
        long start = 0;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long read = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        offset(start);
                        start = read + i + 1;
                    }
                }
                read += n;
            }
        }
        end = start;
        channel.truncate(end);
        if (count > 0) {
            previous = digest(line(count - 1));
        }
    }

    private static String digest(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
