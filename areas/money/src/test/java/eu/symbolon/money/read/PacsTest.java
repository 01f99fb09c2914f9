package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacsTest extends ReaderContract {
    private static final String TRANSFER = """
            <CdtTrfTxInf>
              <PmtId><InstrId>I-1</InstrId><EndToEndId>INV-118</EndToEndId><TxId>T-1</TxId><UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR></PmtId>
              <IntrBkSttlmAmt Ccy="EUR">9500.00</IntrBkSttlmAmt>
              <IntrBkSttlmDt>2026-11-20</IntrBkSttlmDt>
              <InstdAmt Ccy="USD">10250</InstdAmt><XchgRate>0.9268</XchgRate>
              <ChrgBr>SHAR</ChrgBr>
              <ChrgsInf><Amt Ccy="EUR">12.50</Amt><Agt><FinInstnId><BICFI>MIDLUS33</BICFI></FinInstnId></Agt></ChrgsInf>
              <IntrmyAgt1><FinInstnId><BICFI>MIDLUS33XXX</BICFI></FinInstnId></IntrmyAgt1>
              <UltmtDbtr><Nm>Holding Exemplar SE</Nm><Id><OrgId><LEI>529900EXAMPLE0000170</LEI></OrgId></Id></UltmtDbtr>
              <Dbtr><Nm>Inga Exemplar</Nm>
                <PstlAdr><StrtNm>Hafenweg</StrtNm><BldgNb>7</BldgNb><PstCd>28195</PstCd><TwnNm>Bremen</TwnNm><Ctry>DE</Ctry></PstlAdr>
                <Id><PrvtId><DtAndPlcOfBirth><BirthDt>1981-03-05</BirthDt><CityOfBirth>Kiel</CityOfBirth><CtryOfBirth>DE</CtryOfBirth></DtAndPlcOfBirth>
                  <Othr><Id>C01X00T47</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm><Issr>DE</Issr></Othr></PrvtId></Id>
                <CtctDtls><PhneNb>+49-4215550123</PhneNb><EmailAdr>inga@exemplar.example</EmailAdr></CtctDtls></Dbtr>
              <DbtrAcct><Id><IBAN>DE12500105170648489890</IBAN></Id></DbtrAcct>
              <DbtrAgt><FinInstnId><BICFI>NORDDEFFXXX</BICFI></FinInstnId></DbtrAgt>
              <CdtrAgt><FinInstnId><BICFI>SUDBFRPP</BICFI><ClrSysMmbId><MmbId>30004</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt>
              <Cdtr><Nm>SARL Mistral Exemple</Nm><PstlAdr><TwnNm>Marseille</TwnNm><Ctry>FR</Ctry><AdrLine>12 rue du Port</AdrLine></PstlAdr>
                <Id><OrgId><Othr><Id>FR40303265045</Id><SchmeNm><Cd>TXID</Cd></SchmeNm></Othr></OrgId></Id></Cdtr>
              <CdtrAcct><Id><Othr><Id>000-1234567</Id></Othr></Id></CdtrAcct>
              <Purp><Cd>GDDS</Cd></Purp>
              <RmtInf><Ustrd>Invoice 118</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>
            </CdtTrfTxInf>
            """;

    private static final String DOCUMENT =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf>"
                    + "<GrpHdr><MsgId>M-1</MsgId><NbOfTxs>1</NbOfTxs></GrpHdr>\n" + TRANSFER
                    + "</FIToFICstmrCdtTrf></Document>";

    private static final String ENVELOPE =
            "<?xml version='1.0' encoding='UTF-8'?>\n<env:Envelope xmlns:env='urn:example:envelope'>"
                    + "<h:AppHdr xmlns:h='urn:iso:std:iso:20022:tech:xsd:head.001.001.02'><h:BizMsgIdr>B-1</h:BizMsgIdr></h:AppHdr>"
                    + "<d:Document xmlns:d='urn:iso:std:iso:20022:tech:xsd:pacs.008.001.13'><d:FIToFICstmrCdtTrf>"
                    + "<d:GrpHdr><d:MsgId>M-2</d:MsgId><d:IntrBkSttlmDt>2026-11-21</d:IntrBkSttlmDt></d:GrpHdr><d:CdtTrfTxInf>"
                    + "<d:PmtId><d:EndToEndId>E-2</d:EndToEndId></d:PmtId><d:IntrBkSttlmAmt Ccy='EUR'>10000</d:IntrBkSttlmAmt>"
                    + "<d:Dbtr><d:Nm>Alpha Exemplar</d:Nm></d:Dbtr><d:Cdtr><d:Nm>Beta Exemplar</d:Nm></d:Cdtr></d:CdtTrfTxInf>"
                    + "</d:FIToFICstmrCdtTrf></d:Document></env:Envelope>";

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return Pacs.customerTransfers();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(DOCUMENT.getBytes(StandardCharsets.UTF_8), ENVELOPE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void transferKeepsAmountsReferencesAndText() {
        Map<String, Object> fields =
                PlainFields.of(read(DOCUMENT).records().get(0).body());
        assertEquals("pacs.008.001.08", fields.get("messageType"));
        assertEquals("{value=9500.00, currency=EUR}", String.valueOf(fields.get("settled")));
        assertEquals("{value=10250, currency=USD}", String.valueOf(fields.get("instructed")));
        assertEquals("hybrid", fields.get("addressForm"));
        assertEquals(List.of("Invoice 118", "Ref: RF18539007547034"), fields.get("remittance"));
        assertEquals(
                "{message=M-1, instruction=I-1, endToEnd=INV-118, transaction=T-1, uetr=8a562c67-ca16-48ba-b074-65581be6f001}",
                String.valueOf(fields.get("references")));
    }

    @Test
    void privateIdentificationMakesAPersonWithPapersAndContacts() {
        Record record = read(DOCUMENT).records().get(0);
        Mention debtor = mention(record, "debtor");
        assertEquals(SubjectType.PERSON, debtor.type());
        assertEquals("[1981-03-05]", debtor.births().toString());
        assertEquals(List.of("Hafenweg, 7, 28195, Bremen, DE"), debtor.addresses());
        assertEquals(
                List.of(
                        new Identifier(IdentifierType.PASSPORT, "C01X00T47", "DEU"),
                        new Identifier(IdentifierType.PHONE, "+494215550123", ""),
                        new Identifier(IdentifierType.EMAIL, "inga@exemplar.example", ""),
                        new Identifier(IdentifierType.IBAN, "DE12500105170648489890", "")),
                debtor.identifiers());
        assertEquals(SubjectType.ORGANISATION, mention(record, "creditor").type());
        assertEquals(
                new Identifier(IdentifierType.ACCOUNT_NUMBER, "0001234567", "SUDBFRPP"),
                mention(record, "creditor-account").identifiers().get(0));
        assertEquals(
                "529900EXAMPLE0000170",
                mention(record, "ultimate-debtor").identifiers().get(0).value());
    }

    @Test
    void groupSaysTheDayWhereTheTransactionDoesNot() {
        Reading reading = read(ENVELOPE);
        assertEquals(
                "2026-11-21", PlainFields.of(reading.records().get(0).body()).get("settlementDate"));
        assertEquals(
                "pacs.008.001.13",
                PlainFields.of(reading.records().get(0).body()).get("messageType"));
    }

    @Test
    @Proves("INPUT-NUMBER")
    void badAmountCostsOneTransactionAlone() {
        String two = DOCUMENT.replace(TRANSFER, TRANSFER.replace("9500.00", "9,500.00") + TRANSFER);
        Reading reading = read(two);
        assertEquals(1, reading.records().size());
        assertEquals(
                "4: IntrBkSttlmAmt is no amount of the form 9500.00 with a currency in Ccy ['9,500.00 EUR']",
                reading.rejects().get(0).toString());
    }

    @Test
    void otherMessageInTheFileIsRejectedByName() {
        Reading reading =
                read("<m><Document xmlns='urn:iso:std:iso:20022:tech:xsd:pacs.002.001.10'><FIToFIPmtStsRpt/></Document>"
                        + DOCUMENT + "</m>");
        assertEquals(1, reading.records().size());
        assertTrue(
                reading.rejects().get(0).reason().contains("pacs.002.001.10"),
                reading.rejects().toString());
    }

    @Test
    void foreignTransferIsRead() {
        Reading reading = read(ForeignData.bytes("money/payments/mx/pacs.008.001.07.xml"));
        assertEquals(1, reading.records().size());
        assertEquals(0, reading.lost());
        Record record = reading.records().get(0);
        assertEquals("JOHN DOE", mention(record, "debtor").title());
        assertEquals("Mike Smith", mention(record, "creditor").title());
        assertEquals(
                "{value=5000, currency=USD}",
                String.valueOf(PlainFields.of(record.body()).get("settled")));
    }

    private static Mention mention(Record record, String role) {
        return record.mentions().stream()
                .filter(mention -> mention.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
