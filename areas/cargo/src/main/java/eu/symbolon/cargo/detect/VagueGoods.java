package eu.symbolon.cargo.detect;

import eu.symbolon.cargo.data.DatedRows;
import eu.symbolon.cargo.record.Bill;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.Waybill;
import eu.symbolon.kernel.area.Stateless;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.wire.Csv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Goods descriptions that leave nothing when vague terms, counts and measures are taken away. A master that says
 * "consolidation" is left alone: its houses say what is in it, and each of them is looked at.
 */
public final class VagueGoods implements Stateless {
    private static final String NAME = "consignment-vague-goods";
    private final List<Term> terms;

    private record Term(List<String> words, String kind, String source) {}

    public VagueGoods() {
        List<Term> all = new ArrayList<>();
        for (Csv.Named row : DatedRows.of("vague-goods")) {
            all.add(new Term(Words.of(row.cell("term")), row.cell("kind"), row.cell("source")));
        }
        all.sort(Comparator.comparingInt((Term term) -> term.words().size()).reversed());
        this.terms = List.copyOf(all);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "Waybills whose description of the goods does not say what the goods are";
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
        List<Reason> reasons = reasons(bill);
        if (reasons.isEmpty()) {
            return List.of();
        }
        if (!consignment.harmonisedCodes().isEmpty()) {
            reasons.add(Reason.doubt(
                    "harmonised-code",
                    "A code of the harmonised system is given",
                    String.join(", ", consignment.harmonisedCodes()),
                    "",
                    0.4));
        }
        String number = bill.reference();
        return List.of(new Hit(
                NAME,
                number,
                record.area(),
                consignment.goods().isBlank() ? Severity.HIGH : Severity.MEDIUM,
                Score.of(reasons),
                record.at(),
                "Waybill " + number + ": goods described as '" + consignment.goods() + "'",
                reasons,
                List.of(Evidence.of(record)),
                record.label()));
    }

    private List<Reason> reasons(Bill bill) {
        List<Reason> reasons = new ArrayList<>();
        String goods = bill.consignment().goods();
        if (goods.isBlank()) {
            reasons.add(Reason.support("goods-missing", "The goods are not described", "", "", 0.8));
            return reasons;
        }
        List<String> left = new ArrayList<>(Words.of(goods));
        Set<Term> found = new LinkedHashSet<>();
        for (Term term : terms) {
            for (int at = Words.indexOf(left, term.words(), 0); at >= 0; at = Words.indexOf(left, term.words(), at)) {
                left.subList(at, at + term.words().size()).clear();
                if (!term.kind().equals("noise")) {
                    found.add(term);
                }
            }
        }
        left.removeIf(word -> word.length() < 2 || word.chars().anyMatch(c -> c >= '0' && c <= '9'));
        boolean consolidated = found.stream().anyMatch(term -> term.kind().equals("consolidation"));
        if (!left.isEmpty() || consolidated && bill instanceof Waybill) {
            return reasons;
        }
        for (Term term : found) {
            reasons.add(Reason.support(
                    "vague-term",
                    "'" + String.join(" ", term.words()) + "' does not say what the goods are (" + term.source() + ")",
                    goods,
                    String.join(" ", term.words()),
                    0.6));
        }
        if (found.isEmpty()) {
            reasons.add(Reason.support("no-word", "The description holds no word for the goods", goods, "", 0.6));
        }
        return reasons;
    }
}
