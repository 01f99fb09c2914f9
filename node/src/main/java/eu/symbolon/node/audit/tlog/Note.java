package eu.symbolon.node.audit.tlog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A signed note: a text that ends with a line feed, an empty line, signatures.
 *
 * <pre>
 * — el-piu.example/audit Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
 * </pre>
 *
 * @param text without the empty line
 */
public record Note(String text, List<Signature> signatures) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 100;
    private static final String DASH = "\u2014 ";

    /**
     * One signature line.
     *
     * @param key id of the key, see {@link VerifierKey#id}
     * @param bytes the signature proper, with its time where the kind has one
     */
    public record Signature(String name, int key, byte[] bytes) {
        String line() {
            byte[] all =
                    ByteBuffer.allocate(4 + bytes.length).putInt(key).put(bytes).array();
            return DASH + name + " " + Merkle.encode(all) + "\n";
        }

        static Signature parse(String line) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space <= DASH.length()) {
                throw new IllegalArgumentException("'" + line + "' is not a signature line");
            }
            byte[] all = Merkle.decode(line.substring(space + 1));
            String name = line.substring(DASH.length(), space);
            if (all.length < 5 || !VerifierKey.isName(name)) {
                throw new IllegalArgumentException("'" + line + "' is not a signature line");
            }
            return new Signature(name, ByteBuffer.wrap(all).getInt(), Arrays.copyOfRange(all, 4, all.length));
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    public static Note parse(byte[] bytes) {
        String all = utf8(bytes);
        int end = all.lastIndexOf("\n\n");
        if (end < 0 || !all.endsWith("\n") || all.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "a note is text, an empty line and signature lines, without control characters");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : all.substring(end + 2).split("\n")) {
            signatures.add(Signature.parse(line));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note with " + signatures.size() + " signatures is too large");
        }
        return new Note(all.substring(0, end + 1), signatures);
    }

    private static String utf8(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("a note of " + bytes.length + " bytes is too large");
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a note is UTF-8", e);
        }
    }

    /**
     * The keys among these that signed.
     *
     * @throws IllegalArgumentException when one of them stands there with a wrong signature
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known) {
        List<VerifierKey> signers = new ArrayList<>();
        for (Signature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.id() == signature.key() && key.name().equals(signature.name()) && !signers.contains(key)) {
                    if (!key.verify(text, signature.bytes())) {
                        throw new IllegalArgumentException(
                                "the signature of " + key.name() + " (" + key.kind() + ") is wrong");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    /** As it is sent and kept. */
    public byte[] bytes() {
        StringBuilder all = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> all.append(signature.line()));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
