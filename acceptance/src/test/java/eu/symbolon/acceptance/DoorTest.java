package eu.symbolon.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.access.machine.Machines;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.http.Server;
import eu.symbolon.node.http.Tls;
import eu.symbolon.wire.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The two ports of a node over TLS: people's and machines', with the headers of every answer. */
class DoorTest {
    private static final Made SERVER = Made.of("localhost", Duration.ofDays(30));
    private static final Made SENDER = Made.of("sender", Duration.ofDays(30));
    private static final Made SENDERS_NEXT = Made.of("sender", Duration.ofDays(30));
    private static final Made AUDITOR = Made.of("auditor", Duration.ofDays(30));
    private static final Made EXPIRED = Made.of("expired", Duration.ofDays(-1));
    private static final Made STRANGER = Made.of("sender", Duration.ofDays(30));

    private static Path data;
    private static Node node;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("symbolon-doors");
        register(machine("dcs", "sender", "Sky DCS", SENDER, SENDERS_NEXT)
                + "," + machine("watch", "auditor", "Watch", AUDITOR)
                + "," + machine("old", "sender", "Old", EXPIRED));
        node = Node.start(new Node.Options(data, null));
        Tls tls = new Tls(List.of(SERVER.certificate()), SERVER.key(), false);
        server = Server.start(node, new Server.Listening("127.0.0.1", 0, tls, new Site("https://localhost:8710"), 0));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        node.close();
        SampleNode.delete(data);
    }

    private static String machine(String name, String role, String source, Made... keys) {
        StringBuilder pins = new StringBuilder();
        for (Made key : keys) {
            pins.append(pins.isEmpty() ? "" : ",")
                    .append('"')
                    .append(Machines.pin(key.certificate()))
                    .append('"');
        }
        return "{\"name\":\"" + name + "\",\"authority\":\"EL-PIU\",\"source\":\"" + source + "\",\"roles\":[\"" + role
                + "\"],\"purposes\":[],\"pins\":[" + pins + "]}";
    }

    private static void register(String rows) throws IOException {
        Path file = data.resolve("machines.json");
        Files.writeString(file, "[" + rows + "]");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusNanos(System.nanoTime() % 1_000_000_000)));
    }

    private static SSLContext context(Made client) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("node", SERVER.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (client != null) {
                own.setKeyEntry(
                        "own", client.key(), new char[0], new java.security.cert.Certificate[] {client.certificate()});
            }
            keys.init(own, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (java.security.GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(Made client, int port, HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(context(client))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> people(String method, String path) throws Exception {
        return send(
                null,
                server.port(),
                HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + path))
                        .header("X-Symbolon", "1")
                        .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> machine(Made client, String method, String path, String body) throws Exception {
        return send(
                client,
                server.machinePort(),
                HttpRequest.newBuilder(URI.create("https://localhost:" + server.machinePort() + path))
                        .header("X-Symbolon", "1")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Entry last() {
        return node.audit().recent(-1, 1).getFirst();
    }

    private static String delivery(String number) {
        return "UNA:+.?*'UNB+UNOA:4+" + number;
    }

    @Test
    void aRegisteredMachineDeliversUnderItsOwnSourceAndNoOther() throws Exception {
        HttpResponse<String> taken = machine(SENDER, "POST", "/api/messages", delivery("1"));
        assertTrue(List.of(201, 422).contains(taken.statusCode()), taken.body());
        HttpResponse<String> own = machine(SENDER, "POST", "/api/messages?source=Sky%20DCS", delivery("1"));
        assertTrue(List.of(200, 422).contains(own.statusCode()), own.body());
        HttpResponse<String> other = machine(SENDER, "POST", "/api/messages?source=Another", delivery("2"));
        assertEquals(403, other.statusCode());
        assertTrue(other.body().contains("under its own source"), other.body());
        assertEquals("machine-source", last().reason());
        assertEquals("machine:dcs", last().user());
    }

    @Test
    void bothKeysOfARotationOpenAndAKeyTakenOutDoesNotAnyMore() throws Exception {
        assertEquals(200, machine(SENDERS_NEXT, "GET", "/healthz", "").statusCode());
        try (HttpClient open = HttpClient.newBuilder()
                .sslContext(context(SENDERS_NEXT))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            HttpRequest alive = HttpRequest.newBuilder(
                            URI.create("https://localhost:" + server.machinePort() + "/healthz"))
                    .build();
            assertEquals(
                    200, open.send(alive, HttpResponse.BodyHandlers.ofString()).statusCode());
            register(machine("dcs", "sender", "Sky DCS", SENDER) + "," + machine("watch", "auditor", "Watch", AUDITOR)
                    + "," + machine("old", "sender", "Old", EXPIRED));
            HttpResponse<String> late = open.send(alive, HttpResponse.BodyHandlers.ofString());
            assertEquals(403, late.statusCode());
            assertEquals("machine-unknown", last().reason());
        }
        assertThrows(IOException.class, () -> machine(SENDERS_NEXT, "GET", "/healthz", ""));
    }

    @Test
    void aWrongRegisterChangesNothing() throws Exception {
        String before = Files.readString(data.resolve("machines.json"));
        register("{\"name\":\"x\"}");
        assertEquals(200, machine(SENDER, "GET", "/healthz", "").statusCode());
        register(before.substring(1, before.length() - 1));
        assertEquals(200, machine(SENDER, "GET", "/healthz", "").statusCode());
    }

    @Test
    @Proves("EX-CH-5")
    void anUnknownAnExpiredAndAMissingCertificateEndInTheHandshake() throws Exception {
        assertThrows(IOException.class, () -> machine(STRANGER, "GET", "/healthz", ""));
        assertEquals("machine-unknown", last().reason());
        assertEquals("machine " + Machines.pin(STRANGER.certificate()), last().what());
        assertThrows(IOException.class, () -> machine(EXPIRED, "GET", "/healthz", ""));
        assertEquals("machine-certificate-expired", last().reason());
        assertThrows(IOException.class, () -> machine(null, "GET", "/healthz", ""));
    }

    @Test
    void aMachineSeesWhatItsRoleAllowsAndNothingOfThePage() throws Exception {
        assertEquals(200, machine(AUDITOR, "GET", "/metrics", "").statusCode());
        assertEquals(403, machine(SENDER, "GET", "/metrics", "").statusCode());
        assertEquals("right-missing", last().reason());
        assertEquals(
                403, machine(AUDITOR, "POST", "/api/messages", delivery("3")).statusCode());
        for (String path : List.of("/", "/api/session", "/api/hits", "/api/messages", "/api/accounts", "/events")) {
            assertEquals(404, machine(AUDITOR, "GET", path, "").statusCode(), path);
        }
    }

    @Test
    void theCertificateOfAMachineOpensNothingOnThePortForPeople() throws Exception {
        HttpResponse<String> answer = send(
                AUDITOR,
                server.port(),
                HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/api/session")));
        assertEquals(401, answer.statusCode());
    }

    @Test
    void onlyTls13IsSpokenAndPlainHttpIsNot() throws Exception {
        for (int port : List.of(server.port(), server.machinePort())) {
            try (SSLSocket socket =
                    (SSLSocket) context(SENDER).getSocketFactory().createSocket("127.0.0.1", port)) {
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                assertThrows(SSLException.class, socket::startHandshake);
            }
            try (SSLSocket socket =
                    (SSLSocket) context(SENDER).getSocketFactory().createSocket("127.0.0.1", port)) {
                socket.startHandshake();
                assertEquals("TLSv1.3", socket.getSession().getProtocol());
            }
            try (Socket plain = new Socket("127.0.0.1", port)) {
                plain.setSoTimeout(5_000);
                plain.getOutputStream()
                        .write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                String answer = new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(answer.contains("HTTP/1.1 200"), answer);
            }
        }
    }

    @Test
    void tls12IsSpokenOnlyWhenItIsAskedFor() throws Exception {
        Tls old = new Tls(List.of(SERVER.certificate()), SERVER.key(), true);
        try (Server second = Server.start(node, new Server.Listening("127.0.0.1", 0, old, null, -1));
                SSLSocket socket =
                        (SSLSocket) context(null).getSocketFactory().createSocket("127.0.0.1", second.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertEquals("TLSv1.2", socket.getSession().getProtocol());
            assertTrue(socket.getSession().getCipherSuite().contains("_GCM_"));
            assertEquals("https://localhost:" + second.port(), second.site().origin());
            assertTrue(second.machinePort() < 0);
        }
    }

    @Test
    void cookiesOverTlsAreForThisHostAndTlsOnly() throws Exception {
        String cookie = people("POST", "/api/session/passkey/options")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertTrue(cookie.startsWith("__Host-symbolon-browser="), cookie);
        for (String part : List.of("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")) {
            assertTrue(cookie.contains(part), cookie);
        }
    }

    @Test
    void everyAnswerOfEveryRouteCarriesTheHeaders() throws Exception {
        JsonNode document = Json.tree(people("GET", "/api/openapi.json").body().getBytes(StandardCharsets.UTF_8));
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String address = path.getKey().replaceAll("\\{[^}]*}", "x");
                HttpResponse<String> answer = people(method.getKey().toUpperCase(java.util.Locale.ROOT), address);
                assertHeaders(answer, "default-src 'none'; base-uri 'none'; form-action 'none'", "no-store");
                assertTrue(answer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .endsWith("sandbox"));
                asked++;
            }
        }
        assertTrue(asked > 30, "only " + asked + " routes were found");
        for (String nowhere : List.of("/api/nowhere", "/nowhere.js", "/../etc/passwd", "/%00")) {
            HttpResponse<String> answer = people("GET", nowhere);
            assertHeaders(answer, "default-src 'none'", answer.statusCode() == 200 ? "no-cache" : "no-store");
        }
        assertHeaders(people("PUT", "/nowhere"), "default-src 'none'", "no-store");
        assertHeaders(machine(SENDER, "GET", "/nowhere", ""), "default-src 'none'", "no-store");
        HttpResponse<String> page = people("GET", "/");
        assertHeaders(
                page,
                "default-src 'none'; script-src 'self'; style-src 'self';",
                page.statusCode() == 200 ? "no-cache" : "no-store");
    }

    private static void assertHeaders(HttpResponse<String> answer, String policy, String cache) {
        String where = answer.request().method() + " " + answer.uri() + " -> " + answer.statusCode();
        Map<String, String> expected = Map.of(
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Embedder-Policy", "require-corp",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Strict-Transport-Security", "max-age=63072000",
                "Cache-Control", cache);
        expected.forEach(
                (name, value) -> assertEquals(List.of(value), answer.headers().allValues(name), name + " of " + where));
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertEquals(1, policies.size(), where);
        assertTrue(policies.getFirst().startsWith(policy), policies + " of " + where);
        assertFalse(policies.getFirst().contains("unsafe"), where);
        assertTrue(policies.getFirst().contains("frame-ancestors 'none'"), where);
        assertTrue(answer.headers().firstValue("Permissions-Policy").orElse("").contains("camera=()"), where);
        assertTrue(answer.headers().firstValue("Server").isEmpty(), where);
    }

    @Test
    void withoutTlsNoBrowserIsToldToComeByTls() throws Exception {
        try (Server plain = Server.start(node, "127.0.0.1", 0);
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plain.port() + "/healthz"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
            assertEquals("http://localhost:" + plain.port(), plain.site().origin());
        }
    }
}
