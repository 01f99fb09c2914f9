package eu.symbolon.node.http;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Signing in, choosing purpose and case, signing out. */
final class SessionRoutes {
    private static final String COOKIE_RULES = "; Path=/; HttpOnly; SameSite=Strict";

    private SessionRoutes() {}

    /** Request of a sign-in. */
    record SignIn(String user, String secret) {}

    /** Purpose and case of the work. */
    record Chosen(
            String purpose,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            String caseNumber) {}

    /** Answer of every session call; {@code context} is null until it is chosen. */
    record SessionAnswer(
            String user,
            String name,
            String authority,
            Level clearance,
            List<String> roles,
            List<String> rights,
            List<Area.Purpose> purposes,
            @Nullable Chosen context) {

        static SessionAnswer of(Session session) {
            Context context = session.context();
            return new SessionAnswer(
                    session.account().user(),
                    session.account().name(),
                    session.account().authority(),
                    session.account().clearance(),
                    session.account().roles().stream().sorted().toList(),
                    session.rights().stream().map(Right::word).sorted().toList(),
                    session.purposes(),
                    context == null ? null : new Chosen(context.purpose(), context.caseNumber()));
        }
    }

    static List<Route> table() {
        return List.of(
                Route.post(
                                "/api/session",
                                "Signs in; sets the session cookie.",
                                SignIn.class,
                                SessionAnswer.class,
                                SessionRoutes::signIn)
                        .needs(Route.Needs.NOTHING),
                Route.get("/api/session", "Who is signed in, for what.", SessionAnswer.class, SessionRoutes::who)
                        .needs(Route.Needs.SESSION),
                Route.post("/api/session", "Signs out.", null, null, SessionRoutes::signOut)
                        .needs(Route.Needs.SESSION)
                        .method("DELETE"),
                Route.post(
                                "/api/session/context",
                                "Chooses purpose and case; nothing is read before. Audited.",
                                Chosen.class,
                                SessionAnswer.class,
                                SessionRoutes::choose)
                        .needs(Route.Needs.SESSION)
                        .method("PUT"));
    }

    private static Reply signIn(Call call) {
        JsonNode body = call.json();
        Session session = call.node().access().signIn(call.need(body, "user"), call.need(body, "secret"));
        return new Reply.Json(
                200,
                SessionAnswer.of(session),
                Map.of("Set-Cookie", Call.COOKIE + "=" + session.token() + COOKIE_RULES));
    }

    private static Reply who(Call call) {
        return Reply.json(SessionAnswer.of(call.session()));
    }

    private static Reply signOut(Call call) {
        call.token().ifPresent(call.node().access()::signOut);
        return new Reply.Nothing(Map.of("Set-Cookie", Call.COOKIE + "=; Max-Age=0" + COOKIE_RULES));
    }

    private static Reply choose(Call call) {
        JsonNode body = call.json();
        Session session = call.node()
                .access()
                .choose(call.session().token(), call.need(body, "purpose"), call.need(body, "case"));
        return Reply.json(SessionAnswer.of(session));
    }
}
