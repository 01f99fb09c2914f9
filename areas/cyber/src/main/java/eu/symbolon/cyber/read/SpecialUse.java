package eu.symbolon.cyber.read;

import eu.symbolon.wire.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses, names and hashes that say nothing about anybody: private and loopback networks, documentation ranges, the hash
 * of the empty file. They would join everything with everything, so they never become identifiers. Dated data with its
 * sources: {@code special-use.csv}. The top-level name {@code .example} is left out of it on purpose: exercises invent
 * their infrastructure under it, and there it has to join as in earnest.
 */
final class SpecialUse {
    private static final SpecialUse TABLE = load();

    private final List<Network> networks = new ArrayList<>();
    private final Set<String> domains = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();

    private SpecialUse() {}

    /** Whether the address or network, in normal form, lies in a range of special use. */
    static boolean ip(String normal) {
        int slash = normal.indexOf('/');
        int[] groups = groups(slash < 0 ? normal : normal.substring(0, slash));
        for (Network network : TABLE.networks) {
            if (network.contains(groups)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the domain, in normal form, is one of special use or stands below one. */
    static boolean domain(String normal) {
        String rest = normal;
        while (true) {
            if (TABLE.domains.contains(rest)) {
                return true;
            }
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return false;
            }
            rest = rest.substring(dot + 1);
        }
    }

    static boolean hash(String normal) {
        return TABLE.hashes.contains(normal);
    }

    private static SpecialUse load() {
        SpecialUse table = new SpecialUse();
        try (InputStream in = SpecialUse.class.getResourceAsStream("special-use.csv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "special-use.csv is missing. Maybe the jar was built without its resources");
            }
            Csv.named(in.readAllBytes(), ',', row -> {
                switch (row.cell("kind")) {
                    case "ip" -> table.networks.add(Network.of(row.cell("value")));
                    case "domain" -> table.domains.add(row.cell("value"));
                    case "hash" -> table.hashes.add(row.cell("value"));
                    default ->
                        throw new IllegalStateException(
                                "special-use.csv line " + row.line() + ": kind ip, domain or hash expected");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** 16-bit groups of a normalised address: 2 for IPv4, 8 for IPv6. */
    private static int[] groups(String address) {
        if (address.indexOf(':') < 0) {
            String[] part = address.split("\\.", 4);
            int[] number = new int[4];
            for (int i = 0; i < 4; i++) {
                number[i] = Integer.parseInt(part[i]);
            }
            return new int[] {number[0] << 8 | number[1], number[2] << 8 | number[3]};
        }
        int[] groups = new int[8];
        int gap = address.indexOf("::");
        fill(groups, 0, gap < 0 ? address : address.substring(0, gap));
        if (gap >= 0) {
            String tail = address.substring(gap + 2);
            int count = tail.isEmpty()
                    ? 0
                    : (int) tail.chars().filter(c -> c == ':').count() + 1;
            fill(groups, 8 - count, tail);
        }
        return groups;
    }

    private static void fill(int[] groups, int from, String text) {
        int at = from;
        if (!text.isEmpty()) {
            for (String group : text.split(":", 8)) {
                groups[at++] = Integer.parseInt(group, 16);
            }
        }
    }

    /** A prefix of an address. */
    private record Network(int[] groups, int bits) {

        static Network of(String cidr) {
            int slash = cidr.indexOf('/');
            return new Network(
                    SpecialUse.groups(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean contains(int[] address) {
            if (address.length != groups.length) {
                return false;
            }
            int left = bits;
            for (int i = 0; left > 0; i++, left -= 16) {
                int shift = Math.max(0, 16 - left);
                if (address[i] >>> shift != groups[i] >>> shift) {
                    return false;
                }
            }
            return true;
        }
    }
}
