package eu.symbolon.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class StrategyAreaTest {

    @Test
    void areaIsFoundByTheServiceLoader() {
        assertTrue(ServiceLoader.load(Area.class).stream().anyMatch(found -> found.type() == Strategy.class));
    }

    @Test
    void ownTableIsOpenToEveryClassLoader() {
        assertNotNull(Strategy.class.getClassLoader().getResource("META-INF/symbolon/strategy/actions.csv"));
    }

    @Test
    void actionsAreOpenToAllPurposes() {
        assertEquals(10, new Strategy().vocabulary().get(0).label().purposes().size());
    }
}
