package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.wire.Element;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import eu.symbolon.wire.Xml;
import java.util.Set;

/**
 * Reads ISO 20022 credit transfers between banks: pacs.008 (customer transfer) and pacs.009 (bank transfer, with the COV
 * variant). All versions (.001.02 to .001.13), any prefix, with or without business application header, Document or envelope:
 * elements count by local name. One transaction in memory at a time.
 *
 * <pre>
 * &lt;CdtTrfTxInf&gt;&lt;PmtId&gt;&lt;EndToEndId&gt;INV-118&lt;/EndToEndId&gt;&lt;/PmtId&gt;
 *   &lt;IntrBkSttlmAmt Ccy="EUR"&gt;9500.00&lt;/IntrBkSttlmAmt&gt; ... &lt;Dbtr&gt;&lt;Nm&gt;NORDLICHT HANDEL GMBH&lt;/Nm&gt;&lt;/Dbtr&gt; ...
 * </pre>
 */
public final class Pacs implements Reader {
    /** What is handed out: the header of a group, its transactions, and whole messages of other types, to reject them by name. */
    private static final Set<String> PIECES = Set.of(
            "AppHdr",
            "GrpHdr",
            "CdtTrfTxInf",
            "FIToFIPmtStsRpt",
            "PmtRtr",
            "FIToFIPmtCxlReq",
            "FIToFIPmtRvsl",
            "FIDrctDbt",
            "FIToFICstmrDrctDbt",
            "BkToCstmrStmt",
            "BkToCstmrAcctRpt",
            "BkToCstmrDbtCdtNtfctn",
            "CstmrCdtTrfInitn",
            "CstmrDrctDbtInitn",
            "RsltnOfInvstgtn");

    private final Format format;
    private final String family;
    private final String root;

    private Pacs(Format format, String family, String root) {
        this.format = format;
        this.family = family;
        this.root = root;
    }

    /** The reader of pacs.008. */
    public static Pacs customerTransfers() {
        return new Pacs(
                new Format(
                        "iso20022-pacs008",
                        "ISO 20022 FI to FI customer credit transfer",
                        "ISO 20022 pacs.008.001.02 to pacs.008.001.13"),
                "pacs.008",
                "FIToFICstmrCdtTrf");
    }

    /** The reader of pacs.009. */
    public static Pacs bankTransfers() {
        return new Pacs(
                new Format(
                        "iso20022-pacs009",
                        "ISO 20022 financial institution credit transfer, also COV",
                        "ISO 20022 pacs.009.001.02 to pacs.009.001.12"),
                "pacs.009",
                "FICdtTrf");
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 8192);
        if (head.indexOf('<') < 0) {
            return 0;
        }
        if (names(head, "tech:xsd:" + family)) {
            return 96;
        }
        return names(head, "<" + root) || names(head, ":" + root) ? 90 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        Group group = new Group(out);
        try {
            Xml.each(bytes, PIECES, group::piece);
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    /** The text, and behind it no letter that would make it another word. */
    private static boolean names(String head, String text) {
        int at = head.indexOf(text);
        return at >= 0
                && (at + text.length() == head.length() || !Character.isLetterOrDigit(head.charAt(at + text.length())));
    }

    /** The group that the next transaction belongs to. */
    private final class Group {
        private final Sink out;
        private Element header = new Element("GrpHdr", "", java.util.Map.of(), "", java.util.List.of(), 1);

        Group(Sink out) {
            this.out = out;
        }

        private void piece(Element piece) {
            switch (piece.name()) {
                case "AppHdr" -> {}
                case "GrpHdr" -> header = piece;
                case "CdtTrfTxInf" -> new PacsPayment(header, piece, type(piece.namespace()), out).write();
                default ->
                    out.reject(
                            piece.where(),
                            piece.name(),
                            "a message " + piece.name() + " (" + type(piece.namespace())
                                    + ") is not read: pacs.008 and pacs.009 are credit transfers between banks");
            }
        }

        /** {@code pacs.008.001.08} of the namespace; without one, the family alone. */
        private String type(String namespace) {
            int at = namespace.lastIndexOf(':');
            String last = namespace.substring(at + 1);
            return last.isEmpty() ? family : last;
        }
    }
}
