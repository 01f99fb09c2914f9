package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A person or machine that is signed in at a sample node and keeps the pace that the node asks for. JSON is written with single
 * quotes: {@code {'purpose':'terrorism'}}.
 */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SampleNode node;
    private final String secret;
    private String cookie = "";

    Caller(SampleNode node, String user, String secret) {
        this.node = node;
        this.secret = secret;
        HttpResponse<String> signedIn = signIn(node, user, secret);
        assertEquals(200, signedIn.statusCode(), signedIn.body());
        cookie = cookie(signedIn);
    }

    /** The answer to a sign-in, whatever it is. */
    static HttpResponse<String> signIn(SampleNode node, String user, String secret) {
        return stranger(node, "POST", "/api/session", "{'user':'" + user + "','secret':'" + secret + "'}");
    }

    /** A call without a session. */
    static HttpResponse<String> stranger(SampleNode node, String method, String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(node.url(path))).header("X-Symbolon", "1"), method, body(json));
    }

    String cookie() {
        return cookie;
    }

    /** Chooses a purpose and a case; the token is another one after that. */
    Caller choose() {
        return choose("terrorism", "T-1");
    }

    Caller choose(String purpose, String caseNumber) {
        renewed(call("PUT", "/api/session/context", "{'purpose':'" + purpose + "','case':'" + caseNumber + "'}"));
        return this;
    }

    /** Goes on with the token that this answer gives. */
    HttpResponse<String> renewed(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        cookie = cookie(answer);
        return answer;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    /** What is answered there, which must be JSON. */
    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> call(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = at(path).header("X-Symbolon", "1");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request, method, body(json));
    }

    /** Reads what asks for the secret again, for this action. */
    HttpResponse<String> getByStepUp(String path, String action) {
        return byStepUp("GET", path, "", action);
    }

    /** Calls what asks for the secret again, for this action. */
    HttpResponse<String> byStepUp(String method, String path, String json, String action) {
        return call(method, path, json, "X-Symbolon-Step-Up", stepUp(action));
    }

    /** A token for this action. */
    String stepUp(String action) {
        HttpResponse<String> proof =
                call("POST", "/api/session/step-up", "{'action':'" + action + "','secret':'" + secret + "'}");
        assertEquals(200, proof.statusCode(), proof.body());
        return json(proof).path("token").asString();
    }

    HttpResponse<String> send(byte[] message) {
        return send(at("/api/messages").header("X-Symbolon", "1"), "POST", BodyPublishers.ofByteArray(message));
    }

    /** A request of this session, without the header that a page of another origin cannot send. */
    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(node.url(path))).header("Cookie", cookie);
    }

    static BodyPublisher body(String json) {
        return json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json.replace('\'', '"'));
    }

    static HttpResponse<String> send(HttpRequest.Builder request, String method, BodyPublisher body) {
        try {
            return CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
