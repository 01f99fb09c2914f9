package eu.symbolon.wire;

import eu.symbolon.kernel.word.Where;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Gzip (RFC 1952) with a bound on what it may grow to. */
public final class Gzip {
    private Gzip() {}

    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** Wraps the content. */
    public static byte[] of(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The content if these are gzip bytes, else the bytes themselves. More than {@code limit} bytes are malformed. */
    public static byte[] content(byte[] bytes, int limit) {
        if (!isGzip(bytes)) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                content.write(buffer, 0, n);
                if (content.size() > limit) {
                    throw new Malformed(
                            Where.offset(0), "", "grows beyond " + limit + " bytes when unpacked. Send it in parts");
                }
            }
            return content.toByteArray();
        } catch (IOException e) {
            throw new Malformed(Where.offset(0), "", "broken gzip: " + e.getMessage() + ". Send it again");
        }
    }
}
