package eu.symbolon.passengers.detect;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * How two holders of one document compare.
 *
 * @param names names: same when one set of name words holds the other, or the glued letters agree
 * @param births birth dates: partly when they differ as a typing error does
 * @param firstName a name of the first holder, to show
 * @param secondName a name of the second
 * @param firstBirth a birth date of the first, or empty
 * @param secondBirth a birth date of the second, or empty
 * @param secondKey folded name and birth date of the second: the same person later gives the same hit
 */
record Likeness(
        Degree names,
        Degree births,
        String firstName,
        String secondName,
        String firstBirth,
        String secondBirth,
        String secondKey) {

    /** How much two values agree. */
    enum Degree {
        SAME,
        PARTLY,
        UNLIKE,
        UNKNOWN
    }

    static Likeness of(Holder first, Holder second) {
        String secondName = head(second.names());
        String secondBirth = head(second.births());
        return new Likeness(
                names(first.names(), second.names()),
                births(first.births(), second.births()),
                head(first.names()),
                secondName,
                head(first.births()),
                secondBirth,
                String.join(" ", words(secondName)) + "|" + secondBirth);
    }

    private static String head(List<String> texts) {
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /** The best agreement of any two names. */
    private static Degree names(List<String> left, List<String> right) {
        Degree best = Degree.UNKNOWN;
        for (String one : left) {
            for (String other : right) {
                Degree degree = name(words(one), words(other));
                best = degree.compareTo(best) < 0 ? degree : best;
            }
        }
        return best;
    }

    private static Degree name(TreeSet<String> one, TreeSet<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Degree.UNKNOWN;
        }
        if (one.containsAll(other)
                || other.containsAll(one)
                || String.join("", one).equals(String.join("", other))) {
            return Degree.SAME;
        }
        int shared = 0;
        int begun = 0;
        for (String word : one) {
            for (String against : other) {
                if (word.equals(against)) {
                    shared++;
                } else if (word.length() > 2
                        && against.length() > 2
                        && (word.startsWith(against) || against.startsWith(word))) {
                    // JOHNMR and JOHN: a title or a second name glued on.
                    begun++;
                }
            }
        }
        if (shared + begun >= Math.min(one.size(), other.size())) {
            return Degree.SAME;
        }
        return shared + begun > 0 ? Degree.PARTLY : Degree.UNLIKE;
    }

    private static Degree births(List<String> left, List<String> right) {
        Degree best = Degree.UNKNOWN;
        for (String one : left) {
            for (String other : right) {
                Degree degree = birth(one, other);
                best = degree.compareTo(best) < 0 ? degree : best;
            }
        }
        return best;
    }

    private static Degree birth(String one, String other) {
        if (one.startsWith(other) || other.startsWith(one)) {
            return Degree.SAME;
        }
        if (one.length() != 10 || other.length() != 10) {
            return Degree.UNLIKE;
        }
        boolean swapped = one.substring(0, 4).equals(other.substring(0, 4))
                && one.substring(5, 7).equals(other.substring(8))
                && one.substring(8).equals(other.substring(5, 7));
        int differing = 0;
        for (int i = 0; i < 10; i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return swapped || differing == 1 ? Degree.PARTLY : Degree.UNLIKE;
    }

    private static TreeSet<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        TreeSet<String> words = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
