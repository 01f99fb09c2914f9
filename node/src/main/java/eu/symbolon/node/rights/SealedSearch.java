package eu.symbolon.node.rights;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Order;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.json.JsonText;
import eu.symbolon.node.store.SealedTable;
import eu.symbolon.node.store.row.RecordDetail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One search of sealed records: what stands in the order and nothing else, so that no other query can be said. Exact values of
 * identifiers only; no list, no pattern, no name (EU-US TFTP agreement Art 5(3), (5), (6)).
 *
 * <p>{@code {"identifiers":[{"type":"iban","value":"GR16..."}],"from":"2026-01-01","to":"2026-02-01","nexus":"why there is reason
 * to believe","evidence":"message 3fa..."}}
 */
final class SealedSearch {
    private static final Map<String, Integer> BOUNDS = bounds();

    private final SealedTable table;
    private final Audit audit;

    SealedSearch(SealedTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    private record Query(List<Identifier> identifiers, Instant from, Instant to, String nexus) {}

    /** Refuses a search that is not narrow or rests on nothing. */
    void check(String detail) {
        read(detail);
    }

    /**
     * The leads.
     *
     * @param under the reader under the order
     * @throws Refused when there are more than a narrow search gives
     */
    List<RecordDetail> run(Context under, Order order) {
        Query query = read(order.detail());
        int most = bound("leads");
        List<RecordDetail> leads = table.find(under, query.identifiers(), query.from(), query.to(), most + 1);
        if (leads.size() > most) {
            throw new Refused(
                    "too-broad",
                    "the search has more than " + most
                            + " leads, so it is not narrow. Maybe ask for one with fewer days");
        }
        audit.append(under.event(Operation.CONSULTATION, "sealed search " + order.id())
                .items(leads.stream().map(lead -> "record " + lead.row().id()).toList())
                .count(leads.size())
                .justified(query.nexus()));
        return leads;
    }

    private static Query read(String detail) {
        JsonNode json = detail.isEmpty() ? JsonText.read("{}") : JsonText.read(detail);
        List<Identifier> identifiers = new ArrayList<>();
        for (JsonNode row : json.path("identifiers")) {
            identifiers.add(identifier(row));
        }
        if (identifiers.isEmpty() || identifiers.size() > bound("identifiers")) {
            throw new IllegalArgumentException("a search of sealed records names 1 to " + bound("identifiers")
                    + " identifiers, not " + identifiers.size());
        }
        LocalDate from = LocalDate.parse(need(json, "from"));
        LocalDate to = LocalDate.parse(need(json, "to"));
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 1 || days > bound("days")) {
            throw new IllegalArgumentException(
                    "a search of sealed records spans 1 to " + bound("days") + " days, not " + days);
        }
        need(json, "evidence");
        return new Query(
                List.copyOf(identifiers),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant(),
                need(json, "nexus"));
    }

    private static Identifier identifier(JsonNode row) {
        String type = row.path("type").asString("");
        String value = row.path("value").asString("");
        return IdentifierType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'))
                .of(value, row.path("issuer").asString(""))
                .orElseThrow(() -> new IllegalArgumentException("'" + value + "' is no whole " + type
                        + ": sealed records are searched by exact values. Maybe a digit is missing"));
    }

    private static String need(JsonNode json, String member) {
        String text = json.path(member).asString("").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a search of sealed records needs its '" + member
                    + "': identifiers, from, to, nexus (why there is reason to believe) and evidence (what shows it)");
        }
        return text;
    }

    private static int bound(String name) {
        return BOUNDS.getOrDefault(name, 0);
    }

    private static Map<String, Integer> bounds() {
        try (InputStream in = SealedSearch.class.getResourceAsStream("sealed.json")) {
            if (in == null) {
                throw new IllegalStateException("sealed.json is not in the program");
            }
            Map<String, Integer> bounds = new HashMap<>();
            for (JsonNode row : JsonText.read(in.readAllBytes())) {
                bounds.put(row.path("bound").asString(""), row.path("value").asInt());
            }
            return Map.copyOf(bounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
