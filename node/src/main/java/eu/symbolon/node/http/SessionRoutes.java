package eu.symbolon.node.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.BreakGlass;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Notices;
import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Signing in, choosing purpose and case, proving presence, widening in an emergency, signing out. */
final class SessionRoutes {
    private SessionRoutes() {}

    /** Request of a sign-in. */
    record SignIn(String user, String secret) {}

    /** A new secret in the place of the old one. */
    record NewSecret(String old, String secret) {}

    /** Purpose and case of the work. */
    record Chosen(String purpose, @JsonProperty("case") String caseNumber) {}

    /** A purpose widened for some minutes. */
    record Widened(String purpose, @JsonProperty("case") String caseNumber, String reason, int minutes) {}

    /** Presence proven for one action, by one of the two. */
    record Presence(
            String action,
            @Nullable String secret,
            @Nullable Object passkey) {}

    /** The token of a proven presence: good once, for its action. */
    record StepUpAnswer(String token) {}

    /** Why a notice was found well or not. */
    record Review(String reason) {}

    /** Answer of every session call; {@code context} is null until it is chosen. */
    record SessionAnswer(
            String user,
            String name,
            String authority,
            Level clearance,
            List<String> roles,
            List<String> rights,
            List<Area.Purpose> purposes,
            @Nullable Chosen context,
            @Nullable BreakGlass breakGlass,
            boolean mustChangeSecret,
            Instant idleUntil,
            Instant until) {

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
                    context == null ? null : new Chosen(context.purpose(), context.caseNumber()),
                    session.breakGlass(),
                    session.mustChange(),
                    session.idleUntil(),
                    session.until());
        }
    }

    /** What a person can do who was refused, as far as it follows from the account alone. */
    record HelpAnswer(List<Missing> missing, List<Area.Purpose> otherPurposes, boolean mayBreakGlass, String advice) {
        /** A right that the person does not hold, and the roles that do. */
        record Missing(String right, Collection<String> roles) {}
    }

    static List<Route> table() {
        return List.of(
                ours(Route.post(
                                "/api/session",
                                "Signs in; sets the session cookie. 429 with Retry-After after too many wrong secrets.",
                                SignIn.class,
                                SessionAnswer.class,
                                SessionRoutes::signIn))
                        .needs(Route.Needs.NOTHING),
                ours(Route.get("/api/session", "Who is signed in, for what.", SessionAnswer.class, SessionRoutes::who)),
                ours(Route.post("/api/session", "Signs out.", null, null, SessionRoutes::signOut)
                        .method("DELETE")),
                ours(Route.post(
                                "/api/session/everywhere",
                                "Ends all sessions of the signed-in user.",
                                null,
                                null,
                                SessionRoutes::signOutEverywhere)
                        .method("DELETE")),
                ours(Route.post(
                                "/api/session/context",
                                "Chooses purpose and case; nothing is read before. Audited. Gives another cookie.",
                                Chosen.class,
                                SessionAnswer.class,
                                SessionRoutes::choose)
                        .method("PUT")),
                ours(Route.post(
                                "/api/session/secret",
                                "Changes the own secret; all other sessions of the user end.",
                                NewSecret.class,
                                SessionAnswer.class,
                                SessionRoutes::changeSecret)
                        .method("PUT")),
                ours(Route.post(
                        "/api/session/step-up",
                        "Proves presence for one action; the token is good once, for five minutes.",
                        Presence.class,
                        StepUpAnswer.class,
                        SessionRoutes::stepUp)),
                ours(Route.post(
                                "/api/session/break-glass",
                                "Widens the purpose for some minutes, never the clearance. Those who watch are told.",
                                Widened.class,
                                SessionAnswer.class,
                                SessionRoutes::breakGlass))
                        .needs(Right.BREAK_GLASS),
                ours(Route.post(
                                "/api/session/break-glass",
                                "Gives the widened purpose back before its time.",
                                null,
                                SessionAnswer.class,
                                SessionRoutes::endBreakGlass)
                        .method("DELETE")),
                ours(Route.get(
                        "/api/session/help",
                        "What to do after a refusal: own other purposes, and whom to ask for a right.",
                        HelpAnswer.class,
                        SessionRoutes::help)),
                Route.get(
                                "/api/notices",
                                "What the signed-in person's roles are told; what is to be reviewed stands first.",
                                Types.page(Notices.Notice.class),
                                SessionRoutes::notices)
                        .needs(Route.Needs.SESSION),
                Route.post(
                                "/api/notices/{id}/review",
                                "Reviews a notice; never by the person it is about.",
                                Review.class,
                                Notices.Notice.class,
                                SessionRoutes::review)
                        .needs(Route.Needs.SESSION));
    }

    /** Of the caller's own session; nothing in it but what is the caller's. */
    private static Route ours(Route route) {
        return route.needs(Route.Needs.SESSION).withoutContent();
    }

    private static Reply signIn(Call call) {
        call.pace(Pace.Of.SIGN_IN, call.address());
        JsonNode body = call.json();
        return answer(call, access(call).signIn(call.need(body, "user"), call.need(body, "secret")));
    }

    private static Access access(Call call) {
        return call.node().access();
    }

    /** The session with its cookie, which is another one now. */
    private static Reply answer(Call call, Session session) {
        return new Reply.Json(200, SessionAnswer.of(session), call.setCookie(session));
    }

    private static Reply who(Call call) {
        return Reply.json(SessionAnswer.of(call.session()));
    }

    private static Reply signOut(Call call) {
        access(call).signOut(call.session().token());
        return new Reply.Nothing(call.setCookie(null));
    }

    private static Reply signOutEverywhere(Call call) {
        access(call).signOutEverywhere(call.session());
        return new Reply.Nothing(call.setCookie(null));
    }

    private static Reply choose(Call call) {
        JsonNode body = call.json();
        return answer(
                call, access(call).choose(call.session().token(), call.need(body, "purpose"), call.need(body, "case")));
    }

    private static Reply changeSecret(Call call) {
        JsonNode body = call.json();
        return answer(
                call, access(call).changeSecret(call.session(), call.need(body, "old"), call.need(body, "secret")));
    }

    private static Reply stepUp(Call call) {
        JsonNode body = call.json();
        String action = call.need(body, "action");
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (!member.getKey().equals("action")) {
                JsonNode proof = member.getValue();
                return Reply.json(new StepUpAnswer(access(call)
                        .stepUp(
                                call.session(),
                                action,
                                member.getKey(),
                                proof.isString() ? proof.asString() : proof.toString())));
            }
        }
        throw Problem.invalid("a step-up needs a proof besides its action. Maybe the secret again: secret.");
    }

    private static Reply breakGlass(Call call) {
        JsonNode body = call.json();
        return answer(
                call,
                access(call)
                        .breakGlass(
                                call.session().token(),
                                call.need(body, "purpose"),
                                call.need(body, "case"),
                                call.need(body, "reason"),
                                body.path("minutes").asInt(0)));
    }

    private static Reply endBreakGlass(Call call) {
        return answer(call, access(call).endBreakGlass(call.session().token()));
    }

    private static Reply help(Call call) {
        Session session = call.session();
        Context context = session.context();
        List<HelpAnswer.Missing> missing = new ArrayList<>();
        for (Right right : Right.values()) {
            if (!session.may(right)) {
                missing.add(new HelpAnswer.Missing(right.word(), access(call).holders(right)));
            }
        }
        return Reply.json(new HelpAnswer(
                missing,
                session.purposes().stream()
                        .filter(purpose -> context == null || !purpose.code().equals(context.purpose()))
                        .toList(),
                session.may(Right.BREAK_GLASS),
                "What another of your purposes may read is seen after choosing it. For a right, ask who holds one of its"
                        + " roles, or your administrator. Whether there is more than you see is told to nobody."));
    }

    private static Reply notices(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "notices",
                () -> new OversightRoutes.ItemsAnswer<>(access(call).notices().list(call.session()), null)));
    }

    private static Reply review(Call call) {
        String id = call.path("id");
        String reason = call.need(call.json(), "reason");
        return Reply.json(call.release(
                        Operation.CONSULTATION,
                        "notice " + id,
                        () -> access(call).notices().review(call.session(), id, reason))
                .orElseThrow(Problem::notFound));
    }
}
