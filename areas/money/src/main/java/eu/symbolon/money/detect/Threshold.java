package eu.symbolon.money.detect;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount from which the law asks for a report or for due diligence, so that some cut their payments to stay below it.
 *
 * @param from first amount of the band that counts as "just below": a share of the threshold set by this program, not by law
 * @param window span in which payments are seen as one operation: set by this program, not by law
 * @param payments how many make a hit: set by this program, not by law
 * @param since first day it holds
 * @param until first day it no longer holds, or null
 * @param source article and day it was read
 */
record Threshold(
        String currency,
        BigDecimal amount,
        BigDecimal from,
        Duration window,
        int payments,
        LocalDate since,
        @Nullable LocalDate until,
        String source) {

    /** 80 per cent: wide enough for amounts below a limit that people choose (8,000 to 9,999), narrow enough to spare salaries. */
    private static final BigDecimal SHARE = new BigDecimal("0.80");

    /** Ten days: a choice of this program; no article names a span in which operations are linked. */
    private static final Duration WINDOW = Duration.ofDays(10);

    private static final int PAYMENTS = 3;

    static final List<Threshold> TABLE = List.of(
            row(
                    "EUR",
                    "10000",
                    "2017-06-26",
                    "2027-07-10",
                    "Directive (EU) 2015/849 Art 11(c): EUR 10 000, in one or several linked operations (unverified, 2026-11)"),
            row(
                    "EUR",
                    "15000",
                    "2017-06-26",
                    "2027-07-10",
                    "Directive (EU) 2015/849 Art 11(b)(i): EUR 15 000, in one or several linked operations (unverified, 2026-11)"),
            row(
                    "EUR",
                    "10000",
                    "2027-07-10",
                    "",
                    "Regulation (EU) 2024/1624 Art 19(1): EUR 10 000, in one or several linked operations (unverified, 2026-11)"),
            row(
                    "USD",
                    "10000",
                    "1972-07-01",
                    "",
                    "31 CFR 1010.311 and 1010.314: USD 10 000 and structuring (unverified, 2026-11)"));

    private static Threshold row(String currency, String amount, String since, String until, String source) {
        BigDecimal limit = new BigDecimal(amount);
        return new Threshold(
                currency,
                limit,
                limit.multiply(SHARE).stripTrailingZeros(),
                WINDOW,
                PAYMENTS,
                LocalDate.parse(since),
                until.isEmpty() ? null : LocalDate.parse(until),
                source);
    }

    /** Rows whose band this amount falls into on this day. */
    static List<Threshold> justBelow(String currency, BigDecimal amount, LocalDate day) {
        List<Threshold> found = new ArrayList<>(1);
        for (Threshold row : TABLE) {
            boolean holds = !day.isBefore(row.since) && (row.until == null || day.isBefore(row.until));
            if (holds
                    && row.currency.equals(currency)
                    && amount.compareTo(row.from) >= 0
                    && amount.compareTo(row.amount) < 0) {
                found.add(row);
            }
        }
        return found;
    }
}
