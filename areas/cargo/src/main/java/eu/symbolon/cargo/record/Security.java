package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Security status of a consignment (Regulation (EU) 2015/1998, annex, 6.3.2.6: what the regulated agent must state).
 *
 * @param status {@code SPX} secure for passenger aircraft, {@code SCO} for all-cargo aircraft, {@code SHR} for both after
 *     high-risk screening, {@code NSC} not secured; empty when not said
 * @param regulatedAgents numbers of regulated agents, known and account consignors, with their country
 * @param screeningMethods {@code XRY}, {@code EDD}, {@code ETD}, {@code PHS}, {@code VCK}, {@code CMD}, {@code AOM},
 *     {@code EDS}
 * @param expiry as written, usually month and year
 * @param issuedBy person who gave the status
 * @param issuedOn as written
 */
public record Security(
        String status,
        List<String> regulatedAgents,
        List<String> screeningMethods,
        String expiry,
        String issuedBy,
        String issuedOn,
        List<String> statements)
        implements Body {
    /** Control information that names a secured party: regulated agent, known consignor, account consignor. */
    public static final Set<String> AGENT_CODES = Set.of("RA", "KC", "AC");

    private static final Set<String> STATUSES = Set.of("SPX", "SCO", "SHR", "NSC");

    /** Gathers the status from special handling codes and customs notes. */
    public static Security of(List<String> handling, List<CustomsNote> notes) {
        String status = handling.stream().filter(STATUSES::contains).findFirst().orElse("");
        List<String> agents = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        String expiry = "";
        String issuedBy = "";
        String issuedOn = "";
        for (CustomsNote note : notes) {
            String content = note.content().strip();
            switch (note.code()) {
                case "RA", "KC", "AC" -> agents.add((note.country() + " " + note.code() + " " + content).strip());
                case "SM" -> methods.add(content);
                case "ED" -> expiry = content;
                case "SN" -> issuedBy = content;
                case "SD" -> issuedOn = content;
                case "ST" -> statements.add(content);
                case "SS" -> status = status.isEmpty() && STATUSES.contains(content) ? content : status;
                default -> {}
            }
        }
        return new Security(
                status, List.copyOf(agents), List.copyOf(methods), expiry, issuedBy, issuedOn, List.copyOf(statements));
    }

    @Override
    public void write(Fields out) {
        out.text("status", status)
                .texts("regulatedAgents", regulatedAgents)
                .texts("screeningMethods", screeningMethods)
                .text("expiry", expiry)
                .text("issuedBy", issuedBy)
                .text("issuedOn", issuedOn)
                .texts("statements", statements);
    }
}
