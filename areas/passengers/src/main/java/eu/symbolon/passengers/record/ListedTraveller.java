package eu.symbolon.passengers.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * One person of a passenger or crew list: the fields of Regulation (EU) 2025/13 Art 4(2) and the flight.
 *
 * @param manifest transaction reference of the list
 * @param flight the leg that crosses the border
 * @param function {@code FL} passenger, {@code FM} crew, {@code DDU} transit passenger, {@code DDT} transit crew
 * @param surname surname as sent
 * @param given given names as sent
 * @param documents travel documents
 * @param locator booking locator, or empty
 * @param passengerReference unique passenger reference for the answer to the carrier, or empty
 * @param seat seat, or empty
 * @param bags bag tags
 * @param bagPieces number of bags, -1 unknown
 * @param bagWeightKg weight of the bags as sent, NaN unknown
 * @param embarkation airport of embarkation
 * @param debarkation airport of debarkation
 * @param clearance airport of border clearance, or empty
 * @param verified whether the carrier verified the data against the document
 */
public record ListedTraveller(
        String manifest,
        Leg flight,
        String function,
        String surname,
        String given,
        List<TravelDocument> documents,
        String locator,
        String passengerReference,
        String seat,
        List<String> bags,
        int bagPieces,
        double bagWeightKg,
        String embarkation,
        String debarkation,
        String clearance,
        boolean verified)
        implements Body {

    public ListedTraveller {
        documents = List.copyOf(documents);
        bags = List.copyOf(bags);
    }

    @Override
    public void write(Fields out) {
        out.text("manifest", manifest)
                .object("flight", flight)
                .text("function", function)
                .text("surname", surname)
                .text("given", given)
                .list("documents", documents)
                .text("locator", locator)
                .text("passengerReference", passengerReference)
                .text("seat", seat)
                .texts("bagTags", bags);
        if (bagPieces >= 0) {
            out.number("bagPieces", bagPieces);
        }
        out.number("bagWeightKg", bagWeightKg)
                .text("embarkation", embarkation)
                .text("debarkation", debarkation)
                .text("clearance", clearance)
                .flag("verified", verified);
    }
}
