package eu.symbolon.node;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An OpenID provider on loopback that keeps the rules of RFC 6749 and RFC 7636, and breaks them when it is told to. */
final class TrialProvider implements AutoCloseable {
    private static final RSAKey FIRST = newKey("first");
    static final String CLIENT = "symbolon";
    static final String SECRET = "s3cret & more";

    final Map<String, String> metadata = new ConcurrentHashMap<>();
    final AtomicInteger keyRequests = new AtomicInteger();
    RSAKey key = FIRST;
    Consumer<JWTClaimsSet.Builder> claims = claims -> {};
    String signing = "RS256";
    String user = "somebody";
    private RSAKey published = key;
    private final WebServer server;
    private final int port;
    private final Clock clock;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    TrialProvider(Clock clock) {
        this.clock = clock;
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .routing(HttpRouting.builder()
                        .get(
                                "/.well-known/openid-configuration",
                                (request, response) -> answer(response, 200, metadata()))
                        .get("/keys", (request, response) -> {
                            keyRequests.incrementAndGet();
                            answer(response, 200, new JWKSet(published.toPublicJWK()).toString());
                        })
                        .post("/token", this::token))
                .build()
                .start();
        port = server.port();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("jwks_uri", issuer() + "/keys");
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void publish(RSAKey other) {
        published = other;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    private String metadata() {
        StringBuilder json = new StringBuilder("{\"authorization_response_iss_parameter_supported\":true");
        metadata.forEach((name, value) -> json.append(",\"" + name + "\":\"" + value + "\""));
        return json.append('}').toString();
    }

    /** Somebody signs in here: what the browser carries back. */
    Map<String, String> signIn(URI sent) {
        Map<String, String> query = form(sent.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        return new HashMap<>(Map.of("code", code, "state", query.get("state"), "iss", issuer()));
    }

    static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] part = pair.split("=", 2);
            form.put(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private void token(ServerRequest request, ServerResponse response) {
        Map<String, String> form = form(request.content().as(String.class));
        String basic = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":s3cret+%26+more").getBytes(StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null
                || !basic.equals(expected)
                || !"authorization_code".equals(form.get("grant_type"))
                || !asked.get("redirect_uri").equals(form.get("redirect_uri"))
                || !asked.get("code_challenge").equals(text(sha256(form.get("code_verifier"))))) {
            answer(response, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String access = "access-" + UUID.randomUUID();
        answer(
                response,
                200,
                "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + idToken(asked.get("nonce"), access) + "\"}");
    }

    private String idToken(String nonce, String access) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("subject-of-" + user)
                .audience(CLIENT)
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("acr", "high")
                .claim("at_hash", text(Arrays.copyOf(sha256(access), 16)))
                .claim("preferred_username", user);
        claims.accept(set);
        try {
            if (signing.equals("none")) {
                return new PlainJWT(set.build()).serialize();
            }
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.parse(signing)).type(JOSEObjectType.JWT);
            SignedJWT token = new SignedJWT(header.keyID(key.getKeyID()).build(), set.build());
            token.sign(signing.startsWith("HS") ? new MACSigner(sha256(SECRET)) : new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(ServerResponse response, int status, String json) {
        response.status(status).header("Content-Type", "application/json");
        response.send(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop();
    }
}
