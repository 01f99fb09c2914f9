package eu.symbolon.node.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Talks to one provider, and to nobody else: an address in its metadata that has another origin than the issuer is refused, and
 * redirects are not followed. Metadata and keys are kept for a quarter of an hour; an unknown key asks anew once a minute.
 */
final class Issuer {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 1 << 20;

    private final Provider provider;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Known known;

    /**
     * What the provider says of itself (OpenID Connect Discovery 1.0, 3).
     *
     * @param saysIssuer whether its answers name the issuer (RFC 9207)
     */
    record Known(URI authorize, URI token, boolean saysIssuer, JWKSet keys, Instant at) {}

    Issuer(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    Known known() throws Unproven {
        return known(KEPT);
    }

    /** The same with keys fetched lately: for a token whose key is not among those that are kept. */
    Known renewed() throws Unproven {
        return known(AT_MOST_EVERY);
    }

    private synchronized Known known(Duration age) throws Unproven {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.at().plus(age))) {
            return last;
        }
        JsonNode metadata = get(own(provider.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!text(metadata, "issuer").equals(provider.issuer())) {
            throw new Unproven("mixed-up-issuer");
        }
        try {
            last = new Known(
                    own(text(metadata, "authorization_endpoint")),
                    own(text(metadata, "token_endpoint")),
                    metadata.path("authorization_response_iss_parameter_supported")
                            .asBoolean(false),
                    JWKSet.parse(get(own(text(metadata, "jwks_uri"))).toString()),
                    clock.instant());
        } catch (ParseException e) {
            throw new Unproven("provider-keys-unreadable");
        }
        known = last;
        return last;
    }

    /** The tokens for a code (RFC 6749, 4.1.3). */
    JsonNode redeem(String code, String verifier, URI callback) throws Unproven {
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "code_verifier",
                verifier,
                "redirect_uri",
                callback.toString(),
                "client_id",
                provider.client());
        HttpRequest.Builder request = HttpRequest.newBuilder(known().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        if (!provider.secret().isEmpty()) {
            String basic = encode(provider.client()) + ":" + encode(provider.secret());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        }
        return send(request);
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The address, if it has the origin of the issuer. */
    private URI own(String address) throws Unproven {
        try {
            URI uri = URI.create(address);
            URI issuer = URI.create(provider.issuer());
            if (issuer.getScheme().equals(uri.getScheme())
                    && issuer.getHost().equals(uri.getHost())
                    && issuer.getPort() == uri.getPort()
                    && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // no address at all
        }
        throw new Unproven("provider-points-elsewhere");
    }

    private JsonNode get(URI uri) throws Unproven {
        return send(HttpRequest.newBuilder(uri));
    }

    private JsonNode send(HttpRequest.Builder request) throws Unproven {
        HttpRequest asked =
                request.timeout(ANSWER).header("Accept", "application/json").build();
        try {
            HttpResponse<InputStream> answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new Unproven("provider-answered-" + answer.statusCode());
                }
                return Json.tree(bytes);
            }
        } catch (IOException e) {
            throw new Unproven("provider-unreachable");
        } catch (Malformed e) {
            throw new Unproven("provider-answered-nonsense");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unproven("interrupted");
        }
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
