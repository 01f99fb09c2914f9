package eu.symbolon.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** PNRGOV 11.1 EDIFACT pushes: one message a flight, one PNR a party of one to three. */
public final class BookingTraffic {
    private static final String[] PORTS = {
        "LCA", "ATH", "CGN", "FRA", "VIE", "BEY", "CAI", "IST", "DOH", "DXB", "AMM", "TLV"
    };

    private final Random random;
    private final People people;

    /** The same seed gives the same flights. */
    public BookingTraffic(long seed) {
        random = new Random(seed ^ 0x504e52);
        people = new People(random);
    }

    /** This many flights with this many PNRs each. */
    public List<Sample> messages(int flights, int bookings) {
        List<Sample> all = new ArrayList<>();
        for (int flight = 0; flight < flights; flight++) {
            String name = String.format(Locale.ROOT, "12-booking-%03d.edi", flight);
            all.add(new Sample("carrier XQ", name, flight(flight, bookings).getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private String flight(int index, int bookings) {
        String from = PORTS[index % PORTS.length];
        String to = PORTS[(index / PORTS.length + index + 1) % PORTS.length];
        String leg = String.format(
                Locale.ROOT,
                "221126:%02d%02d:221126:%02d%02d+%s+%s+XQ+%04d",
                5 + index % 14,
                index * 7 % 60,
                8 + index % 14,
                index * 11 % 60,
                from,
                to,
                500 + index);
        StringBuilder out = new StringBuilder(bookings * 700);
        String reference = String.format(Locale.ROOT, "%012d", 900 + index);
        out.append("UNA:+.?*'\nUNB+IATA:1+XQ+GRPIU+261121:0600+")
                .append(reference)
                .append("'\n");
        out.append("UNG+PNRGOV+XQ+GRPIU+261121:0600+").append(reference).append("+IA+11:1'\n");
        out.append("UNH+")
                .append(reference)
                .append("+PNRGOV:11:1:IA+XQ")
                .append(500 + index)
                .append("221126'\n");
        out.append("MSG+:22'\nORG+XQ:")
                .append(from)
                .append("'\nTVL+")
                .append(leg)
                .append("'\nEQN+")
                .append(bookings)
                .append("'\n");
        int segments = 5;
        for (int i = 0; i < bookings; i++) {
            segments += booking(out, leg, index * 1000 + i);
        }
        out.append("UNT+")
                .append(segments + 1)
                .append('+')
                .append(reference)
                .append("'\nUNE+1+")
                .append(reference);
        out.append("'\nUNZ+1+").append(reference).append("'\n");
        return out.toString();
    }

    /** Writes one PNR and returns its number of segments. */
    private int booking(StringBuilder out, String leg, int number) {
        String locator = locator(number);
        int party = 1 + random.nextInt(3);
        out.append("SRC'\nRCI+XQ:").append(locator).append("::151126:1030'\nDAT+700:151126:1030'\n");
        out.append("ORG+XQ:ATH+9")
                .append(String.format(Locale.ROOT, "%07d", random.nextInt(40)))
                .append(":ATH+++T+GR:EUR+A001'\n");
        out.append("ADD++700:")
                .append(1 + random.nextInt(200))
                .append(" HARBOUR ROAD:PIRAEUS:::GR:185")
                .append(random.nextInt(90) + 10);
        out.append(":302104")
                .append(String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)))
                .append("'\n");
        int segments = 5;
        for (int traveller = 1; traveller <= party; traveller++) {
            People.Person person = people.person();
            out.append("TIF+")
                    .append(person.family())
                    .append('+')
                    .append(person.given())
                    .append(person.woman() ? " MRS" : " MR");
            out.append(":A:")
                    .append(traveller)
                    .append("'\nREF+:")
                    .append(traveller)
                    .append("'\n");
            out.append("SSR+DOCS:HK:1:XQ:::::/P/")
                    .append(person.country())
                    .append('/')
                    .append(person.passport())
                    .append('/');
            out.append(person.country())
                    .append('/')
                    .append(person.birthText())
                    .append('/')
                    .append(person.sex());
            out.append("/14MAR31/")
                    .append(person.family())
                    .append('/')
                    .append(person.given())
                    .append("+::")
                    .append(traveller)
                    .append("'\n");
            out.append("TKT+157")
                    .append(String.format(Locale.ROOT, "%010d", number * 10L + traveller))
                    .append(":T:1'\n");
            out.append("MON+B:")
                    .append(90 + random.nextInt(400))
                    .append(".00:EUR'\nFOP+CA::")
                    .append(random.nextInt(900))
                    .append(".00'\n");
            segments += 6;
        }
        out.append("TVL+").append(leg).append(":Y'\nRPI+").append(party).append("+HK'\n");
        return segments + 2;
    }

    private static String locator(int number) {
        String digits = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        StringBuilder text = new StringBuilder("Q");
        for (int i = 0, rest = number * 7919; i < 5; i++, rest >>>= 5) {
            text.append(digits.charAt(rest & 31));
        }
        return text.toString();
    }
}
