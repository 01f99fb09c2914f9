package eu.symbolon.cargo.read;

import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.Waybill;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.wire.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Master air waybill, IATA Cargo-XML XFWB 3.00, namespace {@code iata:waybill:1}, type code 740 (direct) or 741 (master):
 * {@code <ns2:BusinessHeaderDocument><ID>618-40000085</ID>}.
 */
public final class XfwbReader extends XmlReader {

    @Override
    public Format format() {
        return new Format("cargo-xml-xfwb", "Air waybill (XFWB)", "IATA Cargo-XML Toolkit, XFWB 1.00 to 3.00");
    }

    @Override
    String rootName() {
        return "Waybill";
    }

    @Override
    String namespace() {
        return "iata:waybill";
    }

    @Override
    void read(Element root, Sink out) {
        Element master = root.child("MasterConsignment");
        if (master == null) {
            out.reject(root.where(), root.name(), "no MasterConsignment in it: there is nothing to read");
            return;
        }
        String number = masterNumber(root.text("BusinessHeaderDocument", "ID"), root.where(), out);
        XmlConsignment reading = new XmlConsignment(master, out);
        Consignment consignment = reading.read(number, headerNotes(root));
        Sums.check(consignment, master.where(), out);
        List<String> signatories = new ArrayList<>();
        XmlConsignment.addFolded(
                root.text("BusinessHeaderDocument", "SignatoryConsignorAuthentication", "Signatory"), signatories);
        XmlConsignment.addFolded(
                root.text("BusinessHeaderDocument", "SignatoryCarrierAuthentication", "Signatory"), signatories);
        Instant signed = XmlConsignment.time(
                root.text("BusinessHeaderDocument", "SignatoryCarrierAuthentication", "ActualDateTime"));
        Waybill waybill = new Waybill(
                consignment,
                reading.flights(),
                signed == null ? null : LocalDate.ofInstant(signed, ZoneOffset.UTC),
                root.text(
                        "BusinessHeaderDocument",
                        "SignatoryCarrierAuthentication",
                        "IssueAuthenticationLocation",
                        "Name"),
                signatories,
                XmlConsignment.measure(master, "GrossVolumeMeasure"));
        out.record(
                "waybill",
                issued(root, out),
                consignment.origin().isEmpty() ? null : Place.coded(consignment.origin()),
                Mentions.of(waybill),
                waybill,
                master.where());
    }
}
