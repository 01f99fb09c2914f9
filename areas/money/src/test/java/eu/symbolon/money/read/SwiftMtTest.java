package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Reject;
import eu.symbolon.money.Money;
import eu.symbolon.money.record.Payment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SwiftMtTest extends ReaderContract {
    private static final String CUSTOMER = """
            {1:F01NORDDEFFAXXX0001000001}{2:I103SUDBFRPPXXXXN}{3:{108:NB26-118}{119:STP}{121:8a562c67-ca16-48ba-b074-65581be6f001}}{4:
            :20:INV-2026-118
            :23B:CRED
            :32A:261120EUR9500,5
            :33B:USD10250,
            :36:0,9268
            :50F:/DE12500105170648489890
            1/EXEMPLAR, INGA MARIA
            2/HAFENWEG 7
            3/DE/BREMEN
            4/19810305
            7/DE/L01X00T47
            :52A:NORDDEFFXXX
            :56A://FW021000089
            MIDLUS33XXX
            :57A:SUDBFRPPXXX
            :59:/FR1420041010050500013M02606
            SARL MISTRAL EXEMPLE
            12 RUE DU PORT
            MARSEILLE
            :70:/INV/2026-118
            SECOND LINE
            :71A:SHA
            :71F:EUR12,
            :72:/ACC/CALL ON ARRIVAL
            -}{5:{CHK:123456789ABC}}
            """;

    private static final String COVER = """
            {1:F21NORDDEFFAXXX0001000002}{4:{177:2611201015}{451:0}}{1:F01NORDDEFFAXXX0001000002}{2:O2021015261120MIDLUS33AXXX00010000022611201016N}{3:{119:COV}{121:8a562c67-ca16-48ba-b074-65581be6f001}}{4:
            :20:COV-118
            :21:INV-2026-118
            :32A:261120EUR9500,
            :52A:NORDDEFFXXX
            :58A:/BE97001234567890
            SUDBFRPPXXX
            :50K:/0001234567
            INGA EXEMPLAR
            HAFENWEG 7
            :59F:/FR1420041010050500013M02606
            1/SARL MISTRAL EXEMPLE
            2/12 RUE DU PORT
            3/FR/MARSEILLE
            :33B:EUR9500,
            -}""";

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return new SwiftMt();
    }

    @Override
    protected List<byte[]> samples() {
        return Stream.of(CUSTOMER, CUSTOMER.replace("\n", "\r\n"), COVER, CUSTOMER.strip() + "$" + COVER)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void customerTransferKeepsAmountsDatesAndReferencesExactly() {
        Record record = read(CUSTOMER).records().get(0);
        Map<String, Object> fields = PlainFields.of(record.body());
        assertEquals("MT103 STP", fields.get("messageType"));
        assertEquals("{value=9500.5, currency=EUR}", String.valueOf(fields.get("settled")));
        assertEquals("{value=10250, currency=USD}", String.valueOf(fields.get("instructed")));
        assertEquals("0.9268", String.valueOf(fields.get("exchangeRate")));
        assertEquals("2026-11-20", fields.get("settlementDate"));
        assertEquals(Instant.parse("2026-11-20T00:00:00Z"), record.at());
        assertEquals(
                "{message=NB26-118, instruction=INV-2026-118, uetr=8a562c67-ca16-48ba-b074-65581be6f001}",
                String.valueOf(fields.get("references")));
        assertEquals(List.of("/INV/2026-118", "SECOND LINE"), fields.get("remittance"));
        assertEquals(List.of("23B:CRED", "72:/ACC/CALL ON ARRIVAL"), fields.get("instructions"));
        assertEquals("SHA", fields.get("chargeBearer"));
        assertEquals("[{value=12, currency=EUR}]", String.valueOf(fields.get("charges")));
    }

    @Test
    void structuredPayerWithBirthDateIsAPersonWithAccountAndNationalNumber() {
        Record record = read(CUSTOMER).records().get(0);
        Mention debtor = mention(record, "debtor");
        assertEquals(SubjectType.PERSON, debtor.type());
        assertEquals("EXEMPLAR, INGA MARIA", debtor.title());
        assertEquals("[1981-03-05]", debtor.births().toString());
        assertEquals(List.of("DE"), debtor.countries());
        assertEquals(List.of("HAFENWEG 7, DE BREMEN"), debtor.addresses());
        assertTrue(debtor.identifiers().contains(new Identifier(IdentifierType.NATIONAL_NUMBER, "L01X00T47", "DEU")));
        assertTrue(debtor.identifiers().contains(new Identifier(IdentifierType.IBAN, "DE12500105170648489890", "")));
        assertEquals(SubjectType.ACCOUNT, mention(record, "debtor-account").type());
        assertEquals(SubjectType.ORGANISATION, mention(record, "creditor").type());
        assertEquals("SARL MISTRAL EXEMPLE", mention(record, "creditor").title());
        assertEquals(
                "MIDLUS33",
                mention(record, "intermediary-agent").identifiers().get(0).value());
    }

    @Test
    void agentsStandInOrderWithTheirClearingCodes() {
        Payment payment = (Payment) read(CUSTOMER).records().get(0).body();
        assertEquals(
                List.of("sender", "debtor-agent", "intermediary-agent", "creditor-agent", "receiver"),
                payment.agents().stream().map(agent -> agent.role()).toList());
        assertEquals("FW021000089", payment.agents().get(2).clearing());
    }

    @Test
    void coverNamesTheBanksAndTheirCustomers() {
        Record record = read(COVER).records().get(0);
        assertEquals("MT202 COV", ((Payment) record.body()).messageType());
        assertEquals("accepted", ((Payment) record.body()).acknowledgement());
        assertEquals("NORDDEFF", mention(record, "debtor").identifiers().get(0).value());
        assertEquals(
                "SUDBFRPP", mention(record, "creditor").identifiers().get(0).value());
        assertEquals("INGA EXEMPLAR", mention(record, "underlying-debtor").title());
        assertEquals(
                "SARL MISTRAL EXEMPLE", mention(record, "underlying-creditor").title());
        assertEquals(
                List.of(new Identifier(IdentifierType.ACCOUNT_NUMBER, "0001234567", "MIDLUS33")),
                mention(record, "underlying-debtor-account").identifiers());
    }

    @Test
    void sameReferenceJoinsTransferAndCover() {
        Reading reading = read(CUSTOMER.strip() + "$" + COVER);
        assertEquals(
                mention(reading.records().get(0), "payment"),
                mention(reading.records().get(1), "payment"));
    }

    @Test
    void otherTypeIsRejectedByNameAndNeighboursAreKept() {
        String statement = "{1:F01NORDDEFFAXXX0001000003}{2:I940SUDBFRPPXXXXN}{4:\n:20:STMT\n:25:123\n-}";
        Reading reading = read(CUSTOMER.strip() + "$" + statement + "$" + COVER);
        assertEquals(2, reading.records().size());
        assertEquals(1, reading.lost());
        assertTrue(
                reading.rejects().get(0).reason().startsWith("MT940 is not read"),
                reading.rejects().toString());
    }

    @Test
    void cutMessageCostsItselfAlone() {
        String cut = CUSTOMER.substring(0, CUSTOMER.indexOf(":59:"));
        Reading reading = read(cut + "$" + COVER);
        assertEquals(1, reading.records().size());
        assertEquals(
                "1: block 4 does not end with '-}'. Maybe the message was cut: send it whole",
                shown(reading.rejects().get(0)));
    }

    @Test
    void badAmountIsRejectedOnItsLine() {
        Reading reading = read(CUSTOMER.replace("EUR9500,5", "EUR9.500,5"));
        assertEquals(0, reading.records().size());
        assertEquals(4, reading.rejects().get(0).where().line());
        assertEquals(
                "field 32A has no amount of the form USD3700, behind its date",
                reading.rejects().get(0).reason());
    }

    @Test
    void accountThatOnlyLooksLikeAnIbanIsKeptAndRemarked() {
        Reading reading = read(CUSTOMER.replace("/FR14", "/FR15"));
        assertEquals(0, reading.lost());
        assertEquals(
                IdentifierType.ACCOUNT_NUMBER,
                mention(reading.records().get(0), "creditor-account")
                        .identifiers()
                        .get(0)
                        .type());
        assertTrue(
                reading.rejects().get(0).reason().contains("check digits 15 do not fit"),
                reading.rejects().toString());
    }

    @Test
    void refusedMessageSaysSo() {
        Payment payment = (Payment)
                read(COVER.replace("{451:0}", "{451:1}")).records().get(0).body();
        assertEquals("refused", payment.acknowledgement());
    }

    /** Every file gives a payment or says by place and reason why not; none throws, no MT103 or MT202 with an amount is lost. */
    @Test
    void foreignMessagesAreReadOrRejectedWithAReason() throws IOException {
        Path folder = ForeignData.path("money/payments/mt");
        int files = 0;
        int payments = 0;
        try (Stream<Path> all = Files.list(folder).sorted()) {
            for (Path file : all.toList()) {
                files++;
                byte[] bytes = ForeignData.read(file);
                Reading reading = read(bytes);
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                String name = file.getFileName().toString();
                payments += reading.records().size();
                assertTrue(reader().recognise(bytes) >= 50 || !text.contains("{1:F"), name);
                reading.rejects().forEach(reject -> assertFalse(reject.reason().startsWith("reader "), name + reject));
                boolean payment = name.startsWith("MT103") || name.startsWith("MT202");
                if (!payment) {
                    assertEquals(0, reading.records().size(), name);
                    assertTrue(reading.lost() > 0, name);
                } else if (text.contains(":32A:") && !text.startsWith("{\n")) {
                    assertFalse(reading.records().isEmpty(), () -> name + reading.rejects());
                } else {
                    assertTrue(reading.lost() > 0, () -> name + reading.rejects());
                }
            }
        }
        assertEquals(122, files);
        assertEquals(32, payments);
    }

    @Test
    void foreignBulkFileGivesItsThreeMessages() {
        Reading reading = read(ForeignData.bytes("money/payments/mt/MT103-bulk-with-ack.rje"));
        assertEquals(3, reading.records().size());
        assertEquals(0, reading.lost());
        assertEquals(
                "{value=1417.8, currency=USD}",
                String.valueOf(PlainFields.of(reading.records().get(2).body()).get("settled")));
    }

    private static Mention mention(Record record, String role) {
        return record.mentions().stream()
                .filter(mention -> mention.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Reject reject) {
        return reject.where() + ": " + reject.reason();
    }
}
