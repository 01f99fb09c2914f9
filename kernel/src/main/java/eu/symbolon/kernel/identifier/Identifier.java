package eu.symbolon.kernel.identifier;

import java.nio.charset.StandardCharsets;

/**
 * A typed, normalised value that names a subject or joins two.
 *
 * @param type what kind of value it is
 * @param value normal form: equal subjects give equal bytes
 * @param issuer who gave it (ISO 3166 country of a passport, airline of a locator, list of a reference), empty when the
 *     type is unique by itself
 */
public record Identifier(IdentifierType type, String value, String issuer) {

    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an identifier of type " + type + " needs a value");
        }
    }

    /**
     * 64-bit key of the identifier index: FNV-1a over type, issuer and value, finished by a mixer. A hash can collide, so
     * the value in the record is compared before a link counts.
     */
    public long key() {
        long hash = 0xcbf29ce484222325L;
        hash = fold(hash, type.name());
        hash = fold(hash, "|");
        hash = fold(hash, issuer);
        hash = fold(hash, "|");
        hash = fold(hash, value);
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash;
    }

    /** The UTF-8 bytes of the text; those of ASCII text are its characters. */
    private static long fold(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return foldBytes(hash, text.substring(i));
            }
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return hash;
    }

    private static long foldBytes(long hash, String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public String toString() {
        return type.name().toLowerCase(java.util.Locale.ROOT) + ":" + (issuer.isEmpty() ? "" : issuer + ":") + value;
    }
}
