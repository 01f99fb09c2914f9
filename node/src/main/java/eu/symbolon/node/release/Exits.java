package eu.symbolon.node.release;

import eu.symbolon.kernel.label.Handling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.node.access.Refused;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a label asks before its content leaves: handling codes, colour, named audience, consent of the owners. Also for what is
 * derived, which carries the join of its sources. Only for content that the reader may read: so a refusal may name the rule.
 */
final class Exits {
    private final Label label;
    private final Product product;
    private final SortedSet<String> owners;
    private final SortedSet<String> others;
    private final Consents consents;

    /** Whether an owner consented that the product goes to a recipient. */
    @FunctionalInterface
    interface Consents {
        boolean has(String owner, String recipient);
    }

    /**
     * Prepares the questions.
     *
     * @param home the reader's own authority
     */
    Exits(Label label, Product product, String home, Consents consents) {
        this.label = label;
        this.product = product;
        this.others = new TreeSet<>(product.recipients());
        others.remove(home);
        this.owners = new TreeSet<>(label.owners());
        owners.remove(home);
        this.consents = consents;
    }

    /**
     * Refuses what may not leave like this.
     *
     * @param ordered whether two persons ordered the release in spite of H3
     */
    void check(boolean ordered) {
        if (product.judicial() && has(Handling.Code.H1)) {
            askOwners("handling-h1", "H1 keeps it out of judicial proceedings", Set.of(Product.JUDICIAL));
        }
        if (has(Handling.Code.H3) && !ordered) {
            throw new Refused(
                    "handling-h3",
                    "'" + product.what() + "' carries the restriction " + caveats()
                            + ": it leaves only by the order of two persons. Maybe ask for one: POST /api/orders, kind"
                            + " release-h3, subject '" + product.what() + "'");
        }
        if (others.isEmpty()) {
            return;
        }
        if (label.tlp() == Tlp.AMBER_STRICT) {
            throw refused("tlp", "TLP:AMBER+STRICT stays in the organisation", "ask its source for another colour");
        }
        Set<String> strangers = new TreeSet<>(others);
        strangers.removeIf(label.audience()::has);
        if (!strangers.isEmpty()) {
            throw refused(
                    label.tlp() == Tlp.RED ? "tlp" : "audience",
                    "it is not releasable to " + String.join(", ", strangers),
                    "send it without them");
        }
        askOwners(
                has(Handling.Code.H2) ? "handling-h2" : "owner",
                "onward transfer needs the consent of its owners",
                others);
    }

    /** An owner gets its own without being asked. */
    private void askOwners(String code, String rule, Set<String> recipients) {
        SortedSet<String> missing = new TreeSet<>();
        SortedSet<String> unasked = new TreeSet<>();
        for (String recipient : recipients) {
            for (String owner : owners) {
                if (!owner.equals(recipient) && !consents.has(owner, recipient)) {
                    unasked.add(owner);
                    missing.add("'" + product.consent(owner, recipient) + "'");
                }
            }
        }
        if (!unasked.isEmpty()) {
            throw refused(
                    code,
                    rule,
                    "ask " + String.join(", ", unasked) + ", and enter the consent: POST /api/orders, kind consent,"
                            + " subject " + String.join(" and ", missing));
        }
    }

    private boolean has(Handling.Code code) {
        return label.handling().stream().anyMatch(handling -> handling.code() == code);
    }

    private String caveats() {
        return label.handling().stream()
                .filter(handling -> handling.code() == Handling.Code.H3)
                .map(Handling::toString)
                .collect(Collectors.joining(" "));
    }

    private Refused refused(String code, String rule, String way) {
        return new Refused(code, "'" + product.what() + "' can not leave like this: " + rule + ". Maybe " + way);
    }
}
