package eu.symbolon.node.cli;

import eu.symbolon.node.audit.tlog.LogSource;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The log of a running node, read as any program reads it: C2SP tlog-tiles over HTTP. */
final class HttpLog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private HttpLog() {}

    /** A log that is open to this machine. */
    static LogSource at(URI address) {
        return source(HttpClient.newHttpClient(), address);
    }

    /** A log that is shown to people with the right to read it. */
    static LogSource signedIn(URI address, String user, String secret) {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        byte[] body = JsonText.bytes(out -> {
            out.writeStartObject();
            out.writeStringProperty("user", user);
            out.writeStringProperty("secret", secret);
            out.writeEndObject();
        });
        HttpResponse<byte[]> answer = send(
                client,
                HttpRequest.newBuilder(address.resolve("/api/session"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("X-Symbolon", "1")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the node at " + address + " refuses the sign-in of " + user + ": status " + answer.statusCode());
        }
        return source(client, address);
    }

    private static LogSource source(HttpClient client, URI address) {
        String prefix = address.toString().replaceFirst("/$", "");
        return path -> {
            HttpResponse<byte[]> answer = send(
                    client,
                    HttpRequest.newBuilder(URI.create(prefix + "/" + path))
                            .timeout(PATIENCE)
                            .build());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404 -> Optional.empty();
                case 401, 403 ->
                    throw new IllegalStateException("the node at " + prefix
                            + " shows its log to people with the right read-log. Name one with --user");
                default ->
                    throw new IllegalStateException(
                            "the node answers " + answer.statusCode() + " for " + prefix + "/" + path);
            };
        };
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("nobody answers at " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
