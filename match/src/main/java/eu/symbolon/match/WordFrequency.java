package eu.symbolon.match;

import eu.symbolon.kernel.word.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How common each word is among the names of an index, persons and organisations apart. Common words count less. */
final class WordFrequency implements PreparedName.Rarity {
    /** Too few names say nothing about frequency. */
    private static final int FEWEST_NAMES = 1000;

    private static final double COMMON_FROM = 0.002;
    private static final float PERSON_LOSS = 0.2f;
    private static final float ORGANISATION_LOSS = 0.5f;

    private final Map<String, int[]> counts = new HashMap<>();
    private final int[] names = new int[2];

    WordFrequency(Collection<Listed> entries) {
        for (Listed entry : entries) {
            int kind = Segment.isOrganisation(entry) ? 1 : 0;
            for (Name name : entry.subject().names()) {
                names[kind]++;
                for (String word : Folding.tokens(name.full())) {
                    counts.computeIfAbsent(word, key -> new int[2])[kind]++;
                }
            }
        }
        // A word that is not common weighs 1 as one that was never counted does.
        counts.values().removeIf(count -> count[0] <= names[0] * COMMON_FROM && count[1] <= names[1] * COMMON_FROM);
    }

    /** Whether so many names are so many more or fewer than were counted that what is common may have changed. */
    boolean isOutgrown(int namesNow) {
        int counted = names[0] + names[1];
        return Math.max(namesNow, counted) >= FEWEST_NAMES && (namesNow > 2 * counted || 2 * namesNow < counted);
    }

    /** From 1 for a word in fewer than 2 of 1,000 names down to 0.8 (persons) or 0.5 (organisations) for one in 50. */
    @Override
    public float of(String word, boolean organisation) {
        int kind = organisation ? 1 : 0;
        int[] count = counts.get(word);
        if (count == null || names[kind] < FEWEST_NAMES) {
            return 1;
        }
        double common = Math.clamp(Math.log10((double) count[kind] / names[kind] / COMMON_FROM), 0, 1);
        return (float) (1 - common * (organisation ? ORGANISATION_LOSS : PERSON_LOSS));
    }
}
