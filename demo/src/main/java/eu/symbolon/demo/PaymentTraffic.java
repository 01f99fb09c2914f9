package eu.symbolon.demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** pacs.008.001.08 files and MT103 batches between invented accounts with right check digits. */
final class PaymentTraffic {
    private static final String[] BANKS = {
        "AEGBGRAA", "BCYPCY2N", "COBADEFF", "BNPAFRPP", "INGBNL2A", "UNCRITMM", "PKOPPLPW"
    };

    private final Random random;
    private final People people;

    PaymentTraffic(long seed) {
        random = new Random(seed ^ 0x504159);
        people = new People(random);
    }

    List<Sample> messages(int files, int transfers) {
        List<Sample> all = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            all.add(new Sample(
                    "bank feed",
                    String.format(Locale.ROOT, "34-credit-transfers-%03d.xml", file),
                    creditTransfers(file, transfers).getBytes(StandardCharsets.UTF_8)));
            all.add(new Sample(
                    "bank feed",
                    String.format(Locale.ROOT, "35-customer-transfers-%03d.rje", file),
                    customerTransfers(file, transfers / 4).getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private String creditTransfers(int file, int transfers) {
        StringBuilder out = new StringBuilder(transfers * 900);
        out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\">");
        out.append("<FIToFICstmrCdtTrf><GrpHdr><MsgId>DAY-")
                .append(file)
                .append("</MsgId><CreDtTm>2026-11-22T0")
                .append(file % 10);
        out.append(":00:00Z</CreDtTm><NbOfTxs>").append(transfers).append("</NbOfTxs></GrpHdr>\n");
        for (int i = 0; i < transfers; i++) {
            out.append("<CdtTrfTxInf><PmtId><EndToEndId>E")
                    .append(file)
                    .append('-')
                    .append(i)
                    .append("</EndToEndId></PmtId>");
            out.append("<IntrBkSttlmAmt Ccy=\"EUR\">")
                    .append(10 + random.nextInt(6000))
                    .append('.')
                    .append(10 + random.nextInt(90));
            out.append("</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-22</IntrBkSttlmDt>");
            party(out, "Dbtr");
            party(out, "Cdtr");
            out.append("<RmtInf><Ustrd>INVOICE ")
                    .append(random.nextInt(100_000))
                    .append("</Ustrd></RmtInf></CdtTrfTxInf>\n");
        }
        return out.append("</FIToFICstmrCdtTrf></Document>\n").toString();
    }

    private void party(StringBuilder out, String side) {
        boolean company = random.nextInt(3) == 0;
        People.Person person = people.person();
        out.append('<')
                .append(side)
                .append("><Nm>")
                .append(company ? people.company() : person.given() + " " + person.family());
        out.append("</Nm>");
        if (!company) {
            out.append(String.format(
                    Locale.ROOT,
                    "<Id><PrvtId><DtAndPlcOfBirth><BirthDt>%04d-%02d-%02d</BirthDt><CityOfBirth>X</CityOfBirth>"
                            + "<CtryOfBirth>DE</CtryOfBirth></DtAndPlcOfBirth></PrvtId></Id>",
                    person.year(),
                    person.month(),
                    person.day()));
        }
        out.append("</")
                .append(side)
                .append("><")
                .append(side)
                .append("Acct><Id><IBAN>")
                .append(iban())
                .append("</IBAN></Id></");
        out.append(side)
                .append("Acct><")
                .append(side)
                .append("Agt><FinInstnId><BICFI>")
                .append(people.pick(BANKS));
        out.append("</BICFI></FinInstnId></").append(side).append("Agt>");
    }

    private String customerTransfers(int file, int transfers) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < transfers; i++) {
            out.append(i == 0 ? "" : "$");
            out.append("{1:F01AEGBGRAAXXXX").append(String.format(Locale.ROOT, "%010d", file * 1000 + i));
            out.append("}{2:O1030900261122")
                    .append(people.pick(BANKS))
                    .append("XXXX00000000012611220900N}{4:\r\n:20:D")
                    .append(file);
            out.append('-')
                    .append(i)
                    .append("\r\n:23B:CRED\r\n:32A:261122EUR")
                    .append(10 + random.nextInt(5000))
                    .append(",50\r\n:50K:/");
            out.append(iban())
                    .append("\r\n")
                    .append(people.company())
                    .append("\r\n:59:/")
                    .append(iban())
                    .append("\r\n");
            out.append(people.company())
                    .append("\r\n:70:ORDER ")
                    .append(random.nextInt(9999))
                    .append("\r\n:71A:SHA\r\n-}");
        }
        return out.toString();
    }

    /** A German account number with the check digits of ISO 13616. */
    private String iban() {
        String account = String.format(
                Locale.ROOT, "%08d%010d", 10_000_000 + random.nextInt(80_000_000), random.nextInt(2_000_000_000));
        int rest =
                new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, account);
    }
}
