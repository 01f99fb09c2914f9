package eu.symbolon.cyber.read;

/** What the first characters of a message tell of its format. */
final class Shapes {
    private Shapes() {}

    /** Whether it begins like a JSON object or array, with or without a byte order mark. */
    static boolean isJson(String head) {
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        String text = start.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** Whether a STIX identifier stands in it: {@code --}, then the first group of a UUID. */
    static boolean hasStixId(String head) {
        for (int i = head.indexOf("--"); i >= 0; i = head.indexOf("--", i + 1)) {
            if (i + 11 < head.length() && head.charAt(i + 10) == '-' && hexadecimal(head, i + 2, i + 10)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hexadecimal(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
