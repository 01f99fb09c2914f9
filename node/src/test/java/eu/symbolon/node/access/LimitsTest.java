package eu.symbolon.node.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void limitsAreReadFromTheirData() {
        Limits limits = Limits.installed();
        assertEquals(Duration.ofMinutes(30), limits.sessionIdle());
        assertEquals(Duration.ofHours(12), limits.sessionLife());
        assertEquals(5, limits.wrongSecrets());
        assertEquals(Duration.ofSeconds(30), limits.firstLock());
        assertEquals(Duration.ofHours(1), limits.longestLock());
        assertEquals(Duration.ofMinutes(5), limits.stepUpLife());
        assertEquals(new Limits.Rate(60, 2), limits.rates().get(Pace.Of.SIGN_IN));
    }

    @Test
    void aMissingLimitAndAMissingSourceAreNamed() {
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> Limits.parse("[]".getBytes(StandardCharsets.UTF_8)));
        assertTrue(missing.getMessage().contains("is missing"), missing::getMessage);
        IllegalArgumentException noSource = assertThrows(
                IllegalArgumentException.class,
                () -> Limits.parse(
                        "[{\"limit\":\"session-idle\",\"value\":\"PT1M\"}]".getBytes(StandardCharsets.UTF_8)));
        assertTrue(noSource.getMessage().contains("without a source"), noSource::getMessage);
    }
}
