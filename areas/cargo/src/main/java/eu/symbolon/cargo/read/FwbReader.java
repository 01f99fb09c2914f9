package eu.symbolon.cargo.read;

import eu.symbolon.cargo.read.ImpMessage.Group;
import eu.symbolon.cargo.read.ImpMessage.Line;
import eu.symbolon.cargo.record.Charges;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.CustomsNote;
import eu.symbolon.cargo.record.Item;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.cargo.record.Waybill;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Air waybill data message, IATA Cargo-IMP FWB/9 to FWB/17. One message is one master waybill:
 *
 * <pre>
 * FWB/17
 * 618-40000085FRAORD/T12K340.5
 * </pre>
 */
public final class FwbReader extends ImpReader {

    @Override
    public Format format() {
        return new Format("cargo-imp-fwb", "Air waybill data (FWB)", "IATA Cargo-IMP 34th edition, FWB/9 to FWB/17");
    }

    @Override
    String type() {
        return "FWB";
    }

    @Override
    void read(ImpMessage message, Sink out) {
        if (message.groups().isEmpty() || !message.groups().get(0).tag().isEmpty()) {
            out.reject(
                    Where.line(message.line()),
                    message.type(),
                    "no air waybill number under the type: a line like 618-40000085FRAORD/T12K340.5 was expected");
            return;
        }
        Line head = message.groups().get(0).first();
        ImpFields.Master master = ImpFields.master(head.text(), head.where(), out);
        if (master != null) {
            new Draft(master, head).read(message.groups(), out);
        }
    }

    /** What is gathered of one waybill. */
    private static final class Draft {
        private final ImpFields.Master master;
        private final Line head;
        private final List<Party> parties = new ArrayList<>();
        private final List<String> via = new ArrayList<>();
        private final List<String> flights = new ArrayList<>();
        private final List<String> handling = new ArrayList<>();
        private final List<CustomsNote> customs = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> signatories = new ArrayList<>();
        private final List<Charges.Amount> amounts = new ArrayList<>();
        private List<Item> items = List.of();
        private Charges charges = Charges.NONE;
        private @Nullable LocalDate issued;
        private String issuedAt = "";

        Draft(ImpFields.Master master, Line head) {
            this.master = master;
            this.head = head;
        }

        void read(List<Group> groups, Sink out) {
            for (int i = 1; i < groups.size(); i++) {
                Group group = groups.get(i);
                switch (group.tag()) {
                    case "SHP", "CNE", "NFY" -> {
                        parties.add(ImpParties.party(groups, i, !group.tag().equals("NFY")));
                        i += ImpParties.parts(groups, i);
                    }
                    case "AGT" -> parties.add(ImpParties.agent(group));
                    case "NOM" ->
                        parties.add(ImpParties.named(
                                "handler", group.first().field(0), group.first().field(1)));
                    case "FLT" -> flights(group.first());
                    case "RTG" -> route(group.first());
                    case "RTD" -> items = ImpRating.items(group);
                    case "SPH" -> group.lines().forEach(line -> addAll(line.fields(), handling));
                    case "OCI" -> customs.addAll(ImpCustoms.notes(group));
                    case "CVD" -> charges = ImpCharges.declared(group.first(), 2);
                    case "PPD", "COL" -> amounts.addAll(ImpCharges.totals(group));
                    case "CER" -> addAll(List.of(group.first().field(0)), signatories);
                    case "ISU" -> issue(group.first(), out);
                    default -> group.lines().forEach(line -> notes.add(group.tag() + line.text()));
                }
            }
            emit(out);
        }

        private void emit(Sink out) {
            StringBuilder goods = new StringBuilder();
            List<String> codes = new ArrayList<>();
            for (Item item : items) {
                if (!item.goods().isEmpty()) {
                    goods.append(goods.isEmpty() ? "" : " ").append(item.goods());
                }
                codes.addAll(item.harmonisedCodes());
            }
            Consignment consignment = new Consignment(
                    master.number().toString(),
                    master.origin(),
                    master.destination(),
                    via,
                    master.load(),
                    goods.toString(),
                    codes,
                    items,
                    parties,
                    ImpCharges.with(charges, amounts),
                    handling,
                    customs,
                    notes);
            Sums.check(consignment, head.where(), out);
            Waybill waybill = new Waybill(consignment, flights, issued, issuedAt, signatories, master.volume());
            out.record(
                    "waybill",
                    issued == null ? null : issued.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    master.origin().isEmpty() ? null : Place.coded(master.origin()),
                    Mentions.of(waybill),
                    waybill,
                    head.where());
        }

        private void flights(Line line) {
            List<String> fields = line.fields();
            for (int i = 0; i < fields.size(); i += 2) {
                String day = i + 1 < fields.size() ? "/" + fields.get(i + 1).strip() : "";
                flights.add(fields.get(i).strip() + day);
            }
        }

        private void route(Line line) {
            for (String leg : line.fields()) {
                String stop = leg.strip();
                if (stop.length() >= 3 && !stop.substring(0, 3).equals(master.destination())) {
                    via.add(stop.substring(0, 3));
                }
            }
        }

        private void issue(Line line, Sink out) {
            issued = ImpFields.date(line.field(0));
            if (issued == null) {
                out.reject(
                        line.where(),
                        line.field(0),
                        "day of issue is no day of the calendar: a day like 24NOV26 was expected");
            }
            issuedAt = line.field(1);
            addAll(List.of(line.field(2)), signatories);
        }

        private static void addAll(List<String> values, List<String> list) {
            for (String value : values) {
                if (!value.isBlank()) {
                    list.add(value.strip());
                }
            }
        }
    }
}
