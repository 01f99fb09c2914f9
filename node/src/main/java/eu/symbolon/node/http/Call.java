package eu.symbolon.node.http;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.Site;
import eu.symbolon.node.access.machine.Machines;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.release.Marking;
import eu.symbolon.node.release.Product;
import eu.symbolon.node.release.Released;
import eu.symbolon.node.store.Reference;
import eu.symbolon.node.store.Sight;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request, with what handlers ask of it. Only through {@link #release} does content reach an answer. */
final class Call {
    static final String COOKIE = "symbolon";
    private static final String SECURE_COOKIE = "__Host-symbolon";
    private static final Pattern NAMES = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final int PAGE_LIMIT = 200;
    private static final int MOST_JSON = 4 << 20;
    private static final int MOST_JSON_OF_STRANGERS = 64 << 10;

    private final Node node;
    private final ServerRequest request;
    private final Site site;
    private final Machines.@Nullable Visitor visitor;
    private final Optional<Session> session;
    private @Nullable JsonNode body;
    private boolean released;
    private Optional<Label> label = Optional.empty();

    Call(Node node, ServerRequest request, Site site) {
        this.node = node;
        this.request = request;
        this.site = site;
        this.visitor = null;
        this.session = token().flatMap(node.access()::session);
    }

    /** The call of a machine, which has no cookie. */
    Call(Node node, ServerRequest request, Site site, Machines.Visitor visitor) {
        this.node = node;
        this.request = request;
        this.site = site;
        this.visitor = visitor;
        this.session = Optional.of(visitor.session());
    }

    Node node() {
        return node;
    }

    /** The token of the session cookie. */
    Optional<String> token() {
        return request.headers().cookies().first(cookie()).asOptional();
    }

    /** Over TLS the name itself forbids other hosts and paths (RFC 6265bis, 4.1.3.2). */
    private String cookie() {
        return isSecure() ? SECURE_COOKIE : COOKIE;
    }

    /** The header that gives the browser this session, or takes it away. */
    Map<String, String> setCookie(@Nullable Session given) {
        return Map.of(
                "Set-Cookie",
                cookie() + "=" + (given == null ? "; Max-Age=0" : given.token()) + "; Path=/; HttpOnly; SameSite=Strict"
                        + (isSecure() ? "; Secure" : ""));
    }

    /** Whether the browser speaks TLS, with the node or with a proxy before it. */
    boolean isSecure() {
        return site.secure() || request.isSecure();
    }

    /** A cookie of the browser. */
    Optional<String> cookie(String name) {
        return request.headers().cookies().first(name).asOptional();
    }

    /** Where people reach the node. */
    Site site() {
        return site;
    }

    /** Under which name a delivery is kept: a machine's own, or what the person says. */
    String source() {
        String said = query("source");
        if (visitor == null) {
            return said.isBlank() ? session().account().user() : said;
        }
        if (!said.isBlank() && !said.equals(visitor.source())) {
            throw node.machines().otherSource(visitor);
        }
        return visitor.source();
    }

    Optional<Session> maybeSession() {
        return session;
    }

    /** Where the call comes from; of an IPv6 address the network, which is one customer's. */
    String address() {
        if (request.remotePeer().address() instanceof InetSocketAddress socket) {
            byte[] bytes = socket.getAddress().getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        }
        return "";
    }

    /** Whether it comes from this machine. */
    boolean isFromHere() {
        return request.remotePeer().address() instanceof InetSocketAddress socket
                && socket.getAddress().isLoopbackAddress();
    }

    /** The origin of this node as the caller addressed it: {@code http://127.0.0.1:8710}. */
    String origin() {
        return (isSecure() ? "https://" : "http://") + request.authority();
    }

    /** Slows down who asks too often. */
    void pace(Pace.Of of, String name) {
        node.access().pace().take(of, name);
    }

    /** The action with the values of path and body in the place of its {@code {names}}. */
    String filled(String action) {
        return NAMES.matcher(action).replaceAll(name -> {
            Optional<String> inPath =
                    request.path().pathParameters().first(name.group(1)).asOptional();
            return Matcher.quoteReplacement(inPath.orElseGet(() -> need(json(), name.group(1))));
        });
    }

    /** Refuses a caller who did not prove to be present and to mean this action. */
    void stepUp(String action) {
        String token = header("X-Symbolon-Step-Up").orElse("");
        if (token.isEmpty() || !node.access().steppedUp(session(), action, token)) {
            throw new Problem(
                    403,
                    "step-up-needed",
                    "Confirm that it is you",
                    "Prove your presence for this action, POST /api/session/step-up, and send the token that it gives in"
                            + " X-Symbolon-Step-Up. A token is good once, for its action, for five minutes.",
                    Map.of("action", action));
        }
    }

    Session session() {
        return session.orElseThrow(() -> new Problem(
                401, "signed-out", "Not signed in", "Sign in first: POST /api/session with user and secret."));
    }

    Context context() {
        Context context = session().context();
        if (context == null) {
            throw new Problem(
                    403,
                    "no-context",
                    "No purpose chosen",
                    "Nothing is read without a purpose and a case. Choose them first: PUT /api/session/context.");
        }
        return context;
    }

    /** What the caller may see now: nothing without a context or without the right to read. */
    Sight sight() {
        Context context = session().context();
        return context != null && context.may(Right.READ) ? context : BitSet::new;
    }

    /** Whether somebody with this right is signed in. */
    boolean may(Right right) {
        return session.filter(signedIn -> signedIn.may(right)).isPresent();
    }

    /** The value, after its audit entry is durable; logged under purpose and case where they are chosen. */
    <T> T release(Operation operation, String what, Supplier<T> value) {
        return left(node.release().pass(session(), operation, what, value));
    }

    /** The same with an entry that says whom the question is about. */
    <T> T release(Event entry, Supplier<T> value) {
        return left(node.release().pass(context(), entry, value));
    }

    /** Evidence or a file, if its labels allow it to go there. */
    <T> Optional<T> disclose(Product product, Supplier<Optional<T>> value) {
        return left(node.release().disclose(context(), product, value));
    }

    /** The value that an order opens, after its audit entry is durable. */
    <T> T release(Context under, Operation operation, String what, Supplier<T> value) {
        return left(node.release().pass(under, operation, what, value));
    }

    /** A file that an order opens, if its labels allow it to go there. */
    <T> Optional<T> disclose(Context under, Product product, Supplier<Optional<T>> value) {
        return left(node.release().disclose(under, product, value));
    }

    private <T> T left(Released<T> out) {
        released = true;
        out.label().ifPresent(more -> label = Optional.of(label.map(more::join).orElse(more)));
        return out.value();
    }

    /** The marking of what this call gives; where nothing in it says its label, the most that this caller may read. */
    String marking() {
        return label.map(Marking::of)
                .orElseGet(() -> Marking.upTo(session().account().clearance()));
    }

    /** A file to be saved. Once it lies on a disk its name alone is left to carry the marking. */
    Reply file(String name, byte[] bytes) {
        return new Reply.Bytes(
                "application/octet-stream",
                bytes,
                Map.of("Content-Disposition", "attachment; filename=\"" + Marking.fileName(marking(), name) + "\""));
    }

    /** Whether something passed release in this call. */
    boolean isReleased() {
        return released;
    }

    String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /** The number of the hit that the path names. */
    long hit(String name) {
        return Reference.hit(path(name)).orElseThrow(Problem::notFound);
    }

    int index(String name) {
        try {
            return Integer.parseInt(path(name));
        } catch (NumberFormatException e) {
            throw Problem.notFound();
        }
    }

    String query(String name) {
        return request.query().first(name).orElse("");
    }

    /** How many items a page may have. */
    int limit() {
        String text = query("limit");
        try {
            return text.isEmpty() ? 50 : Math.clamp(Integer.parseInt(text), 1, PAGE_LIMIT);
        } catch (NumberFormatException e) {
            throw Problem.invalid(
                    "limit '" + text + "' is no number. Maybe try limit=50; at most " + PAGE_LIMIT + " are given.");
        }
    }

    /** A time of the query, or what stands for none. */
    Instant time(String name, Instant otherwise) {
        String text = query(name);
        return text.isEmpty() ? otherwise : time(name, text);
    }

    /** This text as a time. */
    Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name + " '" + text + "' is no time. Maybe write it as 2026-11-22T10:00:00Z.");
        }
    }

    /** What the body is said to weigh; the most that is taken when it is not said. */
    long length() {
        return request.headers().contentLength().orElse(Server.MAX_BODY);
    }

    byte[] bytes() {
        return request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0];
    }

    /** The JSON object in the body. */
    JsonNode json() {
        if (body == null) {
            body = readJson();
        }
        return body;
    }

    private JsonNode readJson() {
        int most = session.isPresent() ? MOST_JSON : MOST_JSON_OF_STRANGERS;
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = request.content().hasEntity() ? in.readNBytes(most + 1) : new byte[0];
            if (bytes.length > most) {
                throw new Problem(413, "too-large", "Too large", "At most " + most + " bytes of JSON are read here.");
            }
            JsonNode tree = Json.tree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (Malformed e) {
            throw new Problem(400, "not-json", "The body is not JSON", "line " + e.where() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new Problem(400, "not-json", "The body broke off", "Send it again.");
        }
        throw new Problem(400, "not-json", "The body is not a JSON object", "An object { ... } is expected.");
    }

    /** A text of the body that must be there. */
    String need(JsonNode body, String name) {
        String text = Json.text(body, name).strip();
        if (text.isEmpty()) {
            throw Problem.invalid("'" + name + "' is missing or empty.");
        }
        return text;
    }

    /** The version in {@code If-Match}. */
    int seenVersion() {
        String text = header("If-Match")
                .orElseThrow(() -> new Problem(
                        428,
                        "version-needed",
                        "Version missing",
                        "Say which version you saw: header If-Match with the ETag of the hit."));
        try {
            return Integer.parseInt(text.replace("\"", "").replace("W/", "").strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("If-Match '" + text + "' is not the ETag of a hit.");
        }
    }

    Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /** Id of the last live event the caller heard, or empty. */
    String lastEventId() {
        return header("Last-Event-ID").orElse("");
    }

    String url() {
        return request.path().path();
    }
}
