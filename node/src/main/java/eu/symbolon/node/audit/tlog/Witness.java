package eu.symbolon.node.audit.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Cosigns checkpoints of partners' logs, each only when it continues the one before; so a partner cannot show two logs. One
 * file a line {@code logs}: a verifier key of each partner's log. One folder for each log, named by SHA-256 of its origin:
 * {@code checkpoint} as cosigned last, and {@code fork-*} with both notes where a signed checkpoint did not continue it.
 *
 * <p>C2SP tlog-witness. The check of the old size and the write are one step under a lock, durable before the answer.
 */
public final class Witness {
    private static final int MOST_PROOF_LINES = 63;
    private static final int MOST_BYTES = 1 << 18;
    private static final int MOST_EVIDENCE = 100;

    private final Path folder;
    private final List<SignerKey> keys;
    private final Clock clock;

    /** Answer to a submitted checkpoint, with its HTTP status. */
    public sealed interface Answer {
        int status();

        /** Cosignature lines. */
        record Cosigned(Checkpoint checkpoint, List<Note.Signature> signatures) implements Answer {
            @Override
            public int status() {
                return 200;
            }

            /** The body. */
            public String lines() {
                StringBuilder lines = new StringBuilder();
                signatures.forEach(signature -> lines.append(signature.line()));
                return lines.toString();
            }
        }

        /** The old size is not the one that was cosigned last: that one. */
        record OtherSize(long known) implements Answer {
            @Override
            public int status() {
                return 409;
            }
        }

        /** Signed by the log, and not what was cosigned goes on with: both are kept. */
        record Fork(int status, String why) implements Answer {}

        /** Not cosigned. */
        record Refused(int status, String why) implements Answer {}
    }

    private record Submission(long oldSize, List<byte[]> proof, Note note, Checkpoint checkpoint) {}

    /**
     * A witness.
     *
     * @param folder where the list of logs and what was cosigned lie
     * @param keys cosigning keys
     */
    public Witness(Path folder, List<SignerKey> keys, Clock clock) {
        this.folder = folder;
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /** {@code POST add-checkpoint}. */
    public synchronized Answer add(byte[] body) {
        try {
            Submission submission = parse(body);
            List<VerifierKey> known = known(submission.checkpoint().origin());
            if (known.isEmpty()) {
                return new Answer.Refused(
                        404, "no log of origin " + submission.checkpoint().origin() + " is known here");
            }
            if (!isSigned(submission.note(), known)) {
                return new Answer.Refused(
                        403, "no key known of " + submission.checkpoint().origin() + " signed this");
            }
            return judge(submission);
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(400, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("the witness cannot keep what it cosigns in " + folder, e);
        }
    }

    private static boolean isSigned(Note note, List<VerifierKey> known) {
        try {
            return !note.signers(known).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Answer judge(Submission submission) throws IOException {
        Checkpoint next = submission.checkpoint();
        if (submission.oldSize() > next.size()) {
            return new Answer.Refused(400, "old " + submission.oldSize() + " is more than the size " + next.size());
        }
        Path file = home(next.origin()).resolve("checkpoint");
        boolean isFirst = !Files.exists(file);
        Note lastNote = isFirst ? submission.note() : Note.parse(Files.readAllBytes(file));
        Checkpoint last = isFirst ? new Checkpoint(next.origin(), 0, Merkle.EMPTY) : Checkpoint.parse(lastNote.text());
        if (next.size() == last.size() && !next.isSame(last)) {
            keepFork(lastNote, submission.note());
            return new Answer.OtherSize(last.size());
        }
        if (submission.oldSize() != last.size()) {
            return new Answer.OtherSize(last.size());
        }
        boolean isContinued = last.size() == 0
                ? submission.proof().isEmpty()
                : Merkle.continues(last.size(), next.size(), last.root(), next.root(), submission.proof());
        if (!isContinued) {
            keepFork(lastNote, submission.note());
            return new Answer.Fork(
                    422, "the proof does not lead from size " + last.size() + " to the root of size " + next.size());
        }
        List<Note.Signature> cosignatures = keys.stream()
                .map(key -> key.sign(submission.note().text(), clock.instant()))
                .toList();
        List<Note.Signature> all = new ArrayList<>(submission.note().signatures());
        all.addAll(cosignatures);
        Files.createDirectories(file.getParent());
        Durable.force(folder);
        Durable.write(file, new Note(submission.note().text(), all).bytes());
        return new Answer.Cosigned(next, cosignatures);
    }

    /** Both notes stay: each is signed by the log, and they cannot both be true. */
    private void keepFork(Note one, Note other) throws IOException {
        Path home = home(Checkpoint.parse(other.text()).origin());
        String name = "fork-" + HexFormat.of().formatHex(Merkle.sha256(other.bytes()), 0, 8);
        try (var kept = Files.list(Files.createDirectories(home))) {
            if (kept.filter(file -> file.getFileName().toString().startsWith("fork-"))
                            .count()
                    >= MOST_EVIDENCE) {
                return;
            }
        }
        byte[] first = one.bytes();
        byte[] both = Arrays.copyOf(first, first.length + 1 + other.bytes().length);
        both[first.length] = '\n';
        System.arraycopy(other.bytes(), 0, both, first.length + 1, other.bytes().length);
        Durable.write(home.resolve(name), both);
    }

    private Path home(String origin) {
        return folder.resolve(HexFormat.of().formatHex(Merkle.sha256(origin.getBytes(StandardCharsets.UTF_8))));
    }

    /** What was cosigned last for the log with this SHA-256 of its origin, in hexadecimal. */
    public Optional<byte[]> latest(String originHash) {
        return originHash.matches("[0-9a-f]{64}")
                ? LogSource.folder(folder).file(originHash + "/checkpoint")
                : Optional.empty();
    }

    /** Number of times that a signed checkpoint did not continue the one before. */
    public long forks() {
        try (var files = Files.walk(Files.createDirectories(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith("fork-"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<VerifierKey> known(String origin) throws IOException {
        Path logs = folder.resolve("logs");
        if (!Files.exists(logs)) {
            return List.of();
        }
        return Files.readAllLines(logs).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> key(logs, line))
                .filter(key -> key.name().equals(origin))
                .toList();
    }

    private static VerifierKey key(Path logs, String line) {
        try {
            return VerifierKey.parse(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the list of partners' logs " + logs + ": " + e.getMessage(), e);
        }
    }

    private static Submission parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException("a submission of " + body.length + " bytes, at most " + MOST_BYTES);
        }
        String text = new String(body, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith("old ")) {
            throw new IllegalArgumentException("a submission begins with 'old SIZE', proof lines and an empty line");
        }
        String[] line = text.substring(0, end).split("\n", -1);
        if (line.length - 1 > MOST_PROOF_LINES) {
            throw new IllegalArgumentException((line.length - 1) + " proof lines, at most " + MOST_PROOF_LINES);
        }
        List<byte[]> proof = Arrays.stream(line).skip(1).map(Merkle::decode).toList();
        Note note = Note.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        return new Submission(Checkpoint.number(line[0].substring(4)), proof, note, Checkpoint.parse(note.text()));
    }
}
