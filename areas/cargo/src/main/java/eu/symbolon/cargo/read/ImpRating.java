package eu.symbolon.cargo.read;

import eu.symbolon.cargo.read.ImpMessage.Group;
import eu.symbolon.cargo.read.ImpMessage.Line;
import eu.symbolon.cargo.record.Item;
import eu.symbolon.cargo.record.Load;
import java.util.ArrayList;
import java.util.List;

/**
 * The RTD group: one rating line per number, goods and packing under it:
 *
 * <pre>
 * RTD/1/P12/K340.5/CQ/W341/R2.10/T716.10
 * /NG/MEASURING SENSORS FOR WATER
 * /2/NH/902610
 * /3/ND//CMT60-80-120/2
 * </pre>
 */
final class ImpRating {
    private final List<Item> items = new ArrayList<>();
    private int sequence;
    private Load load = Load.UNKNOWN;
    private String rateClass = "";
    private StringBuilder goods = new StringBuilder();
    private List<String> harmonisedCodes = new ArrayList<>();
    private List<String> packing = new ArrayList<>();

    private ImpRating() {}

    static List<Item> items(Group group) {
        ImpRating rating = new ImpRating();
        for (Line line : group.lines()) {
            List<String> fields = line.fields();
            int from = 0;
            if (!fields.isEmpty() && ImpFields.count(line.field(0)).isPresent()) {
                rating.next(ImpFields.count(line.field(0)).getAsInt());
                from = 1;
            }
            rating.fields(fields.subList(Math.min(from, fields.size()), fields.size()));
        }
        rating.next(0);
        return rating.items;
    }

    private void next(int number) {
        boolean something = load.hasPieces()
                || load.weight() != null
                || !goods.isEmpty()
                || !harmonisedCodes.isEmpty()
                || !packing.isEmpty()
                || !rateClass.isEmpty();
        if (something) {
            items.add(new Item(
                    sequence, load, goods.toString(), rateClass, List.copyOf(harmonisedCodes), List.copyOf(packing)));
        }
        sequence = number;
        load = Load.UNKNOWN;
        rateClass = "";
        goods = new StringBuilder();
        harmonisedCodes = new ArrayList<>();
        packing = new ArrayList<>();
    }

    private void fields(List<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        String code = fields.get(0).strip();
        String content = String.join("/", fields.subList(1, fields.size())).strip();
        switch (code) {
            case "NG", "NC" -> goods.append(goods.isEmpty() ? "" : " ").append(content);
            case "NH" -> harmonisedCodes.add(content);
            case "ND", "NV", "NU", "NS", "NO" -> packing.add(code + " " + content);
            default -> fields.forEach(field -> rate(field.strip()));
        }
    }

    private void rate(String field) {
        if (field.length() < 2) {
            return;
        }
        String value = field.substring(1);
        switch (field.charAt(0)) {
            case 'P' -> load = new Load(ImpFields.count(value).orElse(-1), load.weight(), load.weightUnit());
            case 'K', 'L' -> load = ImpFields.weight(load.pieces(), field);
            case 'C' -> rateClass = value;
            default -> packing.add(field);
        }
    }
}
