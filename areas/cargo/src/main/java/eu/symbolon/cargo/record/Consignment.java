package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What master and house waybills have in common.
 *
 * @param number number of the waybill: {@code 618-12345675} for a master, free text for a house
 * @param origin IATA airport or city code
 * @param destination IATA airport or city code
 * @param via onward points in order, without the destination
 * @param goods description of the goods, line breaks folded to blanks
 * @param handling special handling codes: {@code PER}, {@code DGR}, {@code SPX}
 * @param notes what the message says beyond the typed fields, as written
 */
public record Consignment(
        String number,
        String origin,
        String destination,
        List<String> via,
        Load load,
        String goods,
        List<String> harmonisedCodes,
        List<Item> items,
        List<Party> parties,
        Charges charges,
        List<String> handling,
        List<CustomsNote> customs,
        List<String> notes) {

    public Consignment {
        via = List.copyOf(via);
        harmonisedCodes = List.copyOf(harmonisedCodes);
        items = List.copyOf(items);
        parties = List.copyOf(parties);
        handling = List.copyOf(handling);
        customs = List.copyOf(customs);
        notes = List.copyOf(notes);
    }

    /** The first party of this role, or null. */
    public @Nullable Party party(String role) {
        for (Party party : parties) {
            if (party.role().equals(role)) {
                return party;
            }
        }
        return null;
    }

    public Security security() {
        return Security.of(handling, customs);
    }

    /**
     * Elements missing from the minimum data set before loading (7+1: WCO SAFE Framework; Delegated Regulation (EU)
     * 2015/2446 Art 106(2)); empty when complete.
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String role : List.of("shipper", "consignee")) {
            Party party = party(role);
            if (party == null || !party.hasName()) {
                missing.add(role + " name");
            }
            if (party == null || !party.hasAddress()) {
                missing.add(role + " address");
            }
        }
        if (goods.isBlank()) {
            missing.add("goods description");
        }
        if (!load.hasPieces()) {
            missing.add("pieces");
        }
        if (load.weight() == null) {
            missing.add("gross weight");
        }
        if (number.isBlank()) {
            missing.add("waybill number");
        }
        return missing;
    }

    /** Writes itself into a body. */
    void write(Fields out) {
        List<String> missing = missing();
        out.text("number", number)
                .text("origin", origin)
                .text("destination", destination)
                .texts("via", via);
        if (load.hasPieces()) {
            out.number("pieces", load.pieces());
        }
        out.amount("weight", load.weight())
                .text("weightUnit", load.weightUnit())
                .text("goods", goods)
                .texts("harmonisedCodes", harmonisedCodes)
                .flag("complete", missing.isEmpty())
                .texts("missing", missing)
                .texts("handling", handling)
                .object("security", security())
                .list("parties", parties)
                .list("items", items)
                .object("charges", charges)
                .texts("customs", customs.stream().map(CustomsNote::toString).toList())
                .texts("notes", notes);
    }
}
