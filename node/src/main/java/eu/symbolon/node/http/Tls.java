package eu.symbolon.node.http;

import io.helidon.common.tls.TlsClientAuth;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.jspecify.annotations.Nullable;

/**
 * Certificate and key of the node, and what is spoken with them: TLS 1.3 (RFC 8446), and 1.2 (RFC 5246) only for those who must.
 *
 * @param chain own certificate first
 * @param old whether TLS 1.2 is spoken too, with forward secrecy and AEAD only
 */
public record Tls(List<X509Certificate> chain, PrivateKey key, boolean old) {
    private static final List<String> OLD_SUITES = List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    private static final List<String> SUITES =
            List.of("TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256");

    /** How long a client may come back without a new handshake. */
    private static final Duration RESUMED = Duration.ofHours(1);

    /**
     * Reads PEM files.
     *
     * @param certificate own certificate, then those that lead to a root
     * @param key private key without passphrase: PKCS#8, SEC 1 or PKCS#1
     * @throws IllegalArgumentException says which file is wrong, and how
     */
    public static Tls read(Path certificate, Path key, boolean old) {
        try {
            List<X509Certificate> chain = certificates(certificate);
            PrivateKey secret = key(key);
            refuseOther(chain.getFirst(), secret, certificate, key);
            return new Tls(chain, secret, old);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    e.getMessage() + " cannot be read. Maybe the node's user lacks the right to", e);
        }
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException e) {
            // the same to the operator as none
        }
        throw new IllegalArgumentException(
                file + " has no certificate in it. Maybe it is not PEM: -----BEGIN CERTIFICATE-----");
    }

    private static PrivateKey key(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII);
                PEMParser pem = new PEMParser(in)) {
            JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
            for (Object part = pem.readObject(); part != null; part = pem.readObject()) {
                if (part instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
                if (part instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
        }
        throw new IllegalArgumentException(
                file + " has no private key without passphrase in it. Maybe run: openssl pkey -in " + file);
    }

    private static void refuseOther(X509Certificate certificate, PrivateKey key, Path first, Path second) {
        try {
            String algorithm = switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm();
            };
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            // keys of two kinds do not belong together either
        }
        throw new IllegalArgumentException(
                second + " is not the key of " + first + ". Maybe they are of two certificates");
    }

    /** SHA-256 of the own certificate, as browsers show it: {@code 4F:0A:...}. */
    public String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(chain.getFirst().getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For people: no certificate is asked for. */
    io.helidon.common.tls.Tls forPeople() {
        return speak(null);
    }

    /** For machines: who has no certificate that is trusted does not get past the handshake. */
    io.helidon.common.tls.Tls forMachines(TrustManager trusted) {
        return speak(trusted);
    }

    private io.helidon.common.tls.Tls speak(@Nullable TrustManager trusted) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            char[] password = new char[0];
            store.setKeyEntry("node", key, password, chain.toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] nobody = {};
            context.init(
                    keys.getKeyManagers(), trusted == null ? nobody : new TrustManager[] {trusted}, new SecureRandom());
            var tls = io.helidon.common.tls.Tls.builder()
                    .sslContext(context)
                    .clientAuth(trusted == null ? TlsClientAuth.NONE : TlsClientAuth.REQUIRED)
                    .sessionTimeout(RESUMED)
                    .enabledProtocols(old ? List.of("TLSv1.3", "TLSv1.2") : List.of("TLSv1.3"));
            SUITES.forEach(tls::addEnabledCipherSuite);
            if (old) {
                OLD_SUITES.forEach(tls::addEnabledCipherSuite);
            }
            return tls.build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "the certificate cannot be used for TLS: " + e.getMessage() + ". Maybe its key is of a rare kind",
                    e);
        }
    }

    @Override
    public String toString() {
        return "Tls[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
