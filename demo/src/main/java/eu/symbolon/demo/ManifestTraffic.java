package eu.symbolon.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** PAXLST D.05B manifests, one a flight; one in seven comes wrapped in lines of 64 characters as relays do. */
final class ManifestTraffic {
    private final Random random;
    private final People people;

    ManifestTraffic(long seed) {
        random = new Random(seed ^ 0x415049);
        people = new People(random);
    }

    List<Sample> messages(int flights, int travellers) {
        List<Sample> all = new ArrayList<>();
        for (int flight = 0; flight < flights; flight++) {
            String text = flight(flight, travellers);
            String name = String.format(Locale.ROOT, "13-manifest-%03d.edi", flight);
            all.add(new Sample(
                    "carrier XQ", name, (flight % 7 == 3 ? wrapped(text) : text).getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private String flight(int index, int travellers) {
        String departure = String.format(Locale.ROOT, "261122%02d%02d", 4 + index % 16, index * 13 % 60);
        StringBuilder out = new StringBuilder();
        out.append("UNA:+.? '\nUNB+UNOA:4+XQ:ZZ+GRAPI:ZZ+261122:0300+")
                .append(index)
                .append("++APIS'\n");
        out.append("UNG+PAXLST+XQ:ZZ+GRAPI:ZZ+261122:0300+").append(index).append("+UN+D:05B'\n");
        out.append("UNH+")
                .append(index)
                .append("+PAXLST:D:05B:UN:IATA+XQ")
                .append(index)
                .append("+01:F'\nBGM+745'\nNAD+MS+++XQ OPS'\n");
        out.append("COM+302109999000:TE'\nTDT+20+XQ")
                .append(600 + index)
                .append("+++XQ'\nLOC+125+BEY'\nDTM+189:")
                .append(departure);
        out.append(":201'\nLOC+87+LCA'\nDTM+232:").append(departure).append(":201'\n");
        int segments = 9;
        for (int i = 0; i < travellers; i++) {
            People.Person person = people.person();
            out.append("NAD+FL+++")
                    .append(person.family())
                    .append(':')
                    .append(person.given())
                    .append("'\nATT+2++")
                    .append(person.sex());
            out.append(String.format(
                    Locale.ROOT, "'\nDTM+329:%02d%02d%02d'\n", person.year() % 100, person.month(), person.day()));
            out.append("LOC+178+BEY'\nLOC+179+LCA'\nNAT+2+")
                    .append(person.country())
                    .append("'\nDOC+P:110:111+")
                    .append(person.passport());
            out.append("'\nDTM+36:310314'\nLOC+91+").append(person.country()).append("'\n");
            segments += 9;
        }
        out.append("CNT+42:")
                .append(travellers)
                .append("'\nUNT+")
                .append(segments + 2)
                .append('+')
                .append(index);
        out.append("'\nUNE+1+").append(index).append("'\nUNZ+1+").append(index).append("'\n");
        return out.toString();
    }

    private static String wrapped(String text) {
        String one = text.replace("\n", "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < one.length(); i += 64) {
            out.append(one, i, Math.min(one.length(), i + 64)).append("\r\n");
        }
        return out.toString();
    }
}
