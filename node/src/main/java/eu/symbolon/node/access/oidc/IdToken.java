package eu.symbolon.node.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks an id token (OpenID Connect Core 1.0, 3.1.3.7): signature by a key of the issuer with an algorithm of the list,
 * issuer, audience, authorised party, times, nonce, hash of the access token, level of authentication.
 */
final class IdToken {
    /** Asymmetric ones only: {@code none} and the secret of the client sign nothing here. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    /** How far the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** How old a token may be that was asked for just now. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Provider provider;
    private final SignedJWT token;

    private IdToken(Provider provider, SignedJWT token) {
        this.provider = provider;
        this.token = token;
    }

    static IdToken read(Provider provider, String text) throws Unproven {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
                throw new Unproven("wrong-algorithm");
            }
            return new IdToken(provider, token);
        } catch (ParseException e) {
            throw new Unproven(text.isEmpty() ? "no-id-token" : "not-signed");
        }
    }

    /** Whether the issuer has a key for it. */
    boolean isKnown(JWKSet keys) {
        String id = token.getHeader().getKeyID();
        return id == null || keys.getKeyByKeyId(id) != null;
    }

    /** The user that the token names. */
    String user(JWKSet keys, String nonce, String accessToken, Instant now) throws Unproven {
        JWTClaimsSet claims = signed(keys);
        need(provider.issuer().equals(claims.getIssuer()), "wrong-issuer");
        need(claims.getAudience().contains(provider.client()), "wrong-audience");
        Object party = claims.getClaim("azp");
        need(
                party == null && claims.getAudience().size() == 1
                        || provider.client().equals(party),
                "wrong-party");
        Instant expires = instant(claims.getExpirationTime());
        need(expires != null && now.isBefore(expires.plus(SKEW)), "expired");
        Instant issued = instant(claims.getIssueTime());
        need(
                issued != null
                        && !issued.isAfter(now.plus(SKEW))
                        && now.isBefore(issued.plus(FRESH).plus(SKEW)),
                "not-fresh");
        need(nonce.equals(claims.getClaim("nonce")), "wrong-nonce");
        Object hash = claims.getClaim("at_hash");
        need(hash == null || hash.equals(half(accessToken)), "wrong-access-token");
        need(provider.acr().isEmpty() || provider.acr().equals(claims.getClaim("acr")), "wrong-acr");
        need(
                !provider.claim().equals("email") || Boolean.TRUE.equals(claims.getClaim("email_verified")),
                "email-not-verified");
        if (claims.getClaim(provider.claim()) instanceof String user && !user.isBlank()) {
            return user;
        }
        throw new Unproven("no-user-in-token");
    }

    private JWTClaimsSet signed(JWKSet keys) throws Unproven {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException e) {
            throw new Unproven("wrong-signature");
        }
    }

    /** Left half of the digest that belongs to the algorithm (3.1.3.6). */
    private String half(String accessToken) {
        boolean longer = token.getHeader().getAlgorithm().equals(JWSAlgorithm.ES384);
        try {
            byte[] digest = MessageDigest.getInstance(longer ? "SHA-384" : "SHA-256")
                    .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-2", e);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void need(boolean holds, String reason) throws Unproven {
        if (!holds) {
            throw new Unproven(reason);
        }
    }
}
