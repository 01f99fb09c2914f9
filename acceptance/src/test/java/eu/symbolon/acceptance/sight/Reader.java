package eu.symbolon.acceptance.sight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks, and the oracle: it decides by the text of a label alone whether he may read it, as the written rule says (security.md
 * 3.1), and knows nothing of the program's own check.
 */
record Reader(String authority, String clearance, String purpose, Set<String> purposes, Set<String> roles) {
    static final List<String> AUTHORITIES = List.of("EL-PIU", "EL-CSIRT", "EL-NODE");
    static final List<String> LEVELS =
            List.of("UNCLASSIFIED", "LIMITE", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP_SECRET");
    private static final List<Set<String>> ROLES = List.of(
            Set.of("analyst"),
            Set.of("analyst", "decider"),
            Set.of("duty-officer"),
            Set.of("analyst", "decider", "duty-officer"),
            Set.of("data-protection-officer"));

    static Reader random(Random random, List<String> purposes) {
        String purpose = purposes.get(random.nextInt(purposes.size()));
        return new Reader(
                AUTHORITIES.get(random.nextInt(AUTHORITIES.size())),
                LEVELS.get(random.nextInt(3)),
                purpose,
                new TreeSet<>(List.of(purpose, purposes.get(0))),
                ROLES.get(random.nextInt(ROLES.size())));
    }

    boolean mayRead(String label, LocalDate day) {
        String erase = field(label, "erase");
        return (erase.equals("-") || day.isBefore(LocalDate.parse(erase)))
                && allows(field(label, "purposes"), purpose)
                && LEVELS.indexOf(field(label, "level")) <= LEVELS.indexOf(clearance)
                && allows(field(label, "audience"), authority);
    }

    private static boolean allows(String list, String name) {
        return list.equals("*") || Arrays.asList(list.split(",")).contains(name);
    }

    private static String field(String label, String name) {
        return Arrays.stream(label.split(";"))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("label without " + name + ": " + label));
    }
}
