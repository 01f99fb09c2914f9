package eu.symbolon.cyber;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.label.Keeping;
import eu.symbolon.kernel.word.Severity;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CyberAreaTest {

    @Test
    void areaIsFoundByTheServiceLoader() {
        assertTrue(ServiceLoader.load(Area.class).stream().anyMatch(found -> found.type() == Cyber.class));
    }

    @Test
    @Proves("CYBER-KEEP")
    void everyKindNamesItsArticleAndEnds() {
        for (Kind kind : new Cyber().vocabulary()) {
            assertTrue(kind.label().source().contains("2022/2555"), kind.name());
            assertInstanceOf(Keeping.Erased.class, kind.label().keeping(), kind.name());
            assertFalse(kind.label().quality().subjects().isEmpty(), kind.name());
        }
    }

    @Test
    void clocksAreThoseOfTheDirective() {
        assertEquals(Duration.ofHours(24), new Cyber().procedure().clocks().get(Severity.CRITICAL));
        assertEquals(Duration.ofHours(72), new Cyber().procedure().clocks().get(Severity.HIGH));
        assertTrue(new Cyber().procedure().source().contains("Art. 23(4)(a)"));
    }
}
