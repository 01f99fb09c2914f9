package eu.symbolon.node.access.oidc;

import eu.symbolon.node.access.Site;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An identity provider that is trusted to say who somebody is; a row of {@code oidc.json}:
 *
 * <pre>{@code
 * [{"id": "eu-login", "title": "EU Login", "issuer": "https://login.example.eu", "client": "symbolon", "secret": "...",
 *   "claim": "preferred_username", "acr": "https://ecas.ec.europa.eu/loa/high"}]
 * }</pre>
 *
 * @param id part of the addresses here
 * @param title as people know it
 * @param issuer exactly as its tokens say it
 * @param client what the node is called there
 * @param secret empty for a public client
 * @param claim claim that names the user: {@code sub}, {@code email}, {@code preferred_username}
 * @param acr level of authentication that a token must say, empty for any
 */
record Provider(String id, String title, String issuer, String client, String secret, String claim, String acr) {

    Provider {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id '" + id + "' is not small letters, digits and hyphens");
        }
        if (title.isBlank() || client.isBlank() || claim.isBlank()) {
            throw new IllegalArgumentException("provider '" + id + "' needs title, client and claim");
        }
        URI uri = URI.create(issuer);
        boolean local = "http".equals(uri.getScheme())
                && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
        if (!local && !"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException("issuer '" + issuer + "' is not an https address. Maybe copy it from "
                    + "the provider's /.well-known/openid-configuration");
        }
    }

    /** The providers of this file; none when there is no file. */
    static List<Provider> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            refuseOpen(file);
            List<Provider> all = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (JsonNode row : JsonText.read(Files.readAllBytes(file))) {
                Provider provider = new Provider(
                        text(row, "id"),
                        text(row, "title"),
                        text(row, "issuer"),
                        text(row, "client"),
                        text(row, "secret"),
                        text(row, "claim"),
                        text(row, "acr"));
                if (!ids.add(provider.id())) {
                    throw new IllegalArgumentException("id '" + provider.id() + "' stands twice");
                }
                all.add(provider);
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    file + ": " + e.getMessage() + ". Maybe compare it with the sample in docs/operators.md", e);
        }
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asString("").strip();
    }

    /** A secret that everybody on the machine can read is none. */
    private static void refuseOpen(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
            throw new IllegalArgumentException("everybody on this machine can read it. Maybe run: chmod 600 " + file);
        }
    }

    /** Where the provider sends the browser back to; registered there exactly so. */
    URI callback(Site site) {
        return URI.create(site.origin() + "/api/session/oidc/" + id + "/callback");
    }

    /** What is asked for: no more than the claim needs. */
    String scope() {
        return switch (claim) {
            case "sub" -> "openid";
            case "email" -> "openid email";
            default -> "openid profile";
        };
    }

    @Override
    public String toString() {
        return "Provider[" + id + ", " + issuer + "]";
    }
}
