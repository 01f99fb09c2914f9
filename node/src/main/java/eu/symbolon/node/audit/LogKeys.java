package eu.symbolon.node.audit;

import eu.symbolon.node.audit.tlog.SignerKey;
import eu.symbolon.node.audit.tlog.VerifierKey;
import eu.symbolon.node.audit.tlog.VerifierKey.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of a log and of its witness, made at the first start: {@code key} (readable by its owner alone, one line a key) and
 * {@code key.pub} beside it. A key belongs to one log for ever: a key without its log, and a log without its key, are refused,
 * because a log begun anew under a known key would be a fork.
 */
final class LogKeys {
    private final Path file;
    private final List<SignerKey> keys;

    private LogKeys(Path file, List<SignerKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Keys of the log itself, Ed25519 first. */
    List<SignerKey> log() {
        return keys.subList(0, 2);
    }

    /** Keys under which checkpoints of partners are cosigned. */
    List<SignerKey> witness() {
        return keys.subList(2, 4);
    }

    /** Their public halves, in the same order. */
    static List<VerifierKey> published(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("key.pub")).stream()
                .map(VerifierKey::parse)
                .toList();
    }

    /** The keys of the log in {@code folder/log}; makes them when neither keys nor log are there. */
    static LogKeys of(Path folder, String name) throws IOException {
        Path file = folder.resolve("key");
        Path begun = folder.resolve("log").resolve("checkpoint");
        if (Files.exists(file)) {
            if (!Files.exists(begun)) {
                throw new IllegalStateException("the signing key " + file + " is there, but its log is not: " + begun
                        + " is missing. A log begun anew under this key would be a fork. Restore the log from a copy, or "
                        + "move the key away to begin a new log under a new key");
            }
            return new LogKeys(file, read(file));
        }
        LogKeys keys = new LogKeys(file, Files.exists(next(file)) ? read(next(file)) : generate(name));
        if (!Files.exists(next(file))) {
            if (Files.exists(begun)) {
                throw new IllegalStateException("the log " + begun.getParent() + " is there, but its signing key "
                        + file + " is not. Restore the key from a copy, or move the log away to begin a new one");
            }
            keys.write();
        }
        return keys;
    }

    /** A key gets its name only when its log is begun: a start that is cut before goes on with it. */
    private static Path next(Path file) {
        return file.resolveSibling("key.new");
    }

    private static List<SignerKey> read(Path file) throws IOException {
        List<SignerKey> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            keys.add(SignerKey.parse(line));
        }
        if (keys.size() != 4) {
            throw new IllegalStateException(file + " holds " + keys.size() + " keys, not 4. Maybe it was cut");
        }
        return keys;
    }

    private static List<SignerKey> generate(String name) {
        return List.of(
                SignerKey.generate(name, Kind.ED25519),
                SignerKey.generate(name, Kind.COSIGNATURE_MLDSA44),
                SignerKey.generate(name + "/witness", Kind.COSIGNATURE),
                SignerKey.generate(name + "/witness", Kind.COSIGNATURE_MLDSA44));
    }

    /** A name that no other log has. */
    static String newName() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return "symbolon/" + HexFormat.of().formatHex(random) + "/audit";
    }

    private void write() throws IOException {
        Path part = file.resolveSibling("key.part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(part, keys.stream().map(SignerKey::line).toList(), StandardOpenOption.SYNC);
        Files.move(part, next(file), StandardCopyOption.ATOMIC_MOVE);
        publish();
    }

    private void publish() throws IOException {
        Files.write(
                file.resolveSibling("key.pub"),
                keys.stream().map(key -> key.verifier().toString()).toList());
    }

    /** Says that the log is begun. */
    void settle() throws IOException {
        publish();
        if (!Files.exists(file)) {
            Files.move(next(file), file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
