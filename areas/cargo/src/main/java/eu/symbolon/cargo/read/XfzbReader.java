package eu.symbolon.cargo.read;

import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.House;
import eu.symbolon.cargo.record.Load;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.wire.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * House waybill, IATA Cargo-XML XFZB 3.00, namespace {@code iata:housewaybill:1}, type code 703:
 * {@code <IncludedHouseConsignment><ID>KSL2600417</ID>}.
 */
public final class XfzbReader extends XmlReader {

    @Override
    public Format format() {
        return new Format("cargo-xml-xfzb", "House waybill (XFZB)", "IATA Cargo-XML Toolkit, XFZB 1.00 to 3.00");
    }

    @Override
    String rootName() {
        return "HouseWaybill";
    }

    @Override
    String namespace() {
        return "iata:housewaybill";
    }

    @Override
    void read(Element root, Sink out) {
        Element master = root.child("MasterConsignment");
        List<Element> houses = master == null ? List.of() : master.children("IncludedHouseConsignment");
        if (master == null || houses.isEmpty()) {
            out.reject(
                    root.where(),
                    root.name(),
                    "no MasterConsignment/IncludedHouseConsignment in it: there is nothing to read");
            return;
        }
        Instant issued = issued(root, out);
        String text = master.text("TransportContractDocument", "ID");
        String masterNumber = text.isEmpty() ? "" : masterNumber(text, master.where(), out);
        Consignment masterHead = new XmlConsignment(master, out).read(masterNumber, List.of());
        for (Element house : houses) {
            house(root, masterHead, house, issued, out);
        }
    }

    private static void house(Element root, Consignment master, Element e, @Nullable Instant issued, Sink out) {
        String id = e.text("ID");
        String number = id.isEmpty() ? root.text("BusinessHeaderDocument", "ID") : id;
        if (number.isEmpty()) {
            out.reject(e.where(), e.name(), "house without a number: IncludedHouseConsignment/ID was expected");
            return;
        }
        Consignment consignment = new XmlConsignment(e, out).read(number, headerNotes(root));
        Sums.check(consignment, e.where(), out);
        Load load = master.load();
        House house = new House(
                consignment,
                master.number(),
                master.origin(),
                master.destination(),
                load,
                ImpFields.count(e.text("PackageQuantity")).orElse(-1));
        out.record(
                "house",
                issued,
                consignment.origin().isEmpty() ? null : Place.coded(consignment.origin()),
                Mentions.of(house),
                house,
                e.where());
    }
}
