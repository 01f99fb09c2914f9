package eu.symbolon.node.http;

import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.access.passkey.Passkey;
import eu.symbolon.node.access.passkey.Passkeys;
import eu.symbolon.node.access.passkey.Question;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Passkeys: signing in with one, the own ones, and the question for a step-up. */
final class PasskeyRoutes {
    private PasskeyRoutes() {}

    /** What shall be approved. */
    record ToApprove(String action) {}

    /** A new passkey: {@code credential.toJSON()} and the name by which its owner knows it. */
    record NewPasskey(String name, Object credential) {}

    static List<Route> table() {
        return List.of(
                ours(Route.post(
                                "/api/session/passkey/options",
                                "Asks for a signature to sign in: for navigator.credentials.get.",
                                null,
                                Question.class,
                                PasskeyRoutes::askToSignIn))
                        .needs(Route.Needs.NOTHING),
                ours(Route.post(
                                "/api/session/passkey",
                                "Signs in with the answer, credential.toJSON(); sets the session cookie.",
                                Object.class,
                                SessionRoutes.SessionAnswer.class,
                                PasskeyRoutes::signIn))
                        .needs(Route.Needs.NOTHING),
                ours(Route.post(
                        "/api/session/step-up/options",
                        "Asks for a signature that approves an action; the challenge is SHA-256(random || action).",
                        ToApprove.class,
                        Question.class,
                        PasskeyRoutes::askToStepUp)),
                ours(Route.get("/api/passkeys", "The own passkeys.", Types.page(Passkey.class), PasskeyRoutes::list)),
                ours(Route.post(
                        "/api/passkeys/options",
                        "Asks for a new passkey: for navigator.credentials.create.",
                        null,
                        Question.class,
                        PasskeyRoutes::askToRegister)),
                ours(Route.post(
                                "/api/passkeys",
                                "Registers the new passkey.",
                                NewPasskey.class,
                                Passkey.class,
                                PasskeyRoutes::register))
                        .stepUp("register passkey {name}"),
                ours(Route.post("/api/passkeys/{id}", "Removes an own passkey.", null, null, PasskeyRoutes::remove)
                                .method("DELETE"))
                        .stepUp("remove passkey {id}"));
    }

    /** Of the caller's own; nothing in it but what is the caller's. */
    private static Route ours(Route route) {
        return route.needs(Route.Needs.SESSION).withoutContent();
    }

    private static Passkeys passkeys(Call call) {
        return call.node().passkeys();
    }

    private static Reply askToSignIn(Call call) {
        call.pace(Pace.Of.SIGN_IN, call.address());
        String browser = BrowserCookie.orNew(call);
        return new Reply.Json(200, passkeys(call).askToSignIn(browser, call.site()), BrowserCookie.set(call, browser));
    }

    private static Reply signIn(Call call) {
        call.pace(Pace.Of.SIGN_IN, call.address());
        Session session =
                passkeys(call).signIn(BrowserCookie.of(call), call.json().toString());
        return new Reply.Json(200, SessionRoutes.SessionAnswer.of(session), call.setCookie(session));
    }

    private static Reply askToStepUp(Call call) {
        return Reply.json(passkeys(call).askToStepUp(call.session(), call.site(), call.need(call.json(), "action")));
    }

    private static Reply list(Call call) {
        return Reply.json(new OversightRoutes.ItemsAnswer<>(passkeys(call).of(call.session()), null));
    }

    private static Reply askToRegister(Call call) {
        return Reply.json(passkeys(call).askToRegister(call.session(), call.site()));
    }

    private static Reply register(Call call) {
        JsonNode body = call.json();
        Passkey made = passkeys(call)
                .register(
                        call.session(),
                        call.need(body, "name"),
                        body.path("credential").toString());
        return new Reply.Json(201, made, Map.of());
    }

    private static Reply remove(Call call) {
        if (!passkeys(call).remove(call.session(), call.path("id"))) {
            throw Problem.notFound();
        }
        return new Reply.Nothing(Map.of());
    }
}
