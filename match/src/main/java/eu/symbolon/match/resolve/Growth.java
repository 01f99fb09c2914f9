package eu.symbolon.match.resolve;

import eu.symbolon.match.resolve.Entry.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Clusters of one connected part: what people joined first, then the pairs from the surest on. Two clusters stay apart when a
 * person split them or when two of their records contradict each other; and a pair that fits a rival just as well, with
 * which it cannot agree, is left open. The order is that of odds and contents, so it is the same for any order of arrival.
 */
final class Growth {
    /** Two pairs whose odds differ by less are equally sure. */
    private static final double RIVAL = 1.0;

    /** A pair this sure needs no look at rivals. */
    private static final double SURE = 5;

    private final int[] part;
    private final List<Entry> entries;
    private final Decisions decisions;
    private final ToDoubleBiFunction<Entry, Entry> contradiction;
    private final Map<Integer, List<Integer>> clusters = new HashMap<>();
    private final Map<Long, Double> known = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    Growth(int[] part, List<Entry> entries, Decisions decisions, ToDoubleBiFunction<Entry, Entry> contradiction) {
        this.part = part;
        this.entries = entries;
        this.decisions = decisions;
        this.contradiction = contradiction;
        for (int member : part) {
            List<Integer> alone = new ArrayList<>(2);
            alone.add(member);
            clusters.put(member, alone);
            for (Edge edge : entries.get(member).edges) {
                if (edge.left() == member) {
                    edges.add(edge);
                }
            }
        }
        joinDecided();
        edges.sort(Comparator.comparingDouble(Edge::odds)
                .reversed()
                .thenComparing(this::first)
                .thenComparing(this::second));
        for (Edge edge : edges) {
            if (mayJoin(edge)) {
                join(edge.left(), edge.right());
            }
        }
    }

    private String first(Edge edge) {
        String left = order(edge.left());
        String right = order(edge.right());
        return left.compareTo(right) < 0 ? left : right;
    }

    private String second(Edge edge) {
        String left = order(edge.left());
        String right = order(edge.right());
        return left.compareTo(right) < 0 ? right : left;
    }

    /** Contents decide; names only between records that say the same. */
    private String order(int entry) {
        return entries.get(entry).content + '\u0000' + entries.get(entry).name;
    }

    private void joinDecided() {
        if (decisions.isEmpty()) {
            return;
        }
        for (int a : part) {
            for (int b : part) {
                if (a < b && decisions.joinedWith(entries.get(a).name).contains(entries.get(b).name)) {
                    join(a, b);
                }
            }
        }
    }

    /** The smallest member stands for its cluster. */
    int clusterOf(int member) {
        return Collections.min(cluster(member));
    }

    private List<Integer> cluster(int member) {
        List<Integer> found = clusters.get(member);
        return found == null ? List.of(member) : found;
    }

    private void join(int a, int b) {
        List<Integer> left = cluster(a);
        List<Integer> right = cluster(b);
        if (left == right) {
            return;
        }
        List<Integer> larger = left.size() >= right.size() ? left : right;
        List<Integer> smaller = larger == left ? right : left;
        larger.addAll(smaller);
        smaller.forEach(member -> clusters.put(member, larger));
    }

    private boolean mayJoin(Edge edge) {
        List<Integer> left = cluster(edge.left());
        List<Integer> right = cluster(edge.right());
        return left != right
                && keptApart(left, right).isEmpty()
                && !hasRival(edge, left, right)
                && !hasRival(edge, right, left);
    }

    /** Whether some record of {@code one} fits, as surely as this pair, a third cluster that contradicts {@code other}. */
    private boolean hasRival(Edge edge, List<Integer> one, List<Integer> other) {
        if (edge.odds() >= SURE) {
            return false;
        }
        for (int member : one) {
            for (Edge rival : entries.get(member).edges) {
                List<Integer> third = cluster(rival.other(member));
                if (third != one
                        && third != other
                        && rival.odds() > edge.odds() - RIVAL
                        && keptApart(one, third).isEmpty()
                        && keptApart(other, third).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A person's word, or more that contradicts between the two clusters than all pairs between them make up for. */
    private Optional<Why.Obstacle> keptApart(List<Integer> left, List<Integer> right) {
        double against = 0;
        double worst = 0;
        Why.Obstacle obstacle = null;
        for (int a : left) {
            for (int b : right) {
                Entry one = entries.get(a);
                Entry other = entries.get(b);
                if (decisions.apart(one.name, other.name)) {
                    return Optional.of(new Why.Obstacle(one.name, other.name, "decided"));
                }
                double found = contradiction(a, b);
                against += found;
                if (found > worst) {
                    worst = found;
                    obstacle = new Why.Obstacle(one.name, other.name, "contradiction");
                }
            }
        }
        return against < between(left, right) ? Optional.empty() : Optional.ofNullable(obstacle);
    }

    /** Sum of the odds of all likely pairs between two clusters. */
    private double between(List<Integer> left, List<Integer> right) {
        double sum = 0;
        for (int member : left) {
            for (Edge edge : entries.get(member).edges) {
                sum += cluster(edge.other(member)) == right ? edge.odds() : 0;
            }
        }
        return sum;
    }

    private double contradiction(int a, int b) {
        return known.computeIfAbsent(
                (long) Math.min(a, b) << 32 | Math.max(a, b),
                unused -> contradiction.applyAsDouble(entries.get(a), entries.get(b)));
    }

    /** The records from one to another over likely pairs, fewest first found; empty without a way. */
    List<String> path(int from, int to) {
        Map<Integer, Integer> cameFrom = new HashMap<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        queue.add(from);
        seen.add(from);
        while (!queue.isEmpty() && !seen.contains(to)) {
            int at = queue.remove();
            for (Edge edge : entries.get(at).edges) {
                if (seen.add(edge.other(at))) {
                    cameFrom.put(edge.other(at), at);
                    queue.add(edge.other(at));
                }
            }
        }
        List<String> path = new ArrayList<>();
        if (seen.contains(to)) {
            for (Integer at = to; at != null; at = cameFrom.get(at)) {
                path.addFirst(entries.get(at).name);
            }
        }
        return path;
    }

    /** What keeps the clusters of two records apart, when something does. */
    Optional<Why.Obstacle> obstacle(int from, int to) {
        return clusters.get(from) == clusters.get(to) ? Optional.empty() : keptApart(cluster(from), cluster(to));
    }
}
