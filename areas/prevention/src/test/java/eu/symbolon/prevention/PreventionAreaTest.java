package eu.symbolon.prevention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.word.Regime;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PreventionAreaTest {

    @Test
    void areaIsFoundByTheServiceLoader() {
        assertTrue(ServiceLoader.load(Area.class).stream().anyMatch(found -> found.type() == Prevention.class));
    }

    @Test
    void everyKindIsFreeOfPersonsAndOpenToAllPurposes() {
        for (Kind kind : new Prevention().vocabulary()) {
            assertEquals(Regime.PERSON_FREE, kind.regime());
            assertEquals(10, kind.label().purposes().size());
        }
    }
}
