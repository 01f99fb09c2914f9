package eu.symbolon.node.http;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.access.Accounts;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Roles;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** People, their roles and secrets: for who keeps the accounts, and reads no content. */
final class AccountRoutes {
    private AccountRoutes() {}

    /** An account to be made or changed. */
    record Wanted(
            String user,
            String person,
            String name,
            String authority,
            Level clearance,
            List<String> roles,
            List<String> purposes) {}

    /** An account; the secret stands in it only when it was made just now. */
    record AccountAnswer(
            String user,
            String person,
            String name,
            String authority,
            Level clearance,
            Set<String> roles,
            Set<String> purposes,
            boolean locked,
            boolean mustChangeSecret,
            @Nullable Instant secretAt,
            @Nullable String secret) {

        static AccountAnswer of(Accounts.Kept kept) {
            return of(kept.account(), kept.locked(), kept.mustChange(), kept.secretAt(), null);
        }

        static AccountAnswer of(Accounts.Made made) {
            return of(made.account(), false, true, null, made.secret());
        }

        private static AccountAnswer of(
                Account account,
                boolean locked,
                boolean mustChange,
                @Nullable Instant secretAt,
                @Nullable String secret) {
            return new AccountAnswer(
                    account.user(),
                    account.person(),
                    account.name(),
                    account.authority(),
                    account.clearance(),
                    new TreeSet<>(account.roles()),
                    new TreeSet<>(account.purposes()),
                    locked,
                    mustChange,
                    secretAt,
                    secret);
        }

        @Override
        public String toString() {
            return "AccountAnswer[" + user + "]";
        }
    }

    static List<Route> table() {
        return List.of(
                keeper(Route.get(
                        "/api/accounts", "All accounts.", Types.page(AccountAnswer.class), AccountRoutes::list)),
                keeper(Route.post(
                                "/api/accounts",
                                "Makes an account; its secret is for one use and shown in this answer only.",
                                Wanted.class,
                                AccountAnswer.class,
                                AccountRoutes::make)
                        .stepUp("account {user}")),
                keeper(Route.post(
                                "/api/accounts/{user}",
                                "Other names, roles, purposes or clearance; the sessions of the account end.",
                                Wanted.class,
                                AccountAnswer.class,
                                AccountRoutes::change)
                        .method("PUT")
                        .stepUp("account {user}")),
                keeper(Route.post(
                                "/api/accounts/{user}/lock",
                                "Locks an account; its sessions end.",
                                null,
                                AccountAnswer.class,
                                call -> lock(call, true))
                        .stepUp("account {user} lock")),
                keeper(Route.post(
                                "/api/accounts/{user}/unlock",
                                "Lets a locked account in again.",
                                null,
                                AccountAnswer.class,
                                call -> lock(call, false))
                        .stepUp("account {user} unlock")),
                keeper(Route.post(
                                "/api/accounts/{user}/secret",
                                "A new secret for one use, shown in this answer only.",
                                null,
                                AccountAnswer.class,
                                AccountRoutes::renew)
                        .stepUp("account {user} secret")),
                Route.get(
                                "/api/roles",
                                "The roles with their rights and sources, as they are valid today.",
                                Types.page(Roles.Held.class),
                                AccountRoutes::roles)
                        .needs(Route.Needs.SESSION)
                        .withoutContent());
    }

    private static Route keeper(Route route) {
        return route.needs(Route.Needs.SESSION).needs(Right.ACCOUNTS);
    }

    private static Accounts accounts(Call call) {
        return call.node().accounts();
    }

    private static Reply list(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "accounts",
                () -> new OversightRoutes.ItemsAnswer<>(
                        accounts(call).all().stream().map(AccountAnswer::of).toList(), null)));
    }

    private static Reply make(Call call) {
        JsonNode body = call.json();
        Account account = account(call, call.need(body, "user"), body);
        return Reply.json(release(
                call, account.user(), session -> AccountAnswer.of(accounts(call).make(session, account))));
    }

    private static Reply change(Call call) {
        Account account = account(call, call.path("user"), call.json());
        return Reply.json(release(
                call, account.user(), session -> AccountAnswer.of(accounts(call).change(session, account))));
    }

    private static Reply lock(Call call, boolean locked) {
        String user = call.path("user");
        return Reply.json(
                release(call, user, session -> AccountAnswer.of(accounts(call).lock(session, user, locked))));
    }

    private static Reply renew(Call call) {
        String user = call.path("user");
        return Reply.json(
                release(call, user, session -> AccountAnswer.of(accounts(call).renew(session, user))));
    }

    private interface Step {
        AccountAnswer by(Session session);
    }

    private static AccountAnswer release(Call call, String user, Step step) {
        return call.release(Operation.ADMINISTRATION, "account " + user, () -> step.by(call.session()));
    }

    private static Account account(Call call, String user, JsonNode body) {
        String level = call.need(body, "clearance").toUpperCase(Locale.ROOT);
        Level clearance;
        try {
            clearance = Level.valueOf(level);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("clearance '" + level + "' is none. Maybe one of: " + List.of(Level.values()) + ".");
        }
        return new Account(
                user,
                call.need(body, "person"),
                call.need(body, "name"),
                call.need(body, "authority"),
                clearance,
                words(body.path("roles")),
                words(body.path("purposes")));
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(word -> words.add(word.asString("")));
        return words;
    }

    private static Reply roles(Call call) {
        return Reply.json(new OversightRoutes.ItemsAnswer<>(call.node().access().roles(), null));
    }
}
