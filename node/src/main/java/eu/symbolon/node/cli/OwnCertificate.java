package eu.symbolon.node.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate that a node makes for itself when it is given none: {@code tls/cert.pem} and {@code tls/key.pem} of the data
 * folder. Nobody vouches for it, so people compare its fingerprint once. It lasts 397 days and is made anew, for the same key,
 * when a month is left or when the node is called by a name it does not have.
 */
final class OwnCertificate {
    private static final Duration LIFE = Duration.ofDays(397);
    private static final Duration RENEW = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;

    OwnCertificate(Path data, Clock clock) {
        this.folder = data.resolve("tls");
        this.clock = clock;
    }

    Path certificate() {
        return folder.resolve("cert.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    /**
     * Makes what is missing.
     *
     * @param names host names and addresses by which the node is called
     * @return whether there is a new certificate
     */
    boolean provide(List<String> names) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (Files.exists(certificate()) && Files.exists(key())) {
                X509Certificate old = read(certificate());
                boolean lasts =
                        old.getNotAfter().toInstant().isAfter(clock.instant().plus(RENEW));
                if (lasts && names(old).containsAll(names)) {
                    return false;
                }
                make(new KeyPair(old.getPublicKey(), readKey(old.getPublicKey())), names);
                return true;
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            write(key(), pem(pair.getPrivate()));
            make(pair, names);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the certificate in " + folder + " cannot be written: " + e.getMessage()
                            + ". Maybe name files of your own with --tls-cert and --tls-key",
                    e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(
                    "the certificate in " + folder + " cannot be made: " + e.getMessage()
                            + ". Maybe remove that folder and start again",
                    e);
        }
    }

    private void make(KeyPair pair, List<String> names)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Instant now = clock.instant();
        X500Principal subject = new X500Principal("CN=Symbolon node " + names.getFirst());
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(LIFE)),
                subject,
                pair.getPublic());
        extend(builder, names);
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        write(certificate(), pem(certificate));
    }

    private static void extend(JcaX509v3CertificateBuilder builder, List<String> names) throws CertIOException {
        Set<String> all = new LinkedHashSet<>(names);
        GeneralName[] alternatives = all.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    }

    static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }

    private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException, IOException {
        Set<String> names = new LinkedHashSet<>();
        var alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> one : alternatives) {
                String name = String.valueOf(one.get(1));
                names.add(name);
                if (name.contains(":")) {
                    names.add(InetAddress.getByName(name).getHostAddress());
                }
            }
        }
        return names;
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private PrivateKey readKey(PublicKey of) throws IOException, GeneralSecurityException {
        String text = Files.readString(key(), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance(of.getAlgorithm())
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String pem(X509Certificate certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        }
        return text.toString();
    }

    /** Whole or not at all, for the owner only. */
    private static void write(Path file, String text) throws IOException {
        Path beside = Files.createTempFile(
                file.getParent(),
                "new",
                ".pem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, text, StandardCharsets.US_ASCII);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
