package eu.symbolon.money.read;

import java.util.List;

/**
 * One FIN message taken apart: headers and the fields of block 4, in order.
 *
 * @param basic block 1: {@code F01BANKDEFFAXXX1234123456}
 * @param application block 2: {@code I103BANKFRPPXXXXN} or {@code O1031041...}
 * @param user block 3 with its braces: {@code {108:REF}{119:STP}}, or empty
 * @param acknowledgement {@code accepted} or {@code refused} by a service message 21 in front, or empty
 * @param line line of its first byte
 */
record FinMessage(
        String basic, String application, String user, List<FinField> fields, String acknowledgement, int line) {

    /** {@code 103}, or empty. */
    String type() {
        return application.length() >= 4 ? application.substring(1, 4) : "";
    }

    /** The tag of block 3, or empty: {@code userTag("121")}. */
    String userTag(String tag) {
        int at = user.indexOf("{" + tag + ":");
        int end = at < 0 ? -1 : user.indexOf('}', at);
        return end < 0 ? "" : user.substring(at + tag.length() + 2, end);
    }

    String senderBic() {
        return bic(isOutput() ? part(application, 14, 12) : part(basic, 3, 12));
    }

    String receiverBic() {
        return bic(isOutput() ? part(basic, 3, 12) : part(application, 4, 12));
    }

    private boolean isOutput() {
        return application.startsWith("O");
    }

    /** Logical terminal: BIC without branch (8), terminal (1), branch (3). */
    private static String bic(String terminal) {
        return terminal.length() < 12 ? "" : terminal.substring(0, 8) + terminal.substring(9);
    }

    private static String part(String header, int from, int length) {
        return header.length() < from + length ? "" : header.substring(from, from + length);
    }
}
