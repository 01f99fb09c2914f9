package eu.symbolon.money.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import eu.symbolon.kernel.area.Detector;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.kit.DetectorContract;
import eu.symbolon.kernel.word.Hit;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Severity;
import eu.symbolon.money.Money;
import eu.symbolon.money.record.Payment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredPaymentsTest extends DetectorContract<StructuredPayments.Window> {
    private static final String IBAN = "DE12500105170648489890";

    @Override
    protected Detector<StructuredPayments.Window> detector() {
        return new StructuredPayments();
    }

    @Override
    protected List<Record> firing() {
        return List.of(
                payment("A1", "261102", "EUR9500,", IBAN),
                payment("A2", "261104", "EUR9800,50", IBAN),
                payment("A3", "261109", "EUR8200,", IBAN),
                payment("A4", "261110", "EUR9900,", IBAN));
    }

    @Override
    protected List<Record> innocent() {
        return List.of(
                payment("B1", "261102", "EUR9500,", IBAN),
                payment("B2", "261103", "EUR9500,", "BE97001234567890"),
                payment("B3", "261104", "EUR10000,", IBAN),
                payment("B4", "261105", "EUR2500,", IBAN),
                payment("B5", "261106", "JPY9500,", IBAN),
                payment("B6", "261114", "EUR9500,", IBAN),
                payment("B7", "261126", "EUR9500,", IBAN));
    }

    @Test
    void thirdPaymentMakesTheHitAndTheFourthAddsToIt() {
        List<Hit> hits = run(firing());
        assertEquals(2, hits.size());
        assertEquals(hits.get(0).key(), hits.get(1).key());
        assertEquals(
                "3 payments just below 10000 EUR from iban:" + IBAN, hits.get(0).title());
        assertEquals("27500.50 EUR", hits.get(0).reasons().get(0).left());
        assertEquals(4, hits.get(1).evidence().size());
        assertEquals(Severity.MEDIUM, hits.get(1).severity());
    }

    @Test
    void samePaymentReadAgainDoesNotCount() {
        Record first = payment("A1", "261102", "EUR9500,", IBAN);
        assertEquals(List.of(), run(List.of(first, first, payment("A2", "261104", "EUR9800,50", IBAN), first)));
    }

    @Test
    void orderOfArrivalDoesNotMatter() {
        List<Record> reversed = firing().subList(0, 3).reversed();
        assertEquals(3, run(reversed).getLast().evidence().size());
    }

    @Test
    void equalAmountsSpeakAgainst() {
        List<Hit> hits = run(List.of(
                payment("C1", "261102", "EUR9000,", IBAN),
                payment("C2", "261103", "EUR9000,", IBAN),
                payment("C3", "261104", "EUR9000,00", IBAN)));
        assertEquals("equal-amounts", hits.get(0).reasons().getLast().code());
    }

    @Test
    void banksPayingEachOtherAreNotStructuring() {
        List<Record> between = new ArrayList<>();
        for (String day : List.of("261102", "261103", "261104", "261105")) {
            between.add(record("{1:F01NORDDEFFAXXX0001000001}{2:I202SUDBFRPPXXXXN}{4:\n:20:N" + day + "\n:21:R\n:32A:"
                    + day + "EUR9500,\n:52A:/" + IBAN + "\nNORDDEFF\n:58A:SUDBFRPP\n-}"));
        }
        assertEquals(List.of(), run(between));
    }

    @Test
    void refusedPaymentsDoNotCount() {
        List<Record> refused = new ArrayList<>();
        for (Record record : firing()) {
            Payment payment = (Payment) record.body();
            refused.add(record(text(payment.references().instruction(), "261102", "EUR9500,", IBAN)
                    .replace("{1:F01", "{1:F21NORDDEFFAXXX0001000001}{4:{177:2611021015}{451:1}}{1:F01")));
        }
        assertEquals(List.of(), run(refused));
    }

    @Test
    void everyThresholdNamesItsSourceAndItsDays() {
        for (Threshold row : Threshold.TABLE) {
            assertEquals(false, row.source().isBlank());
        }
        assertNull(Threshold.TABLE.getLast().until());
    }

    private List<Hit> run(List<Record> records) {
        java.util.Map<String, StructuredPayments.Window> states = new java.util.HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (Record record : records) {
            for (String key : detector().keys(record)) {
                Detector.Step<StructuredPayments.Window> step =
                        detector().step(key, states.getOrDefault(key, detector().initial()), record);
                states.put(key, step.state());
                hits.addAll(step.hits());
            }
        }
        return hits;
    }

    private static Record payment(String reference, String day, String amount, String account) {
        return record(text(reference, day, amount, account));
    }

    private static String text(String reference, String day, String amount, String account) {
        return "{1:F01NORDDEFFAXXX0001000001}{2:I103SUDBFRPPXXXXN}{4:\n:20:" + reference + "\n:23B:CRED\n:32A:" + day
                + amount + "\n:50K:/" + account
                + "\nNORDLICHT HANDEL EXEMPLAR\n:59:/FR1420041010050500013M02606\nSARL MISTRAL\n:71A:SHA\n-}";
    }

    private static Record record(String text) {
        Money money = new Money();
        Message message =
                Message.of("test", Instant.parse("2026-11-22T10:00:00Z"), text.getBytes(StandardCharsets.UTF_8));
        return Reading.of(message, money, money.readers().get(0)).records().get(0);
    }
}
