package eu.symbolon.kernel.word;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Bytes as received: the evidence. Never changed, erased when its clock says so.
 *
 * @param sha256 lower-case hexadecimal digest of {@code bytes}: a repeat is recognised by it
 * @param source who sent it: a partner, a feed, a file name
 * @param received when it arrived
 */
public record Message(String sha256, String source, Instant received, byte[] bytes) {

    /** A message with its digest computed. */
    public static Message of(String source, Instant received, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Message(HexFormat.of().formatHex(digest), source, received, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
