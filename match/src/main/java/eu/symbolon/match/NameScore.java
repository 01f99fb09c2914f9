package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;

/** How alike two names are, with nothing known but the names. */
public final class NameScore {
    private NameScore() {}

    /**
     * From 0 (nothing in common) to 1 (written alike), symmetric; 0.80 and more is worth a person's look. The type decides
     * how the names are read: legal forms and generic words are known for everything but persons.
     */
    public static double of(String a, String b, SubjectType type) {
        boolean organisation = type != SubjectType.PERSON;
        PreparedName left = PreparedName.query(a, organisation, PreparedName.Rarity.NONE);
        PreparedName right = PreparedName.of(b, organisation, word -> new Token(word, false), PreparedName.Rarity.NONE);
        return new Alignment().score(left, right);
    }
}
