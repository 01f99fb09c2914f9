package eu.symbolon.match;

/**
 * What words that do not agree cost a pair of names. Chosen on labelled pairs; a test refits them on nine tenths of the pairs
 * and measures on the rest.
 *
 * @param conflict words on both sides without counterpart contradict each other: their cost, in words
 * @param missingPerson a word that only one side has, persons
 * @param missingOrganisation the same for organisations
 * @param lastMissing on top, when what is missing is the last word of a person's name
 * @param fuzzy below this likeness a word is doubtful
 * @param furtherFuzzy taken off for each doubtful word after the first
 * @param generic how far generic words in common may lift an organisation above the likeness of its own words
 */
record PairWeights(
        float conflict,
        float missingPerson,
        float missingOrganisation,
        float lastMissing,
        float fuzzy,
        float furtherFuzzy,
        float generic) {
    static final PairWeights CHOSEN = new PairWeights(2, 0.15f, 0.40f, 0.10f, 0.90f, 0.05f, 0.08f);

    float missing(boolean organisation) {
        return organisation ? missingOrganisation : missingPerson;
    }

    /** Upper or exact score of matched weight and left-over weights. */
    float ratio(float matched, float weight, float leftA, float leftB, boolean organisation) {
        float both = Math.min(leftA, leftB);
        float one = Math.max(leftA, leftB) - both;
        return matched / (weight + conflict * both + missing(organisation) * one);
    }
}
