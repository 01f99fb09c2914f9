package eu.symbolon.cargo.detect;

import eu.symbolon.cargo.data.DatedRows;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.cargo.record.Security;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.wire.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The class of consignments of October 2010: goods under a warning, from an origin under a warning, sent by a private person,
 * not screened. Each fact has a fixed weight; one alone is no hit. A negation ("contains no toner") does not count.
 */
public final class HighRiskGoods implements Stateless {
    private static final String NAME = "consignment-high-risk-goods";
    private static final double THRESHOLD = 0.6;
    private static final int NEGATION_REACH = 3;
    private static final Set<String> NEGATIONS = Set.of("NO", "NOT", "WITHOUT", "EXCLUDING", "EXCEPT", "NON");
    private final List<GoodsClass> classes =
            DatedRows.of("goods-classes").stream().map(GoodsClass::of).toList();
    private final List<Origin> origins =
            DatedRows.of("origins").stream().map(Origin::of).toList();

    private record GoodsClass(String title, List<List<String>> phrases, double weight, String source) {
        static GoodsClass of(Csv.Named row) {
            List<List<String>> phrases = new ArrayList<>();
            for (String phrase : row.cell("words").split("\\|")) {
                phrases.add(Words.of(phrase));
            }
            return new GoodsClass(
                    row.cell("class"),
                    List.copyOf(phrases),
                    Double.parseDouble(row.cell("weight")),
                    row.cell("source"));
        }
    }

    private record Origin(String country, List<String> airports, double weight, String source) {
        static Origin of(Csv.Named row) {
            return new Origin(
                    row.cell("country"),
                    List.of(row.cell("airports").split("\\|")),
                    Double.parseDouble(row.cell("weight")),
                    row.cell("source"));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "Consignments of a goods class under a warning together with origin, sender or screening that make it worse";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("cargo.waybill", "cargo.house");
    }

    @Override
    public List<Hit> look(Record record) {
        if (!(record.body() instanceof Bill bill)) {
            return List.of();
        }
        Consignment consignment = bill.consignment();
        List<Reason> reasons = new ArrayList<>();
        boolean goods = goods(consignment, reasons);
        boolean origin = origin(consignment, reasons);
        if (!goods) {
            return List.of();
        }
        sender(record, reasons);
        screening(consignment.security(), reasons);
        double score = Score.of(reasons);
        if (score < THRESHOLD) {
            return List.of();
        }
        String number = bill.reference();
        return List.of(new Hit(
                NAME,
                number,
                record.area(),
                origin ? Severity.CRITICAL : Severity.HIGH,
                score,
                record.at(),
                "Waybill " + number + ": '" + consignment.goods() + "' from " + consignment.origin() + " to "
                        + consignment.destination(),
                reasons,
                List.of(Evidence.of(record)),
                record.label()));
    }

    private boolean goods(Consignment consignment, List<Reason> reasons) {
        List<String> words = Words.of(consignment.goods());
        for (GoodsClass row : classes) {
            for (List<String> phrase : row.phrases()) {
                if (says(words, phrase)) {
                    reasons.add(Reason.support(
                            "goods-class",
                            "The goods are of the class '" + row.title() + "' (" + row.source() + ")",
                            consignment.goods(),
                            String.join(" ", phrase),
                            row.weight()));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean origin(Consignment consignment, List<Reason> reasons) {
        Party shipper = consignment.party("shipper");
        String country = shipper == null ? "" : shipper.country();
        for (Origin row : origins) {
            boolean airport = row.airports().contains(consignment.origin());
            if (airport || row.country().equals(country)) {
                reasons.add(Reason.support(
                        "origin",
                        "It comes from an origin under a warning (" + row.source() + ")",
                        airport ? consignment.origin() : country,
                        row.country(),
                        row.weight()));
                return true;
            }
        }
        return false;
    }

    private static void sender(Record record, List<Reason> reasons) {
        for (Mention mention : record.mentions()) {
            if (mention.role().equals("shipper") && mention.type() == SubjectType.PERSON) {
                reasons.add(Reason.support(
                        "private-sender",
                        "A private person sends office goods by air freight",
                        mention.title(),
                        "",
                        0.3));
            }
        }
    }

    private static void screening(Security security, List<Reason> reasons) {
        boolean twice = security.screeningMethods().size() > 1;
        if (security.status().equals("SHR") || twice) {
            reasons.add(Reason.doubt(
                    "screened-high-risk",
                    "It was screened as high risk (Regulation (EU) 2015/1998 annex 6.7)",
                    security.status(),
                    String.join(", ", security.screeningMethods()),
                    0.4));
        } else if (security.status().isEmpty() || security.status().equals("NSC")) {
            reasons.add(Reason.support("not-secured", "No security status is given", security.status(), "", 0.15));
        }
    }

    private static boolean says(List<String> words, List<String> phrase) {
        for (int at = Words.indexOf(words, phrase, 0); at >= 0; at = Words.indexOf(words, phrase, at + 1)) {
            if (words.subList(Math.max(0, at - NEGATION_REACH), at).stream().noneMatch(NEGATIONS::contains)) {
                return true;
            }
        }
        return false;
    }
}
