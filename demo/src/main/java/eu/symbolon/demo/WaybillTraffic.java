package eu.symbolon.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Cargo-IMP FWB/17 of honest shippers. */
final class WaybillTraffic {
    private static final String[] GOODS = {
        "MACHINE TOOL SPINDLES", "MENS COTTON SHIRTS", "FRESH SEA BASS", "CERAMIC FLOOR TILES", "OPHTHALMIC LENSES",
        "PHARMACEUTICAL TABLETS", "BICYCLE FRAMES ALUMINIUM", "WINE IN BOTTLES", "HYDRAULIC CYLINDERS", "SEED POTATOES"
    };
    private static final String[] TOWNS = {
        "ATHENS/GR", "LARNACA/CY", "VIENNA/AT", "COLOGNE/DE", "MILAN/IT", "SOFIA/BG", "WARSAW/PL"
    };

    private final Random random;
    private final People people;

    WaybillTraffic(long seed) {
        random = new Random(seed ^ 0x415742);
        people = new People(random);
    }

    List<Sample> messages(int waybills) {
        List<Sample> all = new ArrayList<>();
        for (int i = 0; i < waybills; i++) {
            all.add(new Sample(
                    "cargo XQ",
                    String.format(Locale.ROOT, "24-waybill-%04d.fwb", i),
                    waybill(i).getBytes(StandardCharsets.US_ASCII)));
        }
        return all;
    }

    private String waybill(int index) {
        int serial = 5_000_000 + index * 13;
        int pieces = 1 + random.nextInt(40);
        int kilograms = pieces * (3 + random.nextInt(30));
        StringBuilder out = new StringBuilder();
        out.append("FWB/17\r\n157-")
                .append(String.format(Locale.ROOT, "%07d%d", serial, serial % 7))
                .append("LCAATH/T")
                .append(pieces);
        out.append('K').append(kilograms).append(".0\r\nFLT/XQ0412/22\r\nRTG/ATHXQ\r\n");
        party(out, "SHP");
        party(out, "CNE");
        out.append("CVD/EUR//PP/NVD/NCV/XXX\r\nRTD/1/P")
                .append(pieces)
                .append("/K")
                .append(kilograms)
                .append(".0/CQ/W")
                .append(kilograms);
        out.append("/R1.20/T")
                .append(kilograms)
                .append(".00\r\n/NG/")
                .append(people.pick(GOODS))
                .append("\r\n/2/ND//NDA\r\n");
        out.append("ISU/21NOV26/LARNACA/XQ\r\nREF///AGT/XQCARGO/LCA\r\nSPH/SPX\r\n");
        return out.toString();
    }

    private void party(StringBuilder out, String side) {
        String[] town = people.pick(TOWNS).split("/");
        out.append(side)
                .append("\r\nNAM/")
                .append(people.company())
                .append("\r\nADR/INDUSTRY PARK ")
                .append(1 + random.nextInt(90));
        out.append("\r\nLOC/")
                .append(town[0])
                .append("\r\n/")
                .append(town[1])
                .append('/')
                .append(10_000 + random.nextInt(80_000));
        out.append("/TE/30210")
                .append(String.format(Locale.ROOT, "%07d", random.nextInt(10_000_000)))
                .append("\r\n");
    }
}
