package eu.symbolon.node.audit.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the files of a log are read from: a folder, or an address. */
@FunctionalInterface
public interface LogSource {
    /** The file of this path ({@code checkpoint}, {@code tile/0/000}), or empty when it is not there. */
    Optional<byte[]> file(String path);

    /** Paths of all tiles, where they can be listed. */
    default List<String> tiles() {
        return List.of();
    }

    /** The files of a folder. */
    static LogSource folder(Path folder) {
        return new LogSource() {
            @Override
            public Optional<byte[]> file(String path) {
                Path file = folder.resolve(path);
                try {
                    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException("the file " + file + " cannot be read", e);
                }
            }

            @Override
            public List<String> tiles() {
                if (!Files.isDirectory(folder.resolve("tile"))) {
                    return List.of();
                }
                try (Stream<Path> files = Files.walk(folder.resolve("tile"))) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
                }
            }
        };
    }
}
