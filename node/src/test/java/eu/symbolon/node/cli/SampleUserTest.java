package eu.symbolon.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.demo.Day;
import eu.symbolon.demo.Sample;
import eu.symbolon.node.Node;
import eu.symbolon.node.access.Context;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.store.row.RecordDetail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same sample day, seen by the users of the demonstration. */
class SampleUserTest {
    private static Path data;
    private static Node node;
    private static Map<String, SampleUser> users;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("symbolon-test");
        node = Node.start(new Node.Options(data, null));
        users = SampleUser.create(node).stream().collect(Collectors.toMap(SampleUser::user, Function.identity()));
        for (Sample sample : Day.story()) {
            node.intake().receive(sample.source(), sample.bytes());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
        Folders.remove(data);
    }

    private static Session session(String user) {
        SampleUser sample = users.get(user);
        assertNotNull(sample);
        return node.access().signIn(user, sample.secret());
    }

    private static Context context(String user, String purpose) {
        Context context =
                node.access().choose(session(user).token(), purpose, "2026-17").context();
        assertNotNull(context);
        return context;
    }

    private static int records(Context context, String area) {
        List<RecordDetail> records = node.archive().records(context, area, 1000);
        return records.size();
    }

    @Test
    void thePassengerUnitSeesPassengersForItsTwoPurposesAndHasNoOther() {
        assertTrue(records(context("piu", "terrorism"), "passengers") > 0);
        for (String purpose : List.of("cybersecurity", "civil-protection", "border-management", "customs")) {
            assertThrows(Refused.class, () -> context("piu", purpose), purpose);
        }
    }

    @Test
    void theIncidentTeamSeesIndicatorsAndNoPassengerNoPaymentNoCargo() {
        Context csirt = context("csirt", "cybersecurity");
        assertTrue(records(csirt, "cyber") > 0);
        for (String area : List.of("passengers", "money", "cargo")) {
            assertEquals(0, records(csirt, area), area);
        }
        assertThrows(Refused.class, () -> context("csirt", "terrorism"));
    }

    @Test
    void theDataProtectionOfficerReadsTheLogAndDecidesNothing() {
        Session dpo = session("dpo");
        assertTrue(dpo.may(Right.READ_LOG));
        assertTrue(dpo.may(Right.HOLD));
        assertFalse(dpo.may(Right.DECIDE));
        assertFalse(session("piu").may(Right.READ_LOG));
    }

    @Test
    void theAdministratorSeesNothingBeforeAndAfterChangingTheSecret() {
        SampleUser sample = users.get("admin");
        assertNotNull(sample);
        Session first = session("admin");
        assertTrue(first.mustChange());
        assertThrows(Refused.class, () -> node.access().choose(first.token(), "terrorism", "2026-17"));
        Session changed = node.access().changeSecret(first, sample.secret(), "four words of my own");
        assertFalse(changed.may(Right.READ));
        assertThrows(RuntimeException.class, () -> node.access().choose(changed.token(), "terrorism", "2026-17"));
    }

    @Test
    void theAnalystSeesEveryAreaUnderItsPurposes() {
        assertTrue(records(context("demo", "terrorism"), "passengers") > 0);
        assertTrue(records(context("demo", "cybersecurity"), "cyber") > 0);
        assertTrue(records(context("demo", "civil-protection"), "crisis") > 0);
    }
}
