package eu.symbolon.money.read;

import java.util.ArrayList;
import java.util.List;

/**
 * One field of block 4.
 *
 * @param number two digits: {@code 50}
 * @param option letter, or a blank when there is none
 * @param value everything after the tag, lines joined by {@code \n}
 * @param line line of its tag
 */
record FinField(String number, char option, String value, int line) {

    String tag() {
        return option == ' ' ? number : number + option;
    }

    boolean is(String wanted) {
        return tag().equals(wanted);
    }

    /** Its lines, blanks at their ends cut, empty ones dropped. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(4);
        int from = 0;
        while (from <= value.length()) {
            int end = value.indexOf('\n', from);
            end = end < 0 ? value.length() : end;
            String line = value.substring(from, end).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = end + 1;
        }
        return lines;
    }
}
