package eu.symbolon.node.access.oidc;

import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.OneTime;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Sends people to the provider they choose, and signs in whom it sends back. */
public final class OpenId {
    /** How long somebody may take at the provider. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, At> providers = new LinkedHashMap<>();
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final OneTime<Sent> sent;

    /** A way to sign in, as the page offers it. */
    public record Method(String id, String title) {}

    private record At(Provider provider, Issuer issuer) {}

    /** Somebody at a provider: what comes back must fit all of it. */
    private record Sent(String provider, String browser, String nonce, String verifier, URI callback) {}

    /**
     * The providers of a configuration file.
     *
     * @throws IllegalArgumentException when the file is wrong: better no node than one that lets in the wrong people
     */
    public OpenId(Path file, Access access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.sent = new OneTime<>(LIFE, clock);
        for (Provider provider : Provider.read(file)) {
            providers.put(provider.id(), new At(provider, new Issuer(provider, clock)));
        }
    }

    /** In the order of the file. */
    public List<Method> methods() {
        return providers.values().stream()
                .map(at -> new Method(at.provider().id(), at.provider().title()))
                .toList();
    }

    /** Where the browser goes to sign in; empty when there is no such provider. */
    public Optional<URI> send(String id, String browser, Site site) {
        At at = providers.get(id);
        if (at == null) {
            return Optional.empty();
        }
        Provider provider = at.provider();
        try {
            Issuer.Known known = at.issuer().known();
            String state = OneTime.random();
            Sent trip = new Sent(id, browser, OneTime.random(), OneTime.random(), provider.callback(site));
            sent.keep(state, trip);
            Map<String, String> query = new HashMap<>(Map.of(
                    "response_type", "code",
                    "client_id", provider.client(),
                    "redirect_uri", trip.callback().toString(),
                    "scope", provider.scope(),
                    "state", state,
                    "nonce", trip.nonce(),
                    "code_challenge", challenge(trip.verifier()),
                    "code_challenge_method", "S256"));
            if (!provider.acr().isEmpty()) {
                query.put("acr_values", provider.acr());
            }
            String glue = known.authorize().getRawQuery() == null ? "?" : "&";
            return Optional.of(URI.create(known.authorize() + glue + Issuer.form(query)));
        } catch (Unproven e) {
            throw refuse(provider, e);
        }
    }

    /**
     * Signs in whom the provider sent back; empty when there is no such provider.
     *
     * @param answer query of the callback: {@code state}, {@code code} or {@code error}, maybe {@code iss}
     */
    public Optional<Session> receive(String id, String browser, Map<String, String> answer) {
        At at = providers.get(id);
        if (at == null) {
            return Optional.empty();
        }
        try {
            Sent trip = sent.take(answer.getOrDefault("state", "")).orElseThrow(() -> new Unproven("wrong-state"));
            if (!trip.provider().equals(id)) {
                throw new Unproven("mixed-up-issuer");
            }
            if (!same(trip.browser(), browser)) {
                throw new Unproven("another-browser");
            }
            String user = user(at, trip, answer);
            return Optional.of(access.admit(user, "oidc " + id).orElseThrow(() -> new Unproven("no-account")));
        } catch (Unproven e) {
            throw refuse(at.provider(), e);
        }
    }

    private String user(At at, Sent trip, Map<String, String> answer) throws Unproven {
        Issuer.Known known = at.issuer().known();
        String issuer = answer.getOrDefault(
                "iss", known.saysIssuer() ? "" : at.provider().issuer());
        if (!issuer.equals(at.provider().issuer())) {
            throw new Unproven("mixed-up-issuer");
        }
        String code = answer.getOrDefault("code", "");
        if (answer.containsKey("error") || code.isEmpty()) {
            throw new Unproven("provider-refused");
        }
        JsonNode tokens = at.issuer().redeem(code, trip.verifier(), trip.callback());
        IdToken token = IdToken.read(at.provider(), Issuer.text(tokens, "id_token"));
        if (!token.isKnown(known.keys())) {
            known = at.issuer().renewed();
        }
        return token.user(known.keys(), trip.nonce(), Issuer.text(tokens, "access_token"), clock.instant());
    }

    private Refused refuse(Provider provider, Unproven why) {
        audit.append(
                Event.of(Operation.REFUSAL, "sign-in by oidc " + provider.id()).deny("oidc-" + why.reason()));
        return new Refused("the sign-in at " + provider.title()
                + " was not accepted. Maybe start it once more; the administrator finds the reason in the log");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 7636, 4.2: S256. */
    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
