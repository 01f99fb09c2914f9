package eu.symbolon.node.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The operators' page: files under {@code web/} of the class path; addresses without a dot give its index. */
final class Page {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    private record Asset(String type, byte[] plain, byte[] zipped, boolean immutable) {}

    void serve(ServerRequest request, ServerResponse response) {
        String path = request.path().path();
        if (path.startsWith("/api/")) {
            throw Problem.notFound();
        }
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
        Asset asset = asset(file ? path.substring(1) : "index.html").orElse(null);
        if (asset == null) {
            if (file) {
                throw Problem.notFound();
            }
            throw new Problem(
                    404,
                    "no-page",
                    "The page is not built",
                    "The interface at /api works. Maybe build the page: mvn package without -Dweb.skip.");
        }
        response.header("Content-Type", asset.type);
        response.header("Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
        response.header("Vary", "Accept-Encoding");
        if (request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip")) {
            response.header("Content-Encoding", "gzip");
            response.send(asset.zipped);
        } else {
            response.send(asset.plain);
        }
    }

    private Optional<Asset> asset(String name) {
        if (name.contains("..") || name.contains("\\") || name.startsWith("/")) {
            return Optional.empty();
        }
        return assets.computeIfAbsent(name, Page::load);
    }

    private static Optional<Asset> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = ClassLoader.getSystemResourceAsStream("web/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] plain = in.readAllBytes();
            // Files under assets/ carry a hash of their content in the name.
            return Optional.of(new Asset(type, plain, gzip(plain), name.startsWith("assets/")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
