package eu.symbolon.crisis.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import eu.symbolon.wire.Xml;
import java.util.Set;

/**
 * OASIS Common Alerting Protocol 1.0, 1.1 and 1.2; one alert, or all alerts inside an EDXL-DE envelope, an Atom or an RSS
 * feed: {@code <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>EX-2026-1</identifier>}.
 */
public final class CapReader implements Reader {
    private static final int HEAD = 8000;

    @Override
    public Format format() {
        return new Format(
                "cap",
                "Common Alerting Protocol",
                "OASIS CAP 1.0, 1.1, 1.2; EDXL-DE 1.0 and 2.0, Atom and RSS around it");
    }

    @Override
    public int recognise(byte[] bytes) {
        String root = Xml.rootName(bytes);
        if (root.equals("alert")) {
            return isCap(Xml.rootNamespace(bytes)) ? 98 : 40;
        }
        String head = root.isEmpty() ? "" : Text.head(bytes, HEAD);
        boolean holdsAlert = isCap(head) && (head.contains("<alert") || head.contains(":alert"));
        return holdsAlert ? 80 : 0;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        int[] seen = {0};
        try {
            Xml.each(bytes, Set.of("alert"), alert -> {
                seen[0]++;
                new CapAlert(alert, out).read();
            });
            if (seen[0] == 0) {
                out.reject(
                        Where.line(1),
                        Xml.rootName(bytes),
                        "no alert element in it. Maybe the feed has links to alerts only: fetch those");
            }
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    private static boolean isCap(String text) {
        return text.contains("urn:oasis:names:tc:emergency:cap:") || text.contains("http://www.incident.com/cap/");
    }
}
