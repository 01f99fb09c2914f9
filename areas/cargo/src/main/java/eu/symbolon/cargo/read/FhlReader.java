package eu.symbolon.cargo.read;

import eu.symbolon.cargo.read.ImpMessage.Group;
import eu.symbolon.cargo.read.ImpMessage.Line;
import eu.symbolon.cargo.record.AirWaybillNumber;
import eu.symbolon.cargo.record.Charges;
import eu.symbolon.cargo.record.Consignment;
import eu.symbolon.cargo.record.CustomsNote;
import eu.symbolon.cargo.record.House;
import eu.symbolon.cargo.record.Load;
import eu.symbolon.cargo.record.Party;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * Consolidation list, IATA Cargo-IMP FHL/2 to FHL/5. One record per house waybill:
 *
 * <pre>
 * FHL/5
 * MBI/618-40000085FRAORD/T12K340.5
 * HBS/KSL2600417/FRAORD/4/K120/4/WATER SENSORS
 * </pre>
 */
public final class FhlReader extends ImpReader {

    @Override
    public Format format() {
        return new Format("cargo-imp-fhl", "House waybill list (FHL)", "IATA Cargo-IMP 34th edition, FHL/2 to FHL/5");
    }

    @Override
    String type() {
        return "FHL";
    }

    @Override
    void read(ImpMessage message, Sink out) {
        List<Group> groups = message.groups();
        int first = 0;
        while (first < groups.size() && !groups.get(first).tag().equals("HBS")) {
            first++;
        }
        ImpFields.Master master = null;
        for (Group group : groups.subList(0, first)) {
            if (group.tag().equals("MBI")) {
                Line line = group.first();
                master = ImpFields.master(
                        line.text().startsWith("/") ? line.text().substring(1) : "", line.where(), out);
            } else {
                out.reject(
                        group.first().where(),
                        group.tag(),
                        "stands before the first house (HBS). Only MBI belongs there");
            }
        }
        Where where = Where.line(message.line());
        if (first == groups.size()) {
            out.reject(
                    where,
                    "FHL",
                    "no house waybill in it: a line like HBS/KSL2600417/FRAORD/4/K120/4/WATER SENSORS was expected");
        }
        if (master == null) {
            out.remark(where, "FHL", "no readable master (MBI): the houses stand without one");
            master = new ImpFields.Master(new AirWaybillNumber("", ""), "", "", Load.UNKNOWN, "");
        }
        for (int i = first; i < groups.size(); ) {
            int end = i + 1;
            while (end < groups.size() && !groups.get(end).tag().equals("HBS")) {
                end++;
            }
            new Draft(master, groups.get(i)).read(groups.subList(i, end), out);
            i = end;
        }
    }

    /** What is gathered of one house. */
    private static final class Draft {
        private static final int DESCRIPTION = 5;

        private final ImpFields.Master master;
        private final Line head;
        private final StringBuilder goods = new StringBuilder();
        private final List<String> codes = new ArrayList<>();
        private final List<String> handling = new ArrayList<>();
        private final List<Party> parties = new ArrayList<>();
        private final List<CustomsNote> customs = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private Charges charges = Charges.NONE;

        Draft(ImpFields.Master master, Group house) {
            this.master = master;
            this.head = house.first();
        }

        void read(List<Group> groups, Sink out) {
            for (int i = 1; i < groups.size(); i++) {
                Group group = groups.get(i);
                switch (group.tag()) {
                    case "TXT" -> group.lines().forEach(line -> describe(line.fields()));
                    case "HTS" -> group.lines().forEach(line -> add(line.fields(), codes));
                    case "OCI" -> customs.addAll(ImpCustoms.notes(group));
                    case "SHP", "CNE", "NFY" -> {
                        parties.add(ImpParties.party(groups, i, false));
                        i += ImpParties.parts(groups, i);
                    }
                    case "CVD" -> charges = ImpCharges.declared(group.first(), 1);
                    default -> group.lines().forEach(line -> notes.add(group.tag() + line.text()));
                }
            }
            List<Line> lines = groups.get(0).lines();
            lines.subList(1, lines.size()).forEach(line -> add(line.fields(), handling));
            emit(out);
        }

        private void emit(Sink out) {
            String route = head.field(1);
            if (route.length() != 6) {
                out.reject(
                        head.where(),
                        route,
                        "route of the house is not two airport codes of three letters, as in FRAORD");
                route = "";
            }
            if (head.field(0).isEmpty()) {
                out.reject(
                        head.where(),
                        head.text(),
                        "house without a number: HBS/number/route/pieces/weight was expected");
                return;
            }
            String before = head.fields().size() > DESCRIPTION
                    ? String.join(
                                    "/",
                                    head.fields()
                                            .subList(DESCRIPTION, head.fields().size()))
                            .strip()
                    : "";
            String description = (before + " " + goods).strip();
            Consignment consignment = new Consignment(
                    head.field(0),
                    route.isEmpty() ? "" : route.substring(0, 3),
                    route.isEmpty() ? "" : route.substring(3),
                    List.of(),
                    ImpFields.load(head.field(2) + head.field(3), head.where(), out),
                    description,
                    codes,
                    List.of(),
                    parties,
                    charges,
                    handling,
                    customs,
                    notes);
            House house = new House(
                    consignment,
                    master.number().serial().isEmpty() ? "" : master.number().toString(),
                    master.origin(),
                    master.destination(),
                    master.load(),
                    ImpFields.count(head.field(4)).orElse(-1));
            out.record(
                    "house",
                    null,
                    route.isEmpty() ? null : Place.coded(consignment.origin()),
                    Mentions.of(house),
                    house,
                    head.where());
        }

        private void describe(List<String> fields) {
            String text = String.join("/", fields).strip();
            if (!text.isEmpty()) {
                goods.append(goods.isEmpty() ? "" : " ").append(text);
            }
        }

        private static void add(List<String> fields, List<String> list) {
            for (String field : fields) {
                if (!field.isBlank()) {
                    list.add(field.strip());
                }
            }
        }
    }
}
