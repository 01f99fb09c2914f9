package eu.symbolon.money.detect;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Reason;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.money.record.Amount;
import eu.symbolon.money.record.Payment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Several customer payments from one account, each just below a threshold of {@link Threshold}, together at or above it, within a
 * window. Key: account, currency and threshold. State: the payments of the window. The same payment read again does not count.
 */
public final class StructuredPayments implements Detector<StructuredPayments.Window> {
    private static final String NAME = "payment-structured";

    /** More payments in a window add nothing to the hit and would let one account grow without bound. */
    private static final int LONGEST = 60;

    /**
     * The payments of one account below one threshold, oldest first.
     *
     * @param since instant of the first payment of this unbroken series: it names the hit
     */
    public record Window(String since, List<Seen> payments) {
        public Window {
            payments = List.copyOf(payments);
        }
    }

    /** One payment of a window. */
    public record Seen(Instant at, BigDecimal amount, String message, int index, String reference, String label) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "Several payments from one account just below a reporting threshold within days";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("money.payment");
    }

    @Override
    public Collection<String> keys(Record record) {
        List<String> keys = new ArrayList<>(2);
        if (!(record.body() instanceof Payment payment)
                || !payment.ofCustomer()
                || payment.acknowledgement().equals("refused")) {
            return keys;
        }
        Amount ordered = payment.ordered();
        LocalDate day = LocalDate.ofInstant(record.at(), ZoneOffset.UTC);
        for (Threshold row : Threshold.justBelow(ordered.currency(), ordered.value(), day)) {
            for (Mention mention : record.mentions()) {
                if (mention.role().equals("debtor-account")
                        && !mention.identifiers().isEmpty()) {
                    Identifier account = mention.identifiers().get(0);
                    keys.add(account + "|" + row.currency() + "|" + row.amount().toPlainString());
                }
            }
        }
        return keys;
    }

    @Override
    public Window initial() {
        return new Window("", List.of());
    }

    @Override
    public Step<Window> step(String key, Window state, Record record) {
        if (!(record.body() instanceof Payment payment)) {
            return new Step<>(state, List.of());
        }
        LocalDate day = LocalDate.ofInstant(record.at(), ZoneOffset.UTC);
        BigDecimal limit = new BigDecimal(key.substring(key.lastIndexOf('|') + 1));
        for (Threshold row : Threshold.justBelow(
                payment.ordered().currency(), payment.ordered().value(), day)) {
            if (row.amount().compareTo(limit) == 0) {
                Window window = added(state, seen(record, payment), row);
                return new Step<>(window, window.equals(state) ? List.of() : hits(key, window, row));
            }
        }
        return new Step<>(state, List.of());
    }

    private static Seen seen(Record record, Payment payment) {
        String uetr = payment.references().uetr();
        String reference = oneWord(uetr.isEmpty() ? payment.references().instruction() : uetr);
        return new Seen(
                record.at(),
                payment.ordered().value(),
                record.message(),
                record.index(),
                reference,
                record.label().toString());
    }

    /** The window with this payment, without those that fell out of it. */
    private static Window added(Window state, Seen next, Threshold row) {
        List<Seen> payments = new ArrayList<>(state.payments());
        for (Seen known : payments) {
            boolean sameRecord = known.message().equals(next.message()) && known.index() == next.index();
            boolean samePayment = !next.reference().isEmpty()
                    && known.reference().equals(next.reference())
                    && known.amount().compareTo(next.amount()) == 0;
            if (sameRecord || samePayment) {
                return state;
            }
        }
        int place = payments.size();
        while (place > 0 && payments.get(place - 1).at().isAfter(next.at())) {
            place--;
        }
        payments.add(place, next);
        Instant newest = payments.get(payments.size() - 1).at();
        payments.removeIf(seen -> seen.at().isBefore(newest.minus(row.window())));
        while (payments.size() > LONGEST) {
            payments.remove(0);
        }
        boolean goesOn = payments.size() > 1 && !state.since().isEmpty();
        String first = payments.get(0).at().toString();
        return new Window(goesOn ? state.since() : first, payments);
    }

    private static List<Hit> hits(String key, Window window, Threshold row) {
        List<Seen> payments = window.payments();
        BigDecimal sum = payments.stream().map(Seen::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (payments.size() < row.payments() || sum.compareTo(row.amount()) < 0) {
            return List.of();
        }
        Seen last = payments.get(payments.size() - 1);
        String account = key.substring(0, key.indexOf('|'));
        String limit = row.amount().toPlainString() + " " + row.currency();
        String total = sum.toPlainString() + " " + row.currency();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.support(
                "below-threshold",
                payments.size() + " payments, each at least " + row.from().toPlainString() + " and below " + limit
                        + ", within " + row.window().toDays() + " days",
                total,
                row.source(),
                0.5));
        reasons.add(Reason.support(
                "sum-above-threshold", "Together they reach " + total + ", above " + limit, total, limit, 0.2));
        if (payments.stream()
                        .map(seen -> seen.amount().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1) {
            reasons.add(Reason.doubt(
                    "equal-amounts", "All amounts are equal: it may be rent, wages or instalments", total, "", 0.15));
        }
        double score = Math.min(0.9, 0.5 + 0.05 * payments.size());
        List<Evidence> evidence = new ArrayList<>();
        Label label = Label.parse(last.label());
        for (Seen seen : payments) {
            evidence.add(new Evidence(seen.message(), seen.index(), -1, "money"));
            label = label.join(Label.parse(seen.label()));
        }
        return List.of(new Hit(
                NAME,
                key + "|" + window.since(),
                "money",
                payments.size() >= 2 * row.payments() ? Severity.HIGH : Severity.MEDIUM,
                score,
                last.at(),
                payments.size() + " payments just below " + limit + " from " + account,
                reasons,
                evidence,
                label));
    }

    /** One line per payment, fields parted by tabs, which none of them can hold. */
    @Override
    public byte[] save(Window state) {
        if (state.payments().isEmpty()) {
            return new byte[0];
        }
        StringBuilder text = new StringBuilder(state.since());
        for (Seen seen : state.payments()) {
            text.append('\n')
                    .append(seen.at())
                    .append('\t')
                    .append(seen.amount().toPlainString())
                    .append('\t')
                    .append(seen.message())
                    .append('\t')
                    .append(seen.index())
                    .append('\t')
                    .append(seen.reference())
                    .append('\t')
                    .append(seen.label());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Window load(byte[] saved) {
        String[] lines = new String(saved, StandardCharsets.UTF_8).split("\n", -1);
        List<Seen> payments = new ArrayList<>(lines.length);
        for (int i = 1; i < lines.length; i++) {
            String[] field = lines[i].split("\t", -1);
            payments.add(new Seen(
                    Instant.parse(field[0]),
                    new BigDecimal(field[1]),
                    field[2],
                    Integer.parseInt(field[3]),
                    field[4],
                    field[5]));
        }
        return new Window(lines[0], payments);
    }

    private static String oneWord(String reference) {
        return reference.replace('\t', ' ').replace('\n', ' ');
    }
}
