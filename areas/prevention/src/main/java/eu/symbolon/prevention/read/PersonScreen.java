package eu.symbolon.prevention.read;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks for natural persons in texts: e-mail addresses that are no role address, telephone numbers, account names, pages of
 * accounts, courtesy titles before a name. The words are dated data: {@code person-signs.csv}. It errs on the strict side; a
 * name without any sign around it passes, which is why a person reviews what the screen lets through.
 */
final class PersonScreen {
    private static final Map<String, Set<String>> SIGNS = load();

    private PersonScreen() {}

    /**
     * A place where a person may stand. It does not hold the text itself.
     *
     * @param what what it looks like, and what to write instead
     * @param from first character, from 1
     * @param to last character
     */
    record Finding(String what, int from, int to) {}

    /** Whether a field of this name holds a person, whatever stands in it. */
    static boolean isPersonField(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return signs("field").contains(letters.toString().toLowerCase(Locale.ROOT));
    }

    static List<Finding> find(String text) {
        List<Finding> findings = new ArrayList<>();
        char[] withoutUrls = text.toCharArray();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            String word = trim(text.substring(at, end));
            boolean url = word.contains("://") || word.startsWith("www.");
            String what = url ? profile(word) : word(word, text, end);
            if (!what.isEmpty()) {
                findings.add(new Finding(what, at + 1, end));
            }
            if (url) {
                java.util.Arrays.fill(withoutUrls, at, end, ' ');
            }
            at = end;
        }
        phones(withoutUrls, findings);
        return findings;
    }

    /** What a word looks like, or empty. */
    private static String word(String word, String text, int end) {
        String plain = word.replace("[at]", "@").replace("(at)", "@").replace("[@]", "@");
        int sign = plain.indexOf('@');
        if (sign == 0 && plain.length() > 1 && Character.isLetterOrDigit(plain.charAt(1))) {
            return "an account name: take it out";
        }
        if (sign > 0 && !isRoleAddress(plain)) {
            return "a person's e-mail address: write a role address such as info@ of the organisation";
        }
        String title = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (signs("title").contains(title) && nameFollows(text, end)) {
            return "a person's name after a courtesy title or function: name the organisation or the profession";
        }
        return "";
    }

    /** {@code info@}, {@code prevention-desk@}, or the organisation's own name before its own domain. */
    static boolean isRoleAddress(String address) {
        int sign = address.indexOf('@');
        String local = address.substring(0, sign).toLowerCase(Locale.ROOT);
        String domain = address.substring(sign + 1).toLowerCase(Locale.ROOT);
        if (local.startsWith("mailto:")) {
            local = local.substring(7);
        }
        for (String part : split(local)) {
            if (signs("role").contains(part)) {
                return true;
            }
        }
        boolean oneWord = split(local).size() == 1;
        return oneWord && local.length() > 2 && domain.startsWith(local);
    }

    private static boolean nameFollows(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ':')) {
            at++;
        }
        return at < text.length() && Character.isUpperCase(text.codePointAt(at));
    }

    private static String profile(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        String rest = lower.contains("://") ? lower.substring(lower.indexOf("://") + 3) : lower;
        for (String prefix : List.of("www.", "m.", "de.", "fr.")) {
            rest = rest.startsWith(prefix) ? rest.substring(prefix.length()) : rest;
        }
        for (String place : signs("profile")) {
            if (rest.startsWith(place)) {
                return "the page of an account: give a page of the organisation's own site";
            }
        }
        return rest.contains("/@") || rest.contains("mailto:") ? "the page of an account: take it out" : "";
    }

    /** Runs of digits that are dialled: with {@code +}, {@code 00} or {@code 0} in front, and no dates. */
    private static void phones(char[] text, List<Finding> findings) {
        int at = 0;
        while (at < text.length) {
            boolean inside = at > 0 && (Character.isLetterOrDigit(text[at - 1]) || "/.-".indexOf(text[at - 1]) >= 0);
            if (inside || "+0(".indexOf(text[at]) < 0) {
                at++;
                continue;
            }
            int end = at;
            int digits = 0;
            int last = at;
            List<Integer> groups = new ArrayList<>();
            int group = 0;
            while (end < text.length && (Character.isDigit(text[end]) || " ()-/.+".indexOf(text[end]) >= 0)) {
                if (Character.isDigit(text[end])) {
                    digits++;
                    group++;
                    last = end;
                } else if (group > 0) {
                    groups.add(group);
                    group = 0;
                }
                end++;
            }
            if (group > 0) {
                groups.add(group);
            }
            boolean date =
                    groups.equals(List.of(2, 2, 4)) || groups.equals(List.of(4, 2, 2)) || groups.equals(List.of(2, 4));
            boolean fraction = !groups.isEmpty() && groups.get(0) == 1 && text[at] == '0';
            boolean dialled =
                    text[at] == '+' ? digits >= 7 : firstDigit(text, at) == '0' && digits >= 8 && !date && !fraction;
            if (dialled) {
                findings.add(new Finding("a telephone number: take it out", at + 1, last + 1));
            }
            at = Math.max(end, at + 1);
        }
    }

    private static char firstDigit(char[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (Character.isDigit(text[i]) || text[i] == '+') {
                return text[i] == '+' ? '0' : text[i];
            }
        }
        return ' ';
    }

    private static List<String> split(String local) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= local.length(); i++) {
            if (i < local.length() && Character.isLetterOrDigit(local.charAt(i))) {
                part.append(local.charAt(i));
            } else if (!part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        return parts;
    }

    /** Without the punctuation around a word; a final full stop stays, since titles have one. */
    private static String trim(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "([{<\"'«„“‘".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")]}>\"'»“”’,;:!?".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    private static Set<String> signs(String sign) {
        return SIGNS.getOrDefault(sign, Set.of());
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> signs = new HashMap<>();
        try (InputStream in = PersonScreen.class.getResourceAsStream("person-signs.csv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "person-signs.csv is missing. Maybe the jar was built without its resources");
            }
            Csv.named(
                    in.readAllBytes(),
                    ',',
                    row -> signs.computeIfAbsent(row.cell("sign"), sign -> new HashSet<>())
                            .add(row.cell("value")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signs;
    }
}
