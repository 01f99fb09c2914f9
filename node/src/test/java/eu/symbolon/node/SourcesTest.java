package eu.symbolon.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.intake.Receipt;
import eu.symbolon.node.intake.Sources;
import eu.symbolon.node.release.Release;
import eu.symbolon.node.store.row.BodyRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is agreed with senders decides labels and regimes, and nothing above the ceiling comes in. */
class SourcesTest {

    @Test
    @Proves({"EUCI-2", "EX-CH-4"})
    void whatIsAboveTheCeilingIsRefusedAndNotStored() {
        Node node = Trial.shared();
        byte[] bytes = message("alpha", Trial.passport());
        Refused refused = assertThrows(Refused.class, () -> node.intake().receive("top feed", bytes));
        assertEquals("ceiling", refused.code());
        assertTrue(String.valueOf(refused.getMessage()).contains("SECRET UE/EU SECRET"), refused.getMessage());
        Entry entry = node.audit().recent(-1, 1).getFirst();
        assertEquals(List.of("refusal", "ceiling"), List.of(entry.operation(), entry.reason()));
        assertEquals(
                Receipt.Outcome.ACCEPTED, node.intake().receive("test", bytes).outcome(), "nothing of it was kept");
    }

    @Test
    @Proves({"EUCI-2", "EX-CH-4"})
    void whatIsAboveTheCeilingDoesNotLeaveEitherAndTheRefusalIsLogged() {
        Node node = Trial.shared();
        Release low = new Release(node.audit(), node.orders(), Level.LIMITE);
        Context context = Trial.analyst(node);
        Label secret = new TrialArea("alpha")
                .vocabulary().stream()
                        .filter(kind -> kind.name().equals("secret"))
                        .findFirst()
                        .orElseThrow()
                        .label()
                        .labelFor(Instant.now());
        BodyRow body = new BodyRow(new byte[] {1}, secret);
        Refused refused = assertThrows(
                Refused.class, () -> low.release(context, Operation.CONSULTATION, "record 1", () -> List.of(body)));
        assertEquals("ceiling", refused.code());
        assertEquals("ceiling", node.audit().recent(-1, 1).getFirst().reason());
        assertEquals(
                List.of(body),
                node.release().release(context, Operation.CONSULTATION, "record 1", () -> List.of(body)),
                "under a ceiling of SECRET it leaves");
    }

    @Test
    void sealedRecordsAreKeptAndNobodyReadsFindsOrJoinsThem() {
        Node node = Trial.shared();
        String passport = Trial.passport();
        Receipt receipt = node.intake().receive("sealed feed 7", message("alpha", passport));
        assertEquals(1, receipt.records());
        Trial.receive(node, "beta", note(passport));
        Context analyst = Trial.analyst(node);
        assertTrue(node.archive().message(analyst, receipt.message()).isEmpty());
        assertEquals(
                1,
                node.subjects().search(analyst, passport, 10).stream()
                        .distinct()
                        .count(),
                "the open one alone");
        assertTrue(
                node.desk()
                        .queue(analyst, new eu.symbolon.node.desk.Question("all", "", "", null, passport), "", 10)
                        .items()
                        .isEmpty(),
                "no meeting with a sealed record");
    }

    @Test
    void aRedSourceIsReadByItsAudienceAlone() {
        Node node = Trial.shared();
        Receipt receipt = node.intake().receive("red feed", message("alpha", Trial.passport()));
        assertTrue(
                node.archive().message(Trial.analyst(node), receipt.message()).isEmpty(), "an analyst of EL-PIU");
    }

    @Test
    void aBrokenAgreementStopsTheStartAndSaysWhy(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sources.json");
        assertEquals(Level.LIMITE, Sources.read(file).ceiling());
        Files.writeString(file, "{\"sources\": [{\"name\": \"x\", \"from\": \"2026-01-01\"}]}");
        assertTrue(why(file).contains("lacks its 'law'"), why(file));
        Files.writeString(file, "{\"sources\": [{\"name\": \"x\", \"form\": \"2026-01-01\", \"law\": \"a\"}]}");
        assertTrue(why(file).contains("no field 'form'"), why(file));
        Files.writeString(
                file,
                "{\"sources\": [{\"name\": \"x\", \"from\": \"2026-01-01\", \"law\": \"a\", \"regime\": \"FUSED\"}]}");
        assertTrue(why(file).contains("may only seal"), why(file));
        assertFalse(why(file).isEmpty());
    }

    private static String why(Path file) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Sources.read(file))
                .getMessage());
    }

    private static byte[] message(String area, String passport) {
        return ("trial " + area + "\n" + note(passport) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String note(String passport) {
        return "note|2010-10-29T10:00:00Z|sender|PERSON|Hassan Example|PASSPORT=" + passport + "@GR";
    }
}
