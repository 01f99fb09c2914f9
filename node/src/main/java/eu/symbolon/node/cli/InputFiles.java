package eu.symbolon.node.cli;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.node.read.Readers;
import eu.symbolon.wire.Malformed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files named on the command line, read without a node; rejects go to stderr, each with its place. */
final class InputFiles {
    private final Readers readers;
    private final PrintWriter err;
    private long bytes;
    private long messages;
    private long lost;

    InputFiles(Readers readers, PrintWriter err) {
        this.readers = readers;
        this.err = err;
    }

    /** Reads one file; empty when it cannot be opened or no format is recognised, which is said and counted. */
    Optional<Reading> read(Path file, @Nullable String format) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException | OutOfMemoryError e) {
            return reject(file, new Reject(true, Where.offset(0), "", "cannot be read: " + why(e)));
        }
        bytes += content.length;
        Message message =
                Message.of(file.getFileName().toString(), Clock.systemUTC().instant(), content);
        Optional<Reading> reading;
        try {
            reading = format == null ? readers.read(message) : readers.readAs(format, message);
        } catch (Malformed e) {
            return reject(file, new Reject(true, e.where(), e.value(), String.valueOf(e.getMessage())));
        }
        if (reading.isEmpty()) {
            return reject(
                    file,
                    new Reject(
                            true,
                            Where.offset(0),
                            "",
                            "no supported format recognised in it. Maybe name one: --as FORMAT"));
        }
        messages++;
        for (Reject reject : reading.get().rejects()) {
            if (reject.lost()) {
                reject(file, reject);
            }
        }
        return reading;
    }

    long bytes() {
        return bytes;
    }

    long messages() {
        return messages;
    }

    long lost() {
        return lost;
    }

    private Optional<Reading> reject(Path file, Reject reject) {
        lost++;
        err.println(file + ":" + reject);
        return Optional.empty();
    }

    private static String why(Throwable e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "no such file";
            case java.nio.file.AccessDeniedException _ -> "access denied";
            default -> e.toString();
        };
    }
}
