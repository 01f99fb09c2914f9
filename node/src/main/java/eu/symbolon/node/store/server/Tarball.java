package eu.symbolon.node.store.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks a tar archive (POSIX.1-2001, ustar) inside xz: 512-byte headers, each followed by its file in 512-byte blocks.
 *
 * <pre>
 * byte  0 name (100) | 100 mode (8, octal) | 124 size (12, octal) | 156 type (1) | 157 link (100) | 345 prefix (155)
 * </pre>
 *
 * Regular files, folders and symbolic links; everything must stay inside the target folder.
 */
final class Tarball {
    private static final int BLOCK = 512;

    private Tarball() {}

    static void unpack(InputStream xz, Path target) throws IOException {
        byte[] header = new byte[BLOCK];
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new XZInputStream(xz)) {
            while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                String prefix = text(header, 345, 155);
                String name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
                Path path = inside(target, name);
                long size = octal(header, 124, 12);
                switch (header[156]) {
                    case '5' -> Files.createDirectories(path);
                    case '2' -> link(target, path, text(header, 157, 100));
                    case 0, '0' -> {
                        file(in, path, size, buffer);
                        boolean runs = (octal(header, 100, 8) & 0b001_000_000) != 0;
                        Files.setPosixFilePermissions(
                                path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                    }
                    default ->
                        throw new IOException(
                                "tar entry '" + name + "' is of a type that is not expected: " + header[156]);
                }
            }
        }
    }

    private static void file(InputStream in, Path path, long size, byte[] buffer) throws IOException {
        Files.createDirectories(parent(path));
        try (OutputStream out = Files.newOutputStream(path)) {
            for (long left = size; left > 0; ) {
                int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (n < 0) {
                    throw new EOFException("the archive ends inside " + path);
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }

    private static void link(Path target, Path path, String to) throws IOException {
        inside(target, target.relativize(parent(path)).resolve(to).toString());
        Files.createDirectories(parent(path));
        Files.deleteIfExists(path);
        Files.createSymbolicLink(path, Path.of(to));
    }

    private static Path parent(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IOException("'" + path + "' has no folder");
        }
        return parent;
    }

    private static Path inside(Path target, String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("tar entry '" + name + "' leads out of its folder");
        }
        return path;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
