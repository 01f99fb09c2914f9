package eu.symbolon.kernel.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of foreign files with known results: {@code SYMBOLON_DATA}, or {@code ../shared/data} beside the checkout. */
public final class ForeignData {
    private ForeignData() {}

    /** The file or folder, or the test is skipped with a clear line when foreign data is absent. */
    public static Path path(String relative) {
        Path root = root();
        Assumptions.assumeTrue(
                Files.isDirectory(root),
                "skipped: no foreign data at " + root + ". Set SYMBOLON_DATA to the folder that holds it");
        return root.resolve(relative);
    }

    public static byte[] bytes(String relative) {
        return read(path(relative));
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        String named = System.getenv("SYMBOLON_DATA");
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        for (Path up = folder; up != null; up = up.getParent()) {
            Path beside = up.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return folder.resolveSibling("shared").resolve("data");
    }
}
