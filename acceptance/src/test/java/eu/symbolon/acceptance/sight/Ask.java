package eu.symbolon.acceptance.sight;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One question over HTTP. */
record Ask(String method, String path, byte[] body, Map<String, String> headers) {

    static Ask get(String path) {
        return new Ask("GET", path, new byte[0], Map.of());
    }

    static Ask of(String method, String path, String body) {
        return new Ask(method, path, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    Ask with(String header, String value) {
        return new Ask(method, path, body, Map.of(header, value));
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return method + " " + path + " " + headers
                + (text.isEmpty() ? "" : " " + text.substring(0, Math.min(120, text.length())));
    }
}
