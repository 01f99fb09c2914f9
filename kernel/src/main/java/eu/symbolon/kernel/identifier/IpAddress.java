package eu.symbolon.kernel.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** IPv4 in dotted form without leading zeros, IPv6 in the form of RFC 5952; prefixes ({@code /24}) are kept. */
final class IpAddress implements Notation {

    @Override
    public Reading read(String text) {
        String value = Domain.refang(text);
        String prefix = "";
        int slash = value.indexOf('/');
        if (slash >= 0) {
            prefix = value.substring(slash);
            value = value.substring(0, slash);
            if (prefix.length() < 2 || prefix.length() > 4 || !Characters.allDigits(prefix.substring(1))) {
                return Notation.wrong("prefix '" + prefix + "' is no number");
            }
        }
        String address = value.indexOf(':') >= 0 ? version6(value) : version4(value);
        return address.isEmpty() ? Notation.wrong("neither IPv4 nor IPv6") : Notation.normal(address + prefix);
    }

    private static String version4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return "";
        }
        StringBuilder normal = new StringBuilder();
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !Characters.allDigits(part) || Integer.parseInt(part) > 255) {
                return "";
            }
            normal.append(normal.isEmpty() ? "" : ".").append(Integer.parseInt(part));
        }
        return normal.toString();
    }

    private static String version6(String text) {
        int gap = text.indexOf("::");
        List<Integer> groups = new ArrayList<>();
        if (!groups(gap < 0 ? text : text.substring(0, gap), groups)) {
            return "";
        }
        if (gap >= 0) {
            List<Integer> tail = new ArrayList<>();
            if (!groups(text.substring(gap + 2), tail) || groups.size() + tail.size() > 7) {
                return "";
            }
            while (groups.size() + tail.size() < 8) {
                groups.add(0);
            }
            groups.addAll(tail);
        }
        return groups.size() == 8 ? shortest(groups) : "";
    }

    private static boolean groups(String text, List<Integer> into) {
        if (text.isEmpty()) {
            return true;
        }
        for (String part : text.split(":", -1)) {
            if (part.indexOf('.') >= 0) {
                String embedded = version4(part);
                if (embedded.isEmpty()) {
                    return false;
                }
                String[] bytes = embedded.split("\\.");
                into.add(Integer.parseInt(bytes[0]) << 8 | Integer.parseInt(bytes[1]));
                into.add(Integer.parseInt(bytes[2]) << 8 | Integer.parseInt(bytes[3]));
            } else if (part.isEmpty()
                    || part.length() > 4
                    || !part.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0)) {
                return false;
            } else {
                into.add(Integer.parseInt(part, 16));
            }
        }
        return into.size() <= 8;
    }

    /** RFC 5952: the longest run of zero groups, the first of equals, becomes {@code ::}. */
    private static String shortest(List<Integer> groups) {
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && groups.get(i + run) == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups.get(i)).toLowerCase(Locale.ROOT));
            }
        }
        return text.toString();
    }
}
