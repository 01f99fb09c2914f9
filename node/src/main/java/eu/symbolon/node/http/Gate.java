package eu.symbolon.node.http;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Pace;
import eu.symbolon.node.access.Session;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between a call and its handler, in this order: pace, forged requests, session, right, purpose, step-up. None of
 * it looks at what there is, so none of its answers tells. Behind the handler it lets content go only if it passed release.
 */
final class Gate {
    private final Node node;

    Gate(Node node) {
        this.node = node;
    }

    Reply pass(Route route, Call call) {
        enter(route, call);
        Reply reply = served(route, call);
        if (route.guard().content() && !(reply instanceof Reply.Nothing) && !call.isReleased()) {
            throw new IllegalStateException(
                    route.method() + " " + route.path() + " answers with content that did not pass release");
        }
        return reply;
    }

    /** What is not there and what may not be seen is the same answer; what helps follows from the caller's session alone. */
    private static Reply served(Route route, Call call) {
        try {
            return route.handler().serve(call);
        } catch (Problem problem) {
            if (problem.status() != 404 || route.guard().needs() != Route.Needs.CONTEXT) {
                throw problem;
            }
            String chosen = call.context().purpose();
            throw problem.with(Map.of(
                    "otherPurposes",
                    call.session().purposes().stream()
                            .map(Area.Purpose::code)
                            .filter(code -> !code.equals(chosen))
                            .toList(),
                    "help",
                    "/api/session/help"));
        }
    }

    private void enter(Route route, Call call) {
        pace(call);
        Route.Guard guard = route.guard();
        if (!route.method().equals("GET") && guard.needs() != Route.Needs.SIGNATURE) {
            refuseForged(call);
        }
        switch (guard.needs()) {
            case NOTHING, SIGNATURE -> {}
            case SESSION -> node.access().need(call.session(), guard.rights());
            case CONTEXT -> {
                node.access().need(call.session(), guard.rights());
                call.context();
            }
        }
        if (guard.stepUp() != null) {
            call.stepUp(call.filled(guard.stepUp()));
        }
    }

    /** Too many calls of one session, or of one address without a session. */
    void pace(Call call) {
        Optional<Session> session = call.maybeSession();
        if (session.isPresent()) {
            node.access().pace().take(Pace.Of.SESSION, session.get().token());
        } else {
            node.access().pace().take(Pace.Of.ADDRESS, call.address());
        }
    }

    /** A page of another origin can not send the header, and says its origin. */
    private static void refuseForged(Call call) {
        if (call.header("X-Symbolon").isEmpty()) {
            throw new Problem(
                    403,
                    "header-missing",
                    "Header missing",
                    "Calls that change something carry the header X-Symbolon: 1.");
        }
        Optional<String> origin = call.header("Origin");
        if (origin.isPresent()
                && !origin.get().equals(call.origin())
                && !origin.get().equals(call.site().origin())) {
            throw new Problem(
                    403,
                    "other-origin",
                    "From another origin",
                    "Calls that change something come from the page of this node.",
                    Map.of("origin", call.origin()));
        }
    }
}
