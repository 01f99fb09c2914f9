package eu.symbolon.node.access;

import java.net.URI;
import java.util.Locale;

/**
 * Where people reach the node, fixed when it starts and never taken from a request: what a browser signs is compared with it.
 *
 * @param origin scheme, host and port as browsers write it: {@code https://node.example:8710}
 */
public record Site(String origin) {

    public Site {
        URI uri = URI.create(origin);
        boolean bare = uri.getHost() != null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (!bare || !origin.matches("https?://.*")) {
            throw new IllegalArgumentException("origin '" + origin
                    + "' is not scheme, host and port. Maybe write it as https://node.example:8710");
        }
        origin = origin.toLowerCase(Locale.ROOT).replaceFirst("^(https://.*):443$", "$1");
        origin = origin.replaceFirst("^(http://.*):80$", "$1");
    }

    /** Host to which passkeys belong: a name, since browsers refuse addresses. */
    public String host() {
        return URI.create(origin).getHost();
    }

    /** Whether browsers reach it by TLS: cookies are then for TLS only. */
    public boolean secure() {
        return origin.startsWith("https:");
    }
}
