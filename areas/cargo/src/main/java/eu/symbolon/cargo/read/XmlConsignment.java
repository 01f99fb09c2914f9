package eu.symbolon.cargo.read;

import eu.symbolon.cargo.record.Charges;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.CustomsNote;
import eu.symbolon.cargo.record.Item;
import eu.symbolon.cargo.record.Load;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.wire.Element;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The consignment of Cargo-XML 3.00 ({@code iata:datamodel:3}), the same in XFWB and XFZB:
 * {@code <IncludedTareGrossWeightMeasure unitCode="KGM">134.0</IncludedTareGrossWeightMeasure>}. Elements are bound by local
 * name, because senders choose prefixes and namespaces freely.
 */
final class XmlConsignment {
    private static final Set<String> ITEMS = Set.of("IncludedMasterConsignmentItem", "IncludedHouseConsignmentItem");

    private final Element root;
    private final Sink out;

    XmlConsignment(Element root, Sink out) {
        this.root = root;
        this.out = out;
    }

    /**
     * Reads it.
     *
     * @param number number of the waybill, from the header for a master
     * @param notes header notes
     */
    Consignment read(String number, List<String> notes) {
        List<Item> items = new ArrayList<>();
        items(root, items);
        List<String> goods = new ArrayList<>();
        addFolded(root.text("SummaryDescription"), goods);
        List<String> codes = new ArrayList<>();
        for (Item item : items) {
            addFolded(item.goods(), goods);
            codes.addAll(item.harmonisedCodes());
        }
        String destination = root.text("FinalDestinationLocation", "ID");
        List<String> all = new ArrayList<>(notes);
        for (String name : List.of("HandlingOSIInstructions", "HandlingSSRInstructions")) {
            root.children(name).forEach(e -> addFolded(e.text("Description"), all));
        }
        root.children("IncludedAccountingNote")
                .forEach(e -> addFolded(e.text("ContentCode") + " " + e.text("Content"), all));
        return new Consignment(
                number,
                root.text("OriginLocation", "ID"),
                destination,
                via(destination),
                new Load(
                        pieces(root, "TotalPieceQuantity"), weight(root, "IncludedTareGrossWeightMeasure"), unit(root)),
                String.join(" ", goods),
                codes,
                items,
                parties(),
                charges(),
                handling(),
                customs(),
                all);
    }

    /** Booked flights: {@code LH5050/2021-02-20}. */
    List<String> flights() {
        List<String> flights = new ArrayList<>();
        for (Element leg : root.children("SpecifiedLogisticsTransportMovement")) {
            String day = leg.text("DepartureEvent", "ScheduledOccurrenceDateTime");
            flights.add(leg.text("ID") + (day.length() >= 10 ? "/" + day.substring(0, 10) : ""));
        }
        return flights;
    }

    /** A measure with its unit as written, or empty. */
    static String measure(Element parent, String name) {
        Element measure = parent.child(name);
        return measure == null || measure.text().isEmpty()
                ? ""
                : (measure.text() + " " + measure.attribute("unitCode")).strip();
    }

    /** Reads {@code 2021-03-10T11:00:00+01:00}; without a zone UTC is taken. Null when it is no time. */
    static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return localTime(text);
        }
    }

    private static @Nullable Instant localTime(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private List<String> via(String destination) {
        List<String> via = new ArrayList<>();
        for (Element leg : root.children("SpecifiedLogisticsTransportMovement")) {
            String stop = leg.text("ArrivalEvent", "OccurrenceArrivalLocation", "ID");
            if (!stop.isEmpty() && !stop.equals(destination)) {
                via.add(stop);
            }
        }
        return via;
    }

    private static void items(Element parent, List<Item> items) {
        for (Element child : parent.children()) {
            if (ITEMS.contains(child.name())) {
                items.add(item(child));
            } else if (child.name().equals("ApplicableRating")) {
                items(child, items);
            }
        }
    }

    private static Item item(Element e) {
        List<String> codes = new ArrayList<>();
        e.children("TypeCode").forEach(code -> addFolded(code.text(), codes));
        List<String> goods = new ArrayList<>();
        e.children("NatureIdentificationTransportCargo").forEach(n -> addFolded(n.text("Identification"), goods));
        List<String> packing = new ArrayList<>();
        for (Element pack : e.children("TransportLogisticsPackage")) {
            Element size = pack.child("LinearSpatialDimension");
            String dimensions = size == null
                    ? ""
                    : measure(size, "LengthMeasure") + " x " + measure(size, "WidthMeasure") + " x "
                            + measure(size, "HeightMeasure");
            packing.add((pack.text("ItemQuantity") + " of " + dimensions).strip());
        }
        addFolded(measure(e, "GrossVolumeMeasure"), packing);
        for (Element uld : e.children("AssociatedUnitLoadTransportEquipment")) {
            packing.add(("ULD " + uld.text("ID")).strip());
        }
        return new Item(
                ImpFields.count(e.text("SequenceNumeric")).orElse(0),
                new Load(
                        ImpFields.count(e.text("PieceQuantity")).orElse(-1),
                        ImpFields.decimal(e.text("GrossWeightMeasure")),
                        e.text("GrossWeightMeasure").isEmpty() ? "" : unitOf(e, "GrossWeightMeasure")),
                String.join(" ", goods),
                e.text("ApplicableFreightRateServiceCharge", "CategoryCode"),
                List.copyOf(codes),
                List.copyOf(packing));
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (Element child : root.children()) {
            String role = switch (child.name()) {
                case "ConsignorParty" -> "shipper";
                case "ConsigneeParty" -> "consignee";
                case "FreightForwarderParty" -> "agent";
                case "AssociatedParty" -> child.text("RoleCode").equals("NI") ? "notify" : "participant";
                default -> "";
            };
            if (!role.isEmpty()) {
                parties.add(party(role, child));
            }
        }
        return parties;
    }

    private static Party party(String role, Element e) {
        Element address = e.child("PostalStructuredAddress");
        if (address == null) {
            address = e.child("FreightForwarderAddress");
        }
        List<Party.Contact> contacts = new ArrayList<>();
        for (Element contact : e.children("DefinedTradeContact")) {
            contact("CP", contact.text("PersonName"), contacts);
            contact("TE", contact.text("DirectTelephoneCommunication", "CompleteNumber"), contacts);
            contact("FX", contact.text("FaxCommunication", "CompleteNumber"), contacts);
            contact("EM", contact.text("URIEmailCommunication", "URIID"), contacts);
        }
        String region = text(address, "CountrySubDivisionName");
        return new Party(
                role,
                fold(e.text("Name")),
                fold(text(address, "StreetName")),
                fold(text(address, "CityName")),
                region.isEmpty() ? text(address, "CountrySubDivisionID") : region,
                text(address, "CountryID"),
                text(address, "PostcodeCode"),
                e.text("AccountID"),
                e.text("CargoAgentID"),
                contacts);
    }

    private static void contact(String kind, String value, List<Party.Contact> contacts) {
        if (!value.isBlank()) {
            contacts.add(new Party.Contact(kind, fold(value)));
        }
    }

    private Charges charges() {
        List<Charges.Amount> amounts = new ArrayList<>();
        amount("CT", "PP", root.text("TotalPrepaidChargeAmount"), amounts);
        amount("CT", "CC", root.text("TotalCollectChargeAmount"), amounts);
        for (Element total : root.descendants("ApplicablePrepaidCollectMonetarySummation")) {
            String payment = total.text("PrepaidIndicator").equals("true") ? "PP" : "CC";
            amount("WT", payment, total.text("WeightChargeTotalAmount"), amounts);
            amount("VC", payment, total.text("ValuationChargeTotalAmount"), amounts);
            amount("TX", payment, total.text("TaxTotalAmount"), amounts);
            amount("OA", payment, total.text("AgentTotalDuePayableAmount"), amounts);
            amount("OC", payment, total.text("CarrierTotalDuePayableAmount"), amounts);
            amount("CT", payment, total.text("GrandTotalAmount"), amounts);
        }
        String currency = root.text("ApplicableOriginCurrencyExchange", "SourceCurrencyCode");
        Element prepaid = root.child("TotalPrepaidChargeAmount");
        if (currency.isEmpty() && prepaid != null) {
            currency = prepaid.attribute("currencyID");
        }
        String indicator = root.text("TotalChargePrepaidIndicator");
        return new Charges(
                currency,
                indicator.isEmpty() ? "" : indicator.equals("true") ? "PP" : "CC",
                ImpFields.decimal(root.text("DeclaredValueForCarriageAmount")),
                ImpFields.decimal(root.text("DeclaredValueForCustomsAmount")),
                ImpFields.decimal(root.text("InsuranceValueAmount")),
                List.copyOf(amounts));
    }

    private static void amount(String code, String payment, String text, List<Charges.Amount> amounts) {
        BigDecimal value = ImpFields.decimal(text);
        if (value != null) {
            amounts.add(new Charges.Amount(code, payment, value));
        }
    }

    private List<String> handling() {
        List<String> handling = new ArrayList<>();
        root.children("HandlingSPHInstructions").forEach(e -> addFolded(e.text("DescriptionCode"), handling));
        return handling;
    }

    private List<CustomsNote> customs() {
        List<CustomsNote> notes = new ArrayList<>();
        for (Element e : root.children("IncludedCustomsNote")) {
            notes.add(new CustomsNote(
                    e.text("CountryID"), e.text("SubjectCode"), e.text("ContentCode"), fold(e.text("Content"))));
        }
        return notes;
    }

    private int pieces(Element parent, String name) {
        String text = parent.text(name);
        int pieces = ImpFields.count(text).orElse(-1);
        if (pieces < 0 && !text.isEmpty()) {
            out.reject(parent.where(), text, name + " is not a number of pieces");
        }
        return pieces;
    }

    private @Nullable BigDecimal weight(Element parent, String name) {
        String text = parent.text(name);
        BigDecimal weight = ImpFields.decimal(text);
        if (weight == null && !text.isEmpty()) {
            out.reject(parent.where(), text, name + " is not a weight: digits with a decimal point expected");
        }
        return weight;
    }

    private static String unit(Element parent) {
        return parent.text("IncludedTareGrossWeightMeasure").isEmpty()
                ? ""
                : unitOf(parent, "IncludedTareGrossWeightMeasure");
    }

    /** UN/ECE Recommendation 20: LBR is the pound, KGM the kilogram. */
    private static String unitOf(Element parent, String name) {
        Element measure = parent.child(name);
        return measure != null && measure.attribute("unitCode").equals("LBR") ? "LB" : "KG";
    }

    private static String text(@Nullable Element parent, String name) {
        return parent == null ? "" : parent.text(name);
    }

    static void addFolded(String text, List<String> list) {
        String folded = fold(text);
        if (!folded.isEmpty()) {
            list.add(folded);
        }
    }

    /** Line breaks and runs of blanks as one blank: a name may stand over two lines, a description over seven. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }
}
