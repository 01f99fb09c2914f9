package eu.symbolon.node.hotspot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HotspotTest {
    private static final double DEGREE = 111_195.08;
    private static final long HOUR = 3_600_000;

    @Test
    void getisOrdEqualsThePeersReferenceValues() {
        JsonNode file = Json.tree(ForeignData.bytes("border/stats/getis_ord.json"));
        List<Point> places = new ArrayList<>();
        file.get("points")
                .forEach(one -> places.add(
                        Point.ofDegrees(one.get(0).asDouble(), one.get(1).asDouble())));
        // Fifteen degrees as a great circle give the same neighbours as fifteen units on the plane here.
        GetisOrd found = GetisOrd.of(numbers(file.get("y")), new Neighbours(places, 15 * DEGREE));
        JsonNode expected = file.get("recomputed_full");
        assertArrayEquals(numbers(expected.get("Gi_binary_z")), found.gi(), 1e-8);
        assertArrayEquals(numbers(expected.get("GiStar_binary_z")), found.star(), 1e-8);
    }

    private static double[] numbers(JsonNode list) {
        double[] values = new double[list.size()];
        Arrays.setAll(values, i -> list.get(i).asDouble());
        return values;
    }

    @Test
    void equalValuesSayNothing() {
        List<Point> places = List.of(Point.ofDegrees(0, 0), Point.ofDegrees(0.1, 0), Point.ofDegrees(5, 0));
        GetisOrd found = GetisOrd.of(new double[] {1, 1, 1}, new Neighbours(places, 20_000));
        assertTrue(Double.isNaN(found.gi()[0]) && Double.isNaN(found.star()[2]));
    }

    @Test
    void chanceIsThatOfTheNormalDistribution() {
        assertEquals(1, GetisOrd.chance(0), 1e-6);
        assertEquals(0.05, GetisOrd.chance(1.959963985), 1e-6);
        assertEquals(0.0026997961, GetisOrd.chance(-3), 1e-6);
    }

    @Test
    void neighboursAreFoundAcrossTheDateLineAndOnTheBorderOfTheDistance() {
        List<Point> places = List.of(
                Point.ofDegrees(179.9, 10),
                Point.ofDegrees(-179.9, 10),
                Point.ofDegrees(179.9, 11),
                Point.ofDegrees(0, 10));
        assertArrayEquals(new int[] {1}, new Neighbours(places, 25_000).of(0));
        assertArrayEquals(new int[] {1, 2}, new Neighbours(places, 1.0001 * DEGREE).of(0));
        assertThrows(IllegalArgumentException.class, () -> new Neighbours(places, 0));
    }

    @Test
    void densityOfOneEventIsTheKernelsHeightAndItsVolumeIsOne() {
        List<Point> grid = new ArrayList<>();
        grid.add(Point.ofDegrees(10, 0));
        int steps = 40;
        for (int x = -steps; x <= steps; x++) {
            for (int y = -steps; y <= steps; y++) {
                grid.add(Point.ofDegrees(10 + x * 0.0025, y * 0.0025));
            }
        }
        double[] weights = new double[grid.size()];
        weights[0] = 1;
        double[] density = Density.perSquareKilometre(weights, new Neighbours(grid, 10_000), 10_000);
        double cell = Math.pow(0.0025 * DEGREE / 1_000, 2);
        double volume = Arrays.stream(density).skip(1).sum() * cell;
        assertEquals(2 / (Math.PI * 100), density[0], 1e-12);
        assertEquals(1, volume, 0.01);
    }

    @Test
    void bothDistancesMustHold() {
        List<Point> here = List.of(Point.ofDegrees(10, 50), Point.ofDegrees(10.001, 50), Point.ofDegrees(10.002, 50));
        Neighbours near = new Neighbours(here, 1_000);
        assertArrayEquals(new int[] {0, 0, 0}, Clusters.of(near, new long[] {0, HOUR, 2 * HOUR}, HOUR, 3));
        assertArrayEquals(new int[] {-1, -1, -1}, Clusters.of(near, new long[] {0, HOUR, 3 * HOUR}, HOUR, 3));
        Neighbours nearer = new Neighbours(here, 100);
        assertArrayEquals(new int[] {0, 0, 0}, Clusters.of(nearer, new long[] {0, 0, 0}, HOUR, 3));
        Neighbours apart = new Neighbours(here, 50);
        assertArrayEquals(new int[] {-1, -1, -1}, Clusters.of(apart, new long[] {0, 0, 0}, HOUR, 3));
    }

    @Test
    void clustersAreWhatTheirDefinitionSays() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            int n = 60;
            List<Point> places = new ArrayList<>();
            long[] times = new long[n];
            for (int i = 0; i < n; i++) {
                places.add(Point.ofDegrees(10 + random.nextDouble(), 50 + random.nextDouble()));
                times[i] = random.nextInt(48) * HOUR;
            }
            Neighbours space = new Neighbours(places, 15_000);
            int[] labels = Clusters.of(space, times, 10 * HOUR, 4);
            boolean[] core = new boolean[n];
            for (int i = 0; i < n; i++) {
                core[i] = near(places, times, i).size() >= 4;
            }
            for (int i = 0; i < n; i++) {
                assertTrue(!core[i] || labels[i] >= 0, "a core is of a cluster");
                boolean besideCore = false;
                for (int j : near(places, times, i)) {
                    besideCore |= core[j];
                    assertTrue(!core[i] || !core[j] || labels[i] == labels[j], "neighbouring cores are of one cluster");
                }
                assertEquals(besideCore, labels[i] >= 0, "an event beside a core is of a cluster, and no other");
            }
        }
    }

    /** Itself and all others within both distances, by comparing each with each. */
    private static List<Integer> near(List<Point> places, long[] times, int event) {
        List<Integer> found = new ArrayList<>();
        for (int j = 0; j < times.length; j++) {
            if (places.get(event).metresTo(places.get(j)) <= 15_000 && Math.abs(times[event] - times[j]) <= 10 * HOUR) {
                found.add(j);
            }
        }
        return found;
    }
}
