package eu.symbolon.cargo.read;

import eu.symbolon.cargo.record.AirWaybillNumber;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Element;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Xml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both Cargo-XML readers share: recognition by the root element and the header. */
abstract class XmlReader implements Reader {

    /** Local name of the root: {@code Waybill}, {@code HouseWaybill}. */
    abstract String rootName();

    /** What the namespace has in it: {@code iata:waybill}. */
    abstract String namespace();

    abstract void read(Element root, Sink out);

    @Override
    public final int recognise(byte[] bytes) {
        if (!Xml.rootName(bytes).equals(rootName())) {
            return 0;
        }
        return Xml.rootNamespace(bytes).contains(namespace()) ? 95 : 60;
    }

    @Override
    public final void read(byte[] bytes, Sink out) {
        try {
            Element root = Xml.read(bytes);
            if (root.name().equals(rootName())) {
                read(root, out);
            } else {
                out.reject(
                        root.where(),
                        root.name(),
                        "root element is not " + rootName() + " of Cargo-XML (" + namespace() + ")");
            }
        } catch (Malformed e) {
            e.rejectTo(out);
        }
    }

    /** Number of a master in its normal form; a wrong one is rejected and kept out. */
    static String masterNumber(String text, Where where, Sink out) {
        AirWaybillNumber number = AirWaybillNumber.parse(text).orElse(null);
        if (number == null) {
            out.reject(where, text, "no air waybill number: prefix, hyphen and 8 digits expected, as in 618-40000085");
            return "";
        }
        ImpFields.checkDigit(number, where, out);
        return number.toString();
    }

    /** Time of the message, or null after a reject. */
    static @Nullable Instant issued(Element root, Sink out) {
        String text = root.text("MessageHeaderDocument", "IssueDateTime");
        Instant time = XmlConsignment.time(text);
        if (time == null && !text.isEmpty()) {
            out.reject(root.where(), text, "IssueDateTime is no time: 2026-11-24T10:00:00+01:00 was expected");
        }
        return time;
    }

    static List<String> headerNotes(Element root) {
        List<String> notes = new ArrayList<>();
        Element header = root.child("BusinessHeaderDocument");
        if (header != null) {
            for (Element note : header.children("IncludedHeaderNote")) {
                XmlConsignment.addFolded(note.text("ContentCode") + " " + note.text("Content"), notes);
            }
        }
        return notes;
    }
}
