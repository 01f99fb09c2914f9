package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A person or machine that is signed in at a sample node and keeps the pace that the node asks for. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SampleNode node;
    private final String secret;
    private String cookie;

    Caller(SampleNode node, String user, String secret) {
        this.node = node;
        this.secret = secret;
        HttpResponse<String> signedIn = call(
                HttpRequest.newBuilder(URI.create(node.url("/api/session"))),
                "POST",
                BodyPublishers.ofString("{\"user\":\"" + user + "\",\"secret\":\"" + secret + "\"}"));
        assertEquals(200, signedIn.statusCode(), signedIn.body());
        cookie = cookie(signedIn);
    }

    String cookie() {
        return cookie;
    }

    /** Chooses a purpose and a case; the token is another one after that. */
    Caller choose() {
        HttpResponse<String> chosen = call(
                at("/api/session/context"),
                "PUT",
                BodyPublishers.ofString("{\"purpose\":\"terrorism\",\"case\":\"T-1\"}"));
        assertEquals(200, chosen.statusCode(), chosen.body());
        cookie = cookie(chosen);
        return this;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpResponse<String> get(String path) {
        return call(at(path), "GET", BodyPublishers.noBody());
    }

    /** Reads what asks for the secret again, for this action. */
    HttpResponse<String> getByStepUp(String path, String action) {
        HttpResponse<String> proof = call(
                at("/api/session/step-up"),
                "POST",
                BodyPublishers.ofString("{\"action\":\"" + action + "\",\"secret\":\"" + secret + "\"}"));
        assertEquals(200, proof.statusCode(), proof.body());
        String token = proof.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        return call(at(path).header("X-Symbolon-Step-Up", token), "GET", BodyPublishers.noBody());
    }

    HttpResponse<String> send(byte[] message) {
        return call(at("/api/messages"), "POST", BodyPublishers.ofByteArray(message));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(node.url(path))).header("Cookie", cookie);
    }

    private static HttpResponse<String> call(HttpRequest.Builder request, String method, BodyPublisher body) {
        try {
            return CLIENT.send(
                    request.header("X-Symbolon", "1").method(method, body).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
