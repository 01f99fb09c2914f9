package eu.symbolon.node.audit.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Entries as they are made durable, before they are in tiles: one force for a batch, whatever it holds.
 *
 * <pre>
 * journal/0000000000315904       named by its first entry; records follow each other, zeros follow the last
 *
 * 0        4        8                16
 * +--------+--------+----------------+---------------------------+
 * | bytes  | CRC32C | first index    | length (2), entry, ...    |
 * +--------+--------+----------------+---------------------------+
 * </pre>
 *
 * <p>The checksum covers everything behind it. A record that was cut by a crash was acknowledged to nobody and is dropped.
 * The file grows by zeros ahead of the records, so that a force has no length to write.
 */
final class Journal implements AutoCloseable {
    private static final int HEAD = 16;
    private static final int AHEAD = 4 << 20;

    private final Path folder;
    private FileChannel channel;
    private long end;
    private long reserved;
    private boolean broken;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

    /** Takes the entries of one record. */
    @FunctionalInterface
    interface Reader {
        void take(long first, List<byte[]> entries);
    }

    private Journal(Path folder, Path file) throws IOException {
        this.folder = folder;
        this.channel = open(file);
    }

    private static FileChannel open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("another process writes the log in " + file.getParent()
                    + ". Maybe a node runs already on this folder");
        }
        return channel;
    }

    /** Opens the journal and hands out what it holds. */
    static Journal open(Path folder, Reader reader) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = files(folder);
        for (Path file : files) {
            read(file, reader);
        }
        Journal journal = new Journal(folder, files.isEmpty() ? folder.resolve(name(0)) : files.getLast());
        journal.end = files.isEmpty() ? 0 : read(files.getLast(), (first, entries) -> {});
        journal.reserve();
        Durable.force(folder);
        return journal;
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static String name(long first) {
        return "%016d".formatted(first);
    }

    /** Reads whole records and gives the place behind the last. */
    static long read(Path file, Reader reader) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        while (all.remaining() >= HEAD) {
            int start = all.position();
            int bytes = all.getInt();
            int sum = all.getInt();
            if (bytes <= 0 || bytes > all.remaining() - 8 || sum != sum(all.slice(start + 8, bytes + 8))) {
                refuseHole(file, all, start);
                return start;
            }
            long first = all.getLong();
            ByteBuffer body = all.slice(start + HEAD, bytes);
            List<byte[]> entries = new ArrayList<>();
            while (body.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(body.getShort())];
                body.get(entry);
                entries.add(entry);
            }
            reader.take(first, entries);
            all.position(start + HEAD + bytes);
        }
        return all.position();
    }

    /** A cut record is the last; when a whole one follows, the file was damaged and acknowledged entries are lost. */
    private static void refuseHole(Path file, ByteBuffer all, int at) {
        int bytes = all.getInt(at);
        long next = (long) at + HEAD + bytes;
        if (bytes > 0 && next + HEAD < all.limit()) {
            int following = all.getInt((int) next);
            if (following > 0
                    && next + HEAD + following <= all.limit()
                    && all.getInt((int) next + 4) == sum(all.slice((int) next + 8, following + 8))) {
                throw new IllegalStateException("the journal " + file + " is damaged at byte " + at
                        + ": whole records follow. The log is not opened; restore the audit folder from a copy");
            }
        }
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Writes the entries and returns when they are on disk. */
    void append(long first, List<byte[]> entries) throws IOException {
        if (broken) {
            throw new IOException("the disk failed to keep what was written before. Restart the node when it is well");
        }
        int bytes = 0;
        for (byte[] entry : entries) {
            bytes += 2 + entry.length;
        }
        if (buffer.capacity() < HEAD + bytes) {
            buffer = ByteBuffer.allocateDirect(Math.max(HEAD + bytes, 2 * buffer.capacity()));
        }
        buffer.clear().position(8);
        buffer.putLong(first);
        for (byte[] entry : entries) {
            buffer.putShort((short) entry.length).put(entry);
        }
        buffer.putInt(0, bytes).putInt(4, sum(buffer.slice(8, bytes + 8)));
        buffer.flip();
        long at = end;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        if (at > reserved) {
            end = at;
            reserve();
        } else {
            force(false);
            end = at;
        }
    }

    /** After a force that failed nobody knows what is on disk: nothing more is taken. */
    private void force(boolean length) throws IOException {
        try {
            channel.force(length);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    /** Writes zeros ahead, and over what a crash left behind the last record. */
    private void reserve() throws IOException {
        long to = Math.max(end + AHEAD, channel.size());
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 16);
        for (long at = end; at < to; ) {
            at += channel.write(zeros.clear().limit((int) Math.min(zeros.capacity(), to - at)), at);
        }
        force(true);
        reserved = to;
    }

    long bytes() {
        return end;
    }

    /** Goes on in a new file that begins with these entries. */
    void rotate(long first, List<byte[]> entries) throws IOException {
        FileChannel old = channel;
        channel = open(folder.resolve(name(first)));
        end = 0;
        reserve();
        if (!entries.isEmpty()) {
            append(first, entries);
        }
        Durable.force(folder);
        old.close();
    }

    /** Removes the files before the current one. */
    void forget(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
