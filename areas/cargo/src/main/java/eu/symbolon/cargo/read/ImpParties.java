package eu.symbolon.cargo.read;

import eu.symbolon.cargo.read.ImpMessage.Group;
import eu.symbolon.cargo.read.ImpMessage.Line;
import eu.symbolon.cargo.record.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Parties of Cargo-IMP in both layouts. From FWB/17 and FHL/5 each part has a tag:
 *
 * <pre>
 * SHP/30210
 * NAM/LENKWERK MESSTECHNIK GMBH
 * ADR/AM HANG 4
 * LOC/KASSEL/HE
 * /DE/34117/TE/495615550101
 * </pre>
 *
 * Before, the lines stood without tags under {@code SHP}, in the same order.
 */
final class ImpParties {
    /** Party tags and the roles they mean. */
    static final Map<String, String> ROLES = Map.of("SHP", "shipper", "CNE", "consignee", "NFY", "notify");

    private ImpParties() {}

    /** Reads the party whose tag is at {@code from}; its NAM, ADR and LOC groups follow. */
    static Party party(List<Group> groups, int from, boolean accountInTagLine) {
        Group head = groups.get(from);
        String role = ROLES.getOrDefault(head.tag(), head.tag());
        String name = "";
        String street = "";
        List<Line> place = List.of();
        String account = accountInTagLine ? head.first().field(0) : "";
        boolean tagged = false;
        for (int i = from + 1; i < groups.size() && isPart(groups.get(i).tag()); i++) {
            tagged = true;
            Group part = groups.get(i);
            switch (part.tag()) {
                case "NAM" -> name = text(part.lines());
                case "ADR" -> street = text(part.lines());
                default -> place = part.lines();
            }
        }
        if (!tagged) {
            List<Line> lines = new ArrayList<>(head.lines());
            if (accountInTagLine || lines.get(0).text().isEmpty()) {
                lines.remove(0);
            }
            name = lines.isEmpty() ? "" : text(lines.subList(0, 1));
            street = lines.size() > 1 ? text(lines.subList(1, 2)) : "";
            place = lines.size() > 2 ? lines.subList(2, lines.size()) : List.of();
        }
        return located(role, name.strip(), street.strip(), account, place);
    }

    /** How many groups after the party tag belong to it. */
    static int parts(List<Group> groups, int from) {
        int count = 0;
        while (from + 1 + count < groups.size()
                && isPart(groups.get(from + 1 + count).tag())) {
            count++;
        }
        return count;
    }

    /** The agent: {@code AGT/account/IATA code/CASS address}, then name and place. */
    static Party agent(Group group) {
        Line first = group.first();
        List<Line> lines = group.lines();
        String code = (first.field(1) + " " + first.field(2)).strip();
        return new Party(
                "agent",
                lines.size() > 1 ? lines.get(1).field(0) : "",
                "",
                lines.size() > 2 ? lines.get(2).field(0) : "",
                "",
                "",
                "",
                first.field(0),
                code,
                List.of());
    }

    /** A party of which a name and perhaps a place is known: nominated handler, other participant. */
    static Party named(String role, String name, String place) {
        return new Party(role, name, "", place, "", "", "", "", "", List.of());
    }

    private static Party located(String role, String name, String street, String account, List<Line> place) {
        Line town = place.isEmpty() ? new Line(1, "") : place.get(0);
        Line country = place.size() > 1 ? place.get(1) : new Line(1, "");
        List<Party.Contact> contacts = new ArrayList<>();
        List<String> fields = country.fields();
        for (int i = 2; i + 1 < fields.size(); i += 2) {
            if (!fields.get(i + 1).isBlank()) {
                contacts.add(new Party.Contact(
                        fields.get(i).strip(), fields.get(i + 1).strip()));
            }
        }
        return new Party(
                role,
                name,
                street,
                town.field(0),
                town.field(1),
                country.field(0),
                country.field(1),
                account,
                "",
                contacts);
    }

    private static boolean isPart(String tag) {
        return tag.equals("NAM") || tag.equals("ADR") || tag.equals("LOC");
    }

    /** All lines of a group as one text; obliques inside a name stay. */
    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String piece = line.text().startsWith("/") ? line.text().substring(1) : line.text();
            text.append(text.isEmpty() ? "" : " ").append(piece.strip());
        }
        return text.toString();
    }
}
