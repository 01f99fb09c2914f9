package eu.symbolon.node.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.node.http.Server;
import eu.symbolon.node.http.Tls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** What a node does about TLS by itself, and what it refuses to start with. */
class OwnCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path data;

    @Command(name = "run")
    static final class Run {
        @Mixin
        ListenOptions listen;
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private Server.Listening listening(StringWriter words, String... arguments) {
        Run run = new Run();
        new CommandLine(run).parseArgs(arguments);
        return run.listen.listening(data, at(NOW), new PrintWriter(words, true));
    }

    private String refused(String... arguments) {
        ParameterException refused =
                assertThrows(ParameterException.class, () -> listening(new StringWriter(), arguments));
        assertFalse(Files.exists(data.resolve("tls")));
        return refused.getMessage();
    }

    @Test
    void onLoopbackANodeSpeaksPlainHttpAndMakesNothing() {
        StringWriter words = new StringWriter();
        for (String host : List.of("127.0.0.1", "::1", "localhost")) {
            Server.Listening at = listening(words, "--host", host);
            assertEquals(new Server.Listening(host, 8710, null, null, -1), at);
        }
        assertEquals("", words.toString());
        assertFalse(Files.exists(data.resolve("tls")));
    }

    @Test
    void beyondLoopbackTlsIsOnAndTheFingerprintIsSaid() {
        StringWriter words = new StringWriter();
        Server.Listening at = listening(words, "--host", "0.0.0.0", "--origin", "https://node.example:8710");
        Tls tls = at.tls();
        assertEquals("https://node.example:8710", at.site().origin());
        assertTrue(words.toString().contains("just now"), words.toString());
        assertTrue(words.toString().contains("SHA-256 is " + tls.fingerprint()), words.toString());
        assertTrue(tls.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"));
        StringWriter again = new StringWriter();
        assertEquals(
                tls.fingerprint(),
                listening(again, "--host", "0.0.0.0", "--origin", "https://node.example:8710")
                        .tls()
                        .fingerprint());
        assertFalse(again.toString().contains("just now"), again.toString());
    }

    @Test
    void withoutAnOriginTheNodeIsReachedByTheNameOfItsMachine() {
        Server.Listening at = listening(new StringWriter(), "--host", "0.0.0.0", "--port", "9000");
        assertTrue(at.site().origin().matches("https://[^:/]+:9000"), at.site().origin());
        assertTrue(at.site().secure());
    }

    @Test
    void plainHttpBeyondLoopbackIsForAProxyOnly() {
        assertTrue(refused("--host", "0.0.0.0", "--plain-http").contains("for a proxy"));
        assertTrue(refused("--host", "0.0.0.0", "--plain-http", "--origin", "http://node.example")
                .contains("for a proxy"));
        Server.Listening at =
                listening(new StringWriter(), "--host", "0.0.0.0", "--plain-http", "--origin", "https://node.example");
        assertEquals(null, at.tls());
        assertTrue(at.site().secure());
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        assertTrue(refused("--tls-cert", "x").contains("belong together"));
        assertTrue(refused("--tls-key", "x").contains("belong together"));
        assertTrue(refused("--plain-http", "--machine-port", "0").contains("does not go with"));
        assertTrue(refused("--plain-http", "--tls-cert", "x", "--tls-key", "y").contains("does not go with"));
        assertTrue(refused("--origin", "node.example").contains("Maybe write it as"));
    }

    @Test
    void machinesMeanTlsOnLoopbackToo() {
        Server.Listening at = listening(new StringWriter(), "--machine-port", "0");
        assertEquals(0, at.machinePort());
        assertTrue(
                at.tls().chain().getFirst().getSubjectX500Principal().getName().contains("localhost"));
    }

    @Test
    void theKeyIsForItsOwnerOnlyAndNothingIsLeftBeside() throws Exception {
        OwnCertificate own = new OwnCertificate(data, at(NOW));
        assertTrue(own.provide(List.of("node.example", "192.0.2.7", "2001:db8::7")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own.key())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tls"))));
        try (Stream<Path> files = Files.list(data.resolve("tls"))) {
            assertEquals(
                    List.of("cert.pem", "key.pem"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        X509Certificate certificate = certificate(own);
        certificate.verify(certificate.getPublicKey());
        assertEquals(
                List.of("192.0.2.7", "2001:db8:0:0:0:0:0:7", "node.example"),
                certificate.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString())
                        .sorted()
                        .collect(Collectors.toList()));
        assertEquals(-1, certificate.getBasicConstraints());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), certificate.getExtendedKeyUsage());
        assertEquals(
                Duration.ofDays(397),
                Duration.between(NOW, certificate.getNotAfter().toInstant()));
    }

    private static X509Certificate certificate(OwnCertificate own) {
        return Tls.read(own.certificate(), own.key(), false).chain().getFirst();
    }

    @Test
    void itIsMadeAnewForTheSameKeyWhenAMonthIsLeftOrANameIsMissing() {
        OwnCertificate first = new OwnCertificate(data, at(NOW));
        first.provide(List.of("node.example", "2001:db8:0:0:0:0:0:7"));
        X509Certificate old = certificate(first);
        Instant monthLeft = NOW.plus(Duration.ofDays(397 - 30));
        assertFalse(new OwnCertificate(data, at(monthLeft.minusSeconds(1))).provide(List.of("node.example")));
        assertFalse(first.provide(List.of("2001:db8:0:0:0:0:0:7")));
        assertTrue(new OwnCertificate(data, at(monthLeft)).provide(List.of("node.example")));
        X509Certificate renewed = certificate(first);
        assertNotEquals(old.getSerialNumber(), renewed.getSerialNumber());
        assertArrayEquals(
                old.getPublicKey().getEncoded(), renewed.getPublicKey().getEncoded());
        assertTrue(first.provide(List.of("node.example", "other.example")));
    }

    @Test
    void filesThatDoNotFitAreRefusedByName() throws Exception {
        OwnCertificate own = new OwnCertificate(data, at(NOW));
        own.provide(List.of("node.example"));
        OwnCertificate other = new OwnCertificate(data.resolve("other"), at(NOW));
        other.provide(List.of("node.example"));
        assertTrue(wrong(own.certificate(), other.key()).contains("is not the key of"));
        assertTrue(wrong(own.key(), own.key()).contains("has no certificate in it"));
        assertTrue(wrong(own.certificate(), own.certificate()).contains("has no private key"));
        Path empty = Files.writeString(data.resolve("empty.pem"), "");
        assertTrue(wrong(empty, own.key()).contains("has no certificate in it"));
        StringWriter words = new StringWriter();
        Server.Listening at = listening(
                words,
                "--host",
                "0.0.0.0",
                "--tls-cert",
                own.certificate().toString(),
                "--tls-key",
                own.key().toString());
        assertEquals(certificate(own), at.tls().chain().getFirst());
        assertEquals("", words.toString());
    }

    private static String wrong(Path certificate, Path key) {
        return assertThrows(IllegalArgumentException.class, () -> Tls.read(certificate, key, false))
                .getMessage();
    }
}
