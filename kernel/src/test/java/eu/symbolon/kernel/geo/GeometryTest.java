package eu.symbolon.kernel.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final Polygon SQUARE =
            new Polygon(new int[] {0, 10_000_000, 10_000_000, 0}, new int[] {0, 0, 10_000_000, 10_000_000});

    @Test
    void distanceFromLondonToNewYorkIsThatOfTheGreatCircle() {
        assertEquals(5_574_840, Point.ofDegrees(-0.1246, 51.5007).metresTo(Point.ofDegrees(-74.0445, 40.6892)), 1_000);
    }

    @Test
    void polygonContainsItsInsideAndNotItsNeighbourhood() {
        assertTrue(SQUARE.contains(5_000_000, 5_000_000));
        assertFalse(SQUARE.contains(10_000_001, 5_000_000));
        assertFalse(SQUARE.contains(5_000_000, -1));
    }

    @Test
    void circleContainsByGroundDistance() {
        Circle circle = new Circle(Point.ofDegrees(33, 34.5), 50_000);
        assertTrue(circle.contains(335_000_000, 345_000_000));
        assertFalse(circle.contains(336_000_000, 345_000_000));
        assertTrue(circle.box().contains(334_900_000, 345_000_000));
    }

    @Test
    void shapesContainWhatOneOfThemContains() {
        Geometry both = Geometry.of(List.of(SQUARE, new Circle(Point.ofDegrees(33, 34.5), 1_000)));
        assertTrue(both.contains(330_000_000, 345_000_000));
        assertTrue(both.box().contains(5_000_000, 5_000_000));
    }

    @Test
    void swappedCoordinatesAreRefusedWithAHint() {
        String message = assertThrows(IllegalArgumentException.class, () -> Point.ofDegrees(34, 133))
                .getMessage();
        assertTrue(message.contains("Maybe the two were swapped"), message);
    }
}
