package eu.symbolon.money.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads SWIFT FIN messages MT103 (plain, STP, REMIT) and MT202 (plain, COV), alone, glued or in RJE files.
 * Standard: SWIFT Standards MT, categories 1 and 2 (November 2025).
 *
 * <pre>
 * {1:F01NORDDEFFAXXX0001000001}{2:I103SUDBFRPPXXXXN}{3:{121:8a562c67-ca16-48ba-b074-65581be6f001}}{4:
 * :20:INV-2026-118
 * :23B:CRED
 * :32A:261120EUR9500,
 * :50K:/DE89370400440532013000
 * NORDLICHT HANDEL GMBH
 * :59:/FR1420041010050500013M02606
 * SARL MISTRAL
 * :71A:SHA
 * -}
 * </pre>
 *
 * Messages of other types are rejected by name, so that none is lost in silence.
 */
public final class SwiftMt implements Reader {
    private static final Format FORMAT =
            new Format("swift-mt", "SWIFT MT103, MT202", "SWIFT Standards MT, categories 1 and 2, 2025");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 4096);
        int at = head.indexOf("{1:F");
        if (at < 0 || head.indexOf("{4:", at) < 0 && head.indexOf("{2:", at) < 0) {
            return 0;
        }
        return head.substring(0, at).isBlank() ? 98 : 60;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        FinScanner scanner = new FinScanner(bytes, out);
        @Nullable FinMessage message = scanner.next();
        while (message != null) {
            switch (message.type()) {
                case "103", "202" -> new FinPayment(message, out).write();
                case "" ->
                    out.reject(
                            Where.line(message.line()),
                            message.application(),
                            "block 2 names no message type: I103... or O103... is right");
                default ->
                    out.reject(
                            Where.line(message.line()),
                            "MT" + message.type(),
                            "MT" + message.type() + " is not read: only MT103 and MT202 are payments between banks");
            }
            message = scanner.next();
        }
    }
}
