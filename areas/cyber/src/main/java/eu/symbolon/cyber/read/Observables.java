package eu.symbolon.cyber.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** STIX cyber-observable objects (2.1, 6; 2.0 part 4) and what they name; the same code serves both editions. */
final class Observables {
    static final Set<String> TYPES = Set.of(
            "artifact",
            "autonomous-system",
            "directory",
            "domain-name",
            "email-addr",
            "email-message",
            "file",
            "ipv4-addr",
            "ipv6-addr",
            "mac-addr",
            "mutex",
            "network-traffic",
            "process",
            "software",
            "url",
            "user-account",
            "windows-registry-key",
            "x509-certificate");

    private Observables() {}

    /** What one observable names. */
    static void name(String type, JsonNode node, Subjects out) {
        switch (type) {
            case "domain-name" -> out.domain(text(node, "value"));
            case "ipv4-addr", "ipv6-addr" -> out.ip(text(node, "value"));
            case "url" -> out.url(text(node, "value"));
            case "email-addr" -> out.email("e-mail", text(node, "value"), text(node, "display_name"));
            case "file" -> out.file(hashes(node), List.of(text(node, "name")));
            case "artifact" -> {
                out.file(hashes(node), List.of());
                out.url(text(node, "url"));
            }
            case "user-account" -> user(node, out);
            case "cryptocurrency-wallet" -> out.account("wallet", IdentifierType.WALLET.of(text(node, "address")), "");
            default -> {}
        }
    }

    /** The values under {@code hashes} that are hashes of content; similarity hashes are not equal for equal files only. */
    private static List<String> hashes(JsonNode node) {
        JsonNode hashes = node.get("hashes");
        List<String> found = new ArrayList<>();
        if (hashes != null && hashes.isObject()) {
            for (Map.Entry<String, JsonNode> entry : hashes.properties()) {
                String algorithm = entry.getKey().toUpperCase(Locale.ROOT);
                if (entry.getValue().isString() && (algorithm.startsWith("MD5") || algorithm.startsWith("SHA"))) {
                    found.add(entry.getValue().asString());
                }
            }
        }
        return found;
    }

    private static void user(JsonNode node, Subjects out) {
        String id = text(node, "user_id");
        String login = text(node, "account_login");
        String service = text(node, "account_type");
        String name = text(node, "display_name");
        if (!login.isBlank()) {
            out.user(service.isBlank() ? "unknown" : service, login, name);
            if (login.indexOf('@') > 0) {
                out.email("e-mail", login, name);
            }
        } else if (!id.isBlank()) {
            out.user(service.isBlank() ? "unknown" : service, id, name);
        }
    }
}
