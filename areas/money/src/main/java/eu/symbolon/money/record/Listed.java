package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * An entry of a published list. Its one mention carries everything that can be compared; this is what a person reads beside
 * a hit. Several records may speak of one reference (OFAC keeps names and addresses in files of their own): they are one
 * entry, joined by the identifier LIST_REFERENCE. Unknown values are empty.
 *
 * @param list {@code UN}, {@code OFAC}, {@code EU}, or the name of a FollowTheMoney data set
 * @param reference the list's own reference
 * @param part {@code entry}, or {@code aliases}, {@code addresses}, {@code comments} for a part of an entry
 * @param names every name as written
 * @param programmes programmes or regimes
 * @param legalBasis regulation or resolution that lists it
 * @param listedOn day of listing as written
 * @param functions titles, functions, designations
 * @param birthPlaces places of birth as one line each
 * @param reasons reasons, comments, remarks
 */
public record Listed(
        String list,
        String reference,
        String part,
        List<ListedName> names,
        List<String> programmes,
        List<String> legalBasis,
        String listedOn,
        List<String> functions,
        List<String> birthPlaces,
        List<String> reasons)
        implements Body {

    public Listed {
        names = List.copyOf(names);
        programmes = List.copyOf(programmes);
        legalBasis = List.copyOf(legalBasis);
        functions = List.copyOf(functions);
        birthPlaces = List.copyOf(birthPlaces);
        reasons = List.copyOf(reasons);
    }

    @Override
    public void write(Fields out) {
        out.text("list", list)
                .text("reference", reference)
                .text("part", part)
                .list("names", names)
                .texts("programmes", programmes)
                .texts("legalBasis", legalBasis)
                .text("listedOn", listedOn)
                .texts("functions", functions)
                .texts("birthPlaces", birthPlaces)
                .texts("reasons", reasons);
    }
}
