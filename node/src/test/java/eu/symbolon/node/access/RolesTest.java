package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.kit.Proves;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RolesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Roles ROLES = Roles.installed();

    private static Set<Right> rights(String... roles) {
        return ROLES.rights(List.of(roles), TODAY);
    }

    @Test
    @Proves("LED-29")
    void administratorsReadNoContentAndNoLog() {
        assertEquals(EnumSet.of(Right.ACCOUNTS, Right.SETTINGS), rights("administrator"));
    }

    @Test
    @Proves("LED-25-3")
    void whoOverseesReadsTheLogAndNoContent() {
        assertEquals(EnumSet.of(Right.READ_LOG, Right.SAMPLE_LOG, Right.READ_TOTALS, Right.BLOCK), rights("overseer"));
        assertEquals(EnumSet.of(Right.READ_LOG), rights("auditor"));
        assertEquals(
                EnumSet.of(
                        Right.READ,
                        Right.READ_LOG,
                        Right.SAMPLE_LOG,
                        Right.READ_TOTALS,
                        Right.RIGHTS,
                        Right.HOLD,
                        Right.APPROVE,
                        Right.BLOCK),
                rights("data-protection-officer"));
    }

    @Test
    void machinesThatDeliverReadNothing() {
        assertEquals(EnumSet.of(Right.SEND), rights("sender"));
    }

    @Test
    void severalRolesAddUp() {
        assertEquals(EnumSet.of(Right.READ_LOG, Right.SEND), rights("auditor", "sender"));
        assertEquals(Set.of(), rights());
    }

    @Test
    void everyRightIsHeldBySomeRole() {
        for (Right right : Right.values()) {
            assertFalse(ROLES.holding(right, TODAY).isEmpty(), right::word);
        }
    }

    @Test
    void onlyTheDutyOfficerBreaksTheGlass() {
        assertEquals(new TreeSet<>(Set.of("duty-officer")), ROLES.holding(Right.BREAK_GLASS, TODAY));
        assertEquals(Set.of(), ROLES.holding(Right.BREAK_GLASS, LocalDate.parse("2018-05-05")));
    }

    @Test
    void anUnknownRoleIsNamedTogetherWithTheOnesThatExist() {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> ROLES.check(Set.of("analist")));
        assertTrue(wrong.getMessage().contains("'analist'"), wrong::getMessage);
        assertTrue(wrong.getMessage().contains("analyst, auditor"), wrong::getMessage);
    }

    @Test
    void theAdministratorHasNoOtherRole() {
        ROLES.check(Set.of("administrator"));
        ROLES.check(Set.of("analyst", "auditor"));
        IllegalArgumentException both =
                assertThrows(IllegalArgumentException.class, () -> ROLES.check(Set.of("administrator", "analyst")));
        assertTrue(both.getMessage().contains("stands alone"), both::getMessage);
    }

    @Test
    void anAdministratorWithOldRolesBesideReadsNoContentEither() {
        assertEquals(EnumSet.of(Right.ACCOUNTS, Right.SETTINGS), rights("analyst", "administrator", "auditor"));
    }

    @Test
    void theNewestValidRowOfARoleCounts() {
        Roles changing = Roles.parse("""
                [{"role":"r","validFrom":"2020-01-01","source":"s","rights":["read","send"]},
                 {"role":"r","validFrom":"2026-01-01","source":"s","rights":["send"]}]""".getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of(), changing.rights(List.of("r"), LocalDate.parse("2019-12-31")));
        assertEquals(EnumSet.of(Right.READ, Right.SEND), changing.rights(List.of("r"), LocalDate.parse("2020-01-01")));
        assertEquals(EnumSet.of(Right.SEND), changing.rights(List.of("r"), LocalDate.parse("2026-01-01")));
        assertEquals(Set.of("r"), changing.names());
    }

    @Test
    void aRowWithoutSourceOrWithAnUnknownRightIsRefused() {
        IllegalArgumentException noSource = assertThrows(
                IllegalArgumentException.class,
                () -> Roles.parse("[{\"role\":\"r\",\"validFrom\":\"2020-01-01\",\"rights\":[]}]"
                        .getBytes(StandardCharsets.UTF_8)));
        assertTrue(noSource.getMessage().contains("no source"), noSource::getMessage);
        IllegalArgumentException noName = assertThrows(
                IllegalArgumentException.class,
                () -> Roles.parse("[{\"validFrom\":\"2020-01-01\",\"source\":\"s\",\"rights\":[]}]"
                        .getBytes(StandardCharsets.UTF_8)));
        assertTrue(noName.getMessage().contains("no name"), noName::getMessage);
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class,
                () -> Roles.parse(
                        "[{\"role\":\"r\",\"validFrom\":\"2020-01-01\",\"source\":\"s\",\"rights\":[\"fly\"]}]"
                                .getBytes(StandardCharsets.UTF_8)));
        assertTrue(unknown.getMessage().contains("'fly'"), unknown::getMessage);
    }
}
