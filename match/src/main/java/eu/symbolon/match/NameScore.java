package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;

/** How alike two names are, with nothing known but the names. */
public final class NameScore {
    private static final ThreadLocal<Alignment> ALIGNMENT = ThreadLocal.withInitial(() -> new Alignment(false));

    private static final double PART = 0.97;

    private NameScore() {}

    /**
     * From 0 (nothing in common) to 1 (written alike), symmetric; 0.80 and more is worth a person's look. The type decides
     * how the names are read: legal forms and generic words are known for everything but persons.
     */
    public static double of(String a, String b, SubjectType type) {
        return of(PreparedName.of(a, type), PreparedName.of(b, type));
    }

    /** The same for names prepared once and compared often; allocates nothing. Both must be prepared for the same type. */
    public static double of(PreparedName a, PreparedName b) {
        Alignment alignment = ALIGNMENT.get();
        double best = alignment.score(a, b);
        // Two names in one field, "Al-Qa'ida/Islamic Army": each is a name of its own.
        for (PreparedName left : a.parts) {
            best = Math.max(best, PART * alignment.score(left, b));
        }
        for (PreparedName right : b.parts) {
            best = Math.max(best, PART * alignment.score(a, right));
        }
        return best;
    }

    /** The score with its reasons and the words that stand for each other. */
    public static NameMatch explain(String a, String b, SubjectType type) {
        return explain(PreparedName.of(a, type), PreparedName.of(b, type));
    }

    public static NameMatch explain(PreparedName a, PreparedName b) {
        for (PreparedName left : a.parts) {
            if (of(left, b) > ALIGNMENT.get().score(a, b)) {
                return scored(of(a, b), left, b);
            }
        }
        for (PreparedName right : b.parts) {
            if (of(a, right) > ALIGNMENT.get().score(a, b)) {
                return scored(of(a, b), a, right);
            }
        }
        return scored(of(a, b), a, b);
    }

    private static NameMatch scored(double score, PreparedName a, PreparedName b) {
        return new NameMatch(score, Explanation.of(a, b, new Alignment(false), false), Explanation.words(a, b));
    }
}
