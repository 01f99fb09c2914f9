package eu.symbolon.cyber.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.kernel.label.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the sender lets a receiver do: tags of the {@code tlp} taxonomy and the distribution (MISP core format, 2.2.1.11).
 * A distribution is no TLP colour, but it limits the same thing; this table gives the widest colour that does not go beyond
 * it. Sharing groups are counted like the own organisation, since their members are not known here.
 */
final class MispMarking {
    private static final List<String> WORDS = List.of(
            "own organisation",
            "this community",
            "connected communities",
            "all communities",
            "sharing group",
            "inherit");

    private MispMarking() {}

    /** The distribution in words; unknown numbers as written. */
    static String words(String distribution) {
        for (int i = 0; i < WORDS.size(); i++) {
            if (distribution.equals(Integer.toString(i))) {
                return WORDS.get(i);
            }
        }
        return distribution;
    }

    /** The stricter of what tags and distribution say and of what already holds. */
    static @Nullable Tlp strictest(@Nullable Tlp held, List<String> tags, String distribution) {
        Tlp strictest = stricter(held, ofDistribution(distribution));
        for (String tag : tags) {
            if (tag.length() > 4 && tag.regionMatches(true, 0, "tlp:", 0, 4)) {
                strictest = stricter(strictest, Tlp.parse(tag));
            }
        }
        return strictest;
    }

    /** Names of the tags under {@code Tag}, in the order given. */
    static List<String> tags(JsonNode node) {
        JsonNode tags = node.get("Tag");
        if (tags == null || tags.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(tags.size());
        for (JsonNode tag : tags) {
            String name = text(tag, "name");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static @Nullable Tlp ofDistribution(String distribution) {
        return switch (distribution.toLowerCase(Locale.ROOT)) {
            case "0", "4" -> Tlp.AMBER_STRICT;
            case "1" -> Tlp.AMBER;
            case "2" -> Tlp.GREEN;
            default -> null;
        };
    }

    private static @Nullable Tlp stricter(@Nullable Tlp a, @Nullable Tlp b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
