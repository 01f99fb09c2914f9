package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.money.Money;
import eu.symbolon.money.record.Payment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacsBankTest extends ReaderContract {
    private static final String COVER = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><FICdtTrf>
            <GrpHdr><MsgId>M-9</MsgId></GrpHdr>
            <CdtTrfTxInf><PmtId><InstrId>I-9</InstrId><EndToEndId>INV-118</EndToEndId></PmtId>
              <IntrBkSttlmAmt Ccy="EUR">9500.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-20</IntrBkSttlmDt>
              <Dbtr><FinInstnId><BICFI>NORDDEFF</BICFI></FinInstnId></Dbtr>
              <Cdtr><FinInstnId><BICFI>SUDBFRPP</BICFI><LEI>549300SAMPLE00000291</LEI></FinInstnId></Cdtr>
              <CdtrAcct><Id><IBAN>BE97001234567890</IBAN></Id></CdtrAcct>
              <UndrlygCstmrCdtTrf>
                <Dbtr><Nm>Inga Exemplar</Nm><Id><PrvtId><Othr><Id>L01X00T47</Id><SchmeNm><Cd>NIDN</Cd></SchmeNm></Othr></PrvtId></Id></Dbtr>
                <DbtrAgt><FinInstnId><BICFI>NORDDEFF</BICFI></FinInstnId></DbtrAgt>
                <CdtrAgt><FinInstnId><BICFI>SUDBFRPP</BICFI></FinInstnId></CdtrAgt>
                <Cdtr><Nm>SARL Mistral Exemple</Nm></Cdtr>
                <RmtInf><Ustrd>Invoice 118</Ustrd></RmtInf>
              </UndrlygCstmrCdtTrf></CdtTrfTxInf>
            </FICdtTrf></Document>
            """;

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return Pacs.bankTransfers();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(COVER.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void coverNamesTheBanksAndTheirCustomers() {
        Record record = read(COVER).records().get(0);
        assertEquals("pacs.009.001.08 COV", ((Payment) record.body()).messageType());
        assertEquals(
                List.of(
                        "debtor ORGANISATION",
                        "creditor ORGANISATION",
                        "creditor-account ACCOUNT",
                        "underlying-debtor PERSON",
                        "underlying-creditor ORGANISATION",
                        "underlying-debtor-agent ORGANISATION",
                        "underlying-creditor-agent ORGANISATION"),
                record.mentions().stream()
                        .map(mention -> mention.role() + " " + mention.type())
                        .toList());
        assertEquals(List.of("Invoice 118"), ((Payment) record.body()).remittance());
        assertEquals(SubjectType.PERSON, record.mentions().get(3).type());
    }
}
