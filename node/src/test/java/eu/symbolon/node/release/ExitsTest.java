package eu.symbolon.node.release;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Handling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Pap;
import eu.symbolon.kernel.label.Quality;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.node.access.Refused;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExitsTest {
    private static final String HOME = "EL-PIU";

    private static Label label(Tlp tlp, Allowed audience, Set<String> owners, String... handling) {
        return new Label(
                new TreeSet<>(owners),
                Allowed.ANY,
                Level.UNCLASSIFIED,
                tlp,
                Pap.CLEAR,
                Stream.of(handling).map(Handling::parse).collect(Collectors.toCollection(TreeSet::new)),
                audience,
                null,
                null,
                Quality.NEUTRAL);
    }

    private static Label handled(String... handling) {
        return label(Tlp.CLEAR, Allowed.ANY, Set.of("FR-PNIJ"), handling);
    }

    private static Product to(String... recipients) {
        return new Product("message 1", Set.of(recipients), false);
    }

    private static String refusal(Label label, Product product, String... consents) {
        return refused(label, product, false, consents).code();
    }

    private static Refused refused(Label label, Product product, boolean ordered, String... consents) {
        return assertThrows(Refused.class, () -> exits(label, product, consents).check(ordered));
    }

    private static void leaves(Label label, Product product, boolean ordered, String... consents) {
        assertDoesNotThrow(() -> exits(label, product, consents).check(ordered));
    }

    private static Exits exits(Label label, Product product, String... consents) {
        return new Exits(
                label, product, HOME, (owner, recipient) -> Set.of(consents).contains(owner + " to " + recipient));
    }

    @Test
    void plainContentGoesAnywhere() {
        leaves(Label.ANYONE, to(HOME, "FR-PNIJ", "EU-EUROPOL"), false);
        leaves(handled("H0"), to(HOME), false);
    }

    @Test
    @Proves({"EXIT-2-H1", "EX-H1"})
    void h1StaysOutOfJudicialProceedingsWithoutItsOwnersConsent() {
        Product judicial = new Product("report 1", Set.of(HOME), true);
        assertEquals("handling-h1", refusal(handled("H1"), judicial));
        assertEquals("handling-h1", refusal(handled("H1"), judicial, "FR-PNIJ to DE-BKA"));
        leaves(handled("H1"), judicial, false, "FR-PNIJ to judicial proceedings");
        leaves(handled("H1"), to(HOME), false);
        leaves(handled("H0"), judicial, false);
        leaves(label(Tlp.CLEAR, Allowed.ANY, Set.of(HOME), "H1"), judicial, false);
    }

    @Test
    @Proves({"EXIT-2-H2", "EX-H2"})
    void h2GoesToNobodyElseWithoutItsOwnersConsentNotEvenBackToAnotherOwner() {
        Label label = label(Tlp.CLEAR, Allowed.ANY, Set.of("FR-PNIJ", "DE-BKA"), "H2");
        leaves(label, to(HOME), false);
        assertEquals("handling-h2", refusal(label, to(HOME, "DE-BKA")));
        assertEquals("handling-h2", refusal(label, to("DE-BKA"), "DE-BKA to DE-BKA"));
        leaves(label, to("DE-BKA"), false, "FR-PNIJ to DE-BKA");
        assertEquals("handling-h2", refusal(label, to("DE-BKA", "IT-SCO"), "FR-PNIJ to DE-BKA", "DE-BKA to IT-SCO"));
    }

    @Test
    @Proves("EXIT-2-H3")
    void h3LeavesOnlyByTheOrderOfTwoPersonsAndItsRestrictionIsNamed() {
        Label label = handled("H3(caveat-17)");
        Refused refused = refused(label, to(HOME), false);
        assertEquals("handling-h3", refused.code());
        assertTrue(refused.getMessage().contains("H3(caveat-17)"), refused::getMessage);
        assertTrue(refused.getMessage().contains("release-h3, subject 'message 1'"), refused::getMessage);
        leaves(label, to(HOME), true);
        String both = refused(handled("H1", "H3(caveat-17)"), to(HOME), false).getMessage();
        assertTrue(both.contains("the restriction H3(caveat-17):"), both);
    }

    @Test
    void aRefusalNamesTheConsentThatWouldLetItGo() {
        String told = refused(label(Tlp.GREEN, Allowed.ANY, Set.of("FR-PNIJ")), to("DE-BKA"), false)
                .getMessage();
        assertTrue(told.contains("subject 'message 1 of FR-PNIJ to DE-BKA'"), told);
    }

    @Test
    void anOrderForH3DoesNotWaiveTheOtherRules() {
        Label label = handled("H2", "H3");
        assertEquals("handling-h2", refused(label, to("DE-BKA"), true).code());
    }

    @Test
    @Proves({"EXIT-4", "EUROSUR-581-14"})
    void ownersConsentToOnwardTransferAndAnOwnerNeedsNoConsentForItsOwn() {
        Label label = label(Tlp.GREEN, Allowed.ANY, Set.of("FR-PNIJ"));
        leaves(label, to(HOME), false);
        leaves(label, to("FR-PNIJ"), false);
        assertEquals("owner", refusal(label, to("DE-BKA")));
        assertEquals("owner", refusal(label, to("DE-BKA", "FR-PNIJ")), "an owner's own copy is no consent for others");
        leaves(label, to("DE-BKA"), false, "FR-PNIJ to DE-BKA");
    }

    @Test
    @Proves("TLP-2")
    void amberStrictStaysInTheOrganisation() {
        Label label = label(Tlp.AMBER_STRICT, Allowed.of(HOME, "DE-BKA"), Set.of());
        leaves(label, to(HOME), false);
        assertEquals("tlp", refusal(label, to("DE-BKA")));
    }

    @Test
    @Proves("TLP-2")
    void redGoesToNamedRecipientsOnly() {
        Label label = label(Tlp.RED, Allowed.of(HOME, "DE-BKA"), Set.of());
        leaves(label, to(HOME, "DE-BKA"), false);
        assertEquals("tlp", refusal(label, to("FR-PNIJ")));
    }

    @Test
    void aNamedAudienceHoldsForEveryColour() {
        Label label = label(Tlp.AMBER, Allowed.of(HOME, "DE-BKA"), Set.of());
        leaves(label, to("DE-BKA"), false);
        Refused refused = refused(label, to("DE-BKA", "FR-PNIJ"), false);
        assertEquals("audience", refused.code());
        assertTrue(refused.getMessage().contains("releasable to FR-PNIJ"), refused::getMessage);
    }

    @Test
    @Proves("TLP-PAP")
    void theMarkingSaysLevelColourAndRestrictions() {
        assertEquals("UNCLASSIFIED", Marking.of(Label.ANYONE));
        assertEquals(
                "UNCLASSIFIED TLP:AMBER H1 H3(caveat-17)",
                Marking.of(label(Tlp.AMBER, Allowed.ANY, Set.of(), "H3(caveat-17)", "H1")));
        Label acted = new Label(
                new TreeSet<>(),
                Allowed.ANY,
                Level.UNCLASSIFIED,
                Tlp.GREEN,
                Pap.AMBER,
                new TreeSet<>(),
                Allowed.ANY,
                null,
                null,
                Quality.NEUTRAL);
        assertEquals("UNCLASSIFIED TLP:GREEN PAP:AMBER", Marking.of(acted));
        assertEquals(
                "UNCLASSIFIED TLP:AMBER PAP:AMBER H1",
                Marking.of(acted.join(label(Tlp.AMBER, Allowed.ANY, Set.of(), "H1"))),
                "what is derived carries the stricter of both");
    }
}
