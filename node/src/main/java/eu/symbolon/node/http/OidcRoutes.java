package eu.symbolon.node.http;

import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.oidc.OpenId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one may sign in, and the way to an identity provider and back. */
final class OidcRoutes {
    private static final List<String> ANSWER = List.of("state", "code", "iss", "error");

    private OidcRoutes() {}

    /**
     * Ways to sign in.
     *
     * @param origin where the page must be open for passkeys: a browser keeps them for this address alone
     */
    record MethodsAnswer(boolean secret, boolean passkey, String origin, List<OpenId.Method> oidc) {}

    static List<Route> table() {
        return List.of(
                anybody(Route.get(
                        "/api/session/methods",
                        "Ways to sign in.",
                        MethodsAnswer.class,
                        call -> Reply.json(new MethodsAnswer(
                                true,
                                true,
                                call.site().origin(),
                                call.node().openId().methods())))),
                anybody(Route.get(
                        "/api/session/oidc/{id}",
                        "Sends the browser to the identity provider.",
                        byte[].class,
                        OidcRoutes::send)),
                anybody(Route.get(
                        "/api/session/oidc/{id}/callback",
                        "Where the identity provider sends the browser back to; sets the session cookie.",
                        byte[].class,
                        OidcRoutes::receive,
                        "state: as it was sent",
                        "code: for the token",
                        "iss: the issuer (RFC 9207)",
                        "error: when the provider refuses")));
    }

    private static Route anybody(Route route) {
        return route.needs(Route.Needs.NOTHING).withoutContent();
    }

    private static Reply send(Call call) {
        call.pace(Pace.Of.SIGN_IN, call.address());
        String browser = BrowserCookie.orNew(call);
        try {
            return call.node()
                    .openId()
                    .send(call.path("id"), browser, call.site())
                    .map(to -> (Reply) new Reply.Elsewhere(to.toString(), BrowserCookie.set(call, browser)))
                    .orElseThrow(Problem::notFound);
        } catch (Refused e) {
            return refused();
        }
    }

    private static Reply receive(Call call) {
        call.pace(Pace.Of.SIGN_IN, call.address());
        Map<String, String> answer = new HashMap<>();
        for (String name : ANSWER) {
            String value = call.query(name);
            if (!value.isEmpty()) {
                answer.put(name, value);
            }
        }
        try {
            return call.node()
                    .openId()
                    .receive(call.path("id"), BrowserCookie.of(call), answer)
                    .map(session -> (Reply) new Reply.Elsewhere("/", call.setCookie(session)))
                    .orElseThrow(Problem::notFound);
        } catch (Refused e) {
            return refused();
        }
    }

    /** A person looks at this answer in a browser: the page says what to do. */
    private static Reply refused() {
        return new Reply.Elsewhere("/?sign-in=refused", Map.of());
    }
}
