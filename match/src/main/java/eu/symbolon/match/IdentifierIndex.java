package eu.symbolon.match;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries by identifier. Papers are found by what optical reading confuses too (O/0, I/1, B/8); the issuer is compared only
 * where both sides state one, in either notation.
 */
final class IdentifierIndex {
    private static final int SHORTEST_CONFUSED = 5;

    /** An identifier that two subjects share; {@code confused} when only after repair of optical confusion. */
    record Shared(Identifier query, Identifier listed, boolean confused) {}

    private final Map<String, List<Integer>> entries = new HashMap<>();
    private final List<Listed> listed;

    IdentifierIndex(List<Listed> listed) {
        this.listed = listed;
        for (int entry = 0; entry < listed.size(); entry++) {
            for (Identifier identifier : listed.get(entry).subject().identifiers()) {
                if (counts(identifier)) {
                    entries.computeIfAbsent(key(identifier), key -> new ArrayList<>(1))
                            .add(entry);
                }
            }
        }
    }

    /** Entries that may share one of the identifiers, unverified. */
    List<Integer> candidates(List<Identifier> identifiers) {
        List<Integer> found = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            if (counts(identifier)) {
                for (int entry : entries.getOrDefault(key(identifier), List.of())) {
                    if (!found.contains(entry)) {
                        found.add(entry);
                    }
                }
            }
        }
        return found;
    }

    /** The best identifier the mention shares with the entry: an equal one before a repaired one. */
    Optional<Shared> shared(List<Identifier> identifiers, int entry) {
        Shared best = null;
        for (Identifier mine : identifiers) {
            for (Identifier theirs : listed.get(entry).subject().identifiers()) {
                if (!counts(mine)
                        || !family(mine).equals(family(theirs))
                        || !key(mine).equals(key(theirs))
                        || isPaper(mine.type()) && !Countries.compatible(mine.issuer(), theirs.issuer())) {
                    continue;
                }
                boolean confused = !mine.value().equals(theirs.value());
                if (confused && mine.value().length() < SHORTEST_CONFUSED) {
                    continue;
                }
                if (best == null || best.confused() && !confused) {
                    best = new Shared(mine, theirs, confused);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static boolean isPaper(IdentifierType type) {
        return switch (type) {
            case PASSPORT, IDENTITY_CARD, TRAVEL_DOCUMENT, VISA, NATIONAL_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean counts(Identifier identifier) {
        return identifier.type().links() && identifier.type() != IdentifierType.LIST_REFERENCE;
    }

    /** A paper of unstated kind (TRAVEL_DOCUMENT) may be a passport or an identity card. */
    private static String family(Identifier identifier) {
        return switch (identifier.type()) {
            case PASSPORT, IDENTITY_CARD, TRAVEL_DOCUMENT -> "PAPER";
            default -> identifier.type().name();
        };
    }

    private static String key(Identifier identifier) {
        String value = isPaper(identifier.type()) ? repaired(identifier.value()) : identifier.value();
        String issuer = isPaper(identifier.type()) ? "" : identifier.issuer();
        return family(identifier) + "|" + issuer + "|" + value;
    }

    /** ICAO Doc 9303-3 recommends against letters that readers confuse: each becomes its digit. */
    private static String repaired(String value) {
        return value.replace('O', '0').replace('I', '1').replace('B', '8');
    }
}
