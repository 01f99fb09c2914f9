package eu.symbolon.node.access.passkey;

import eu.symbolon.node.store.PasskeyTable;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id credential id, base64url
 * @param backedUp whether it is copied to other devices of its owner
 */
public record Passkey(
        String id,
        String name,
        List<String> transports,
        boolean backedUp,
        Instant created,
        @Nullable Instant lastUsed) {

    static Passkey of(PasskeyTable.Row row) {
        return new Passkey(text(row.id()), row.name(), row.transports(), row.backedUp(), row.created(), row.lastUsed());
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
