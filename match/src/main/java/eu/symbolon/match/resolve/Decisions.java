package eu.symbolon.match.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What people decided, by pair of names in either order. */
final class Decisions {
    private final Map<String, Decision> standing = new TreeMap<>();
    private final Map<String, Decision> open = new TreeMap<>();
    private final Map<String, Set<String>> joined = new HashMap<>();

    static String fingerprint(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256. Maybe it is no full JDK", e);
        }
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + '\u0000' + b : b + '\u0000' + a;
    }

    void put(Decision decision) {
        standing.put(pair(decision.left(), decision.right()), decision);
        link();
    }

    void remove(String left, String right) {
        standing.remove(pair(left, right));
        open.remove(pair(left, right));
        link();
    }

    /** Decisions on records that now say something else are put aside for a person. */
    void reopen(Function<String, Optional<String>> content) {
        if (standing.values()
                .removeIf(decision -> isStale(decision, content)
                        && open.put(pair(decision.left(), decision.right()), decision) == null)) {
            link();
        }
    }

    private static boolean isStale(Decision decision, Function<String, Optional<String>> content) {
        return content.apply(decision.left())
                        .filter(now -> !now.equals(decision.leftContent()))
                        .isPresent()
                || content.apply(decision.right())
                        .filter(now -> !now.equals(decision.rightContent()))
                        .isPresent();
    }

    private void link() {
        joined.clear();
        for (Decision decision : standing.values()) {
            if (decision.together()) {
                joined.computeIfAbsent(decision.left(), unused -> new TreeSet<>())
                        .add(decision.right());
                joined.computeIfAbsent(decision.right(), unused -> new TreeSet<>())
                        .add(decision.left());
            }
        }
    }

    Set<String> joinedWith(String name) {
        return joined.getOrDefault(name, Set.of());
    }

    Optional<Decision> of(String left, String right) {
        return Optional.ofNullable(standing.get(pair(left, right)));
    }

    boolean isEmpty() {
        return standing.isEmpty();
    }

    boolean apart(String left, String right) {
        return !standing.isEmpty()
                && of(left, right).filter(decision -> !decision.together()).isPresent();
    }

    List<Decision> reopened() {
        return new ArrayList<>(open.values());
    }
}
