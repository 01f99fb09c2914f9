package eu.symbolon.node.http;

import eu.symbolon.node.access.Ground;
import eu.symbolon.node.access.OrderKind;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.rights.PersonReport;
import eu.symbolon.node.rights.ReportPage;
import eu.symbolon.node.rights.Rights;
import eu.symbolon.node.store.RightsTable;
import eu.symbolon.node.store.row.RecordDetail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What persons may ask for, other labels for records, and the approved search of sealed records. */
final class RightsRoutes {
    private static final String PAGE = "text/html; charset=utf-8";

    private RightsRoutes() {}

    /** What an officer needs beside the orders: the grounds of the law, and who is still to be told. */
    record RightsAnswer(List<Ground> grounds, List<RightsTable.Notice> notices) {}

    /** What a report leaves out: {@code record REF} or {@code hit ID}, on which ground, why. */
    record Restrict(String what, String ground, String reason) {}

    /** Who was told. */
    record Notified(String recipient) {}

    /** How many notices that closed. */
    record NotifiedAnswer(int closed) {}

    /** A tighter label, as an order of kind {@code relabel} says it. */
    record Tighten(JsonNode label, String reason) {}

    /** The approved order whose search is run; the query stands in it. */
    record Search(String order) {}

    static List<Route> table() {
        return List.of(
                Route.get(
                                "/api/rights",
                                "The grounds of the law, and the notices that are still to be sent.",
                                RightsAnswer.class,
                                RightsRoutes::list)
                        .needs(Right.RIGHTS),
                Route.get(
                                "/api/rights/{order}",
                                "What is held of a person, over all areas, by an approved order of kind rights-report.",
                                PersonReport.class,
                                RightsRoutes::report)
                        .needs(Right.RIGHTS),
                Route.get(
                                "/api/rights/{order}/file",
                                "The report as the person gets it: what is withheld is not in it.",
                                byte[].class,
                                RightsRoutes::file,
                                "form: html or json")
                        .needs(Right.RIGHTS)
                        .stepUp("disclosure rights {order}"),
                Route.get(
                                "/api/rights/{order}/restrictions",
                                "What officers left out of a report, on which documented ground.",
                                Types.page(RightsTable.Restriction.class),
                                RightsRoutes::restrictions)
                        .needs(Right.RIGHTS),
                Route.post(
                                "/api/rights/{order}/restrictions",
                                "Leaves a record or a hit out of a report, on a documented ground.",
                                Restrict.class,
                                PersonReport.class,
                                RightsRoutes::restrict)
                        .needs(Right.RIGHTS),
                Route.get(
                                "/api/rights/{order}/notices",
                                "Who got what an order corrects or erases, and who was told of it.",
                                Types.page(RightsTable.Notice.class),
                                RightsRoutes::notices)
                        .needs(Right.RIGHTS),
                Route.post(
                                "/api/rights/{order}/notified",
                                "Marks a recipient as told of a correction or an erasure.",
                                Notified.class,
                                NotifiedAnswer.class,
                                RightsRoutes::notified)
                        .needs(Right.RIGHTS),
                Route.post(
                                "/api/records/{id}/label",
                                "Tightens the label of a record; widening it takes an order of two persons.",
                                Tighten.class,
                                RecordDetail.class,
                                RightsRoutes::tighten)
                        .needs(Right.DECIDE),
                Route.post(
                        "/api/sealed-search",
                        "The leads of an approved search of sealed records; its query is that of the order.",
                        Search.class,
                        Types.page(RecordDetail.class),
                        RightsRoutes::search));
    }

    private static Rights rights(Call call) {
        return call.node().rights();
    }

    private static Reply list(Call call) {
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "rights",
                () -> new RightsAnswer(Ground.all(), rights(call).openNotices())));
    }

    private static Rights.Opened report(Call call, String order) {
        return rights(call).open(call.context(), OrderKind.RIGHTS_REPORT, order).orElseThrow(Problem::notFound);
    }

    private static Reply report(Call call) {
        String order = call.path("order");
        Rights.Opened opened = report(call, order);
        return Reply.json(call.release(
                        opened.under(),
                        Operation.COMBINATION,
                        "rights " + order,
                        () -> rights(call).report(opened))
                .orElseThrow(Problem::notFound));
    }

    private static Reply file(Call call) {
        String order = call.path("order");
        boolean page = !call.query("form").equals("json");
        Rights.Opened opened = report(call, order);
        PersonReport told = call.disclose(
                        opened.under(),
                        rights(call).product(opened),
                        () -> rights(call).told(opened))
                .orElseThrow(Problem::notFound);
        return new Reply.Bytes(
                page ? PAGE : "application/json",
                page ? ReportPage.of(told, call.marking()).getBytes(StandardCharsets.UTF_8) : Answers.bytes(told),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"report-" + told.order() + (page ? ".html" : ".json") + "\""));
    }

    private static Reply restrictions(Call call) {
        String order = call.path("order");
        Rights.Opened opened = report(call, order);
        return Reply.json(call.release(
                opened.under(),
                Operation.CONSULTATION,
                "rights " + order + " restrictions",
                () -> new OversightRoutes.ItemsAnswer<>(rights(call).restrictions(order), null)));
    }

    private static Reply restrict(Call call) {
        String order = call.path("order");
        JsonNode body = call.json();
        String what = call.need(body, "what");
        String ground = call.need(body, "ground");
        String reason = call.need(body, "reason");
        Rights.Opened opened = report(call, order);
        return Reply.json(call.release(
                        opened.under(),
                        Operation.ALTERATION,
                        "rights " + order,
                        () -> rights(call).restrict(opened, what, ground, reason))
                .orElseThrow(Problem::notFound));
    }

    private static Reply notices(Call call) {
        String order = call.path("order");
        return Reply.json(call.release(
                Operation.CONSULTATION,
                "notices order " + order,
                () -> new OversightRoutes.ItemsAnswer<>(rights(call).notices(order), null)));
    }

    private static Reply notified(Call call) {
        String order = call.path("order");
        String recipient = call.need(call.json(), "recipient");
        NotifiedAnswer answer = call.release(
                Operation.ALTERATION,
                "notice order " + order,
                () -> new NotifiedAnswer(rights(call).notified(call.context(), order, recipient)));
        if (answer.closed() == 0) {
            throw Problem.notFound();
        }
        return Reply.json(answer);
    }

    private static Reply tighten(Call call) {
        String id = call.path("id");
        JsonNode body = call.json();
        String reason = call.need(body, "reason");
        return Reply.json(call.release(
                        Operation.ALTERATION,
                        "record " + id,
                        () -> rights(call).relabelling().tighten(call.context(), id, body.toString(), reason))
                .orElseThrow(Problem::notFound));
    }

    private static Reply search(Call call) {
        String order = call.need(call.json(), "order");
        Rights.Opened opened = rights(call)
                .open(call.context(), OrderKind.SEALED_SEARCH, order)
                .orElseThrow(Problem::notFound);
        return Reply.json(call.release(
                opened.under(),
                Operation.DISCLOSURE,
                "order " + order,
                () -> new OversightRoutes.ItemsAnswer<>(rights(call).leads(opened), null)));
    }
}
