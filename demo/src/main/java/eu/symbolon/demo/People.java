package eu.symbolon.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented persons and companies out of common names; none is on the sample lists. */
final class People {
    private static final String[] WOMEN =
            ("ANNA MARIA SOFIA ELENA LAURA JULIA KATARINA EMMA CLARA INGRID AGNIESZKA MAGDALENA ZSOFIA PETRA TEREZA LUCIE CAMILLE "
                            + "CHLOE MANON AOIFE NIAMH SAOIRSE FREJA ASTRID SIGNE HANNA LIIS KRISTIINA RUTA GRETA DORINA ANDREEA "
                            + "YOANNA DESISLAVA KALLIOPI THEODORA CHIARA GIULIA MARTINA BEATRIZ INES LEONOR NOOR FLEUR ROOS AMINA")
                    .split(" ");
    private static final String[] MEN =
            ("JAN PETER THOMAS LUKAS MATTEO ANDREA PIERRE ANTOINE HUGO MARTIN TOMAS JAKUB MARCIN PIOTR GERGELY BALINT IVAN PETAR "
                            + "NIKOLAOS DIMITRIOS GIORGOS ALESSANDRO PAOLO DIOGO TIAGO MIGUEL DAAN BRAM SEM LARS ANDERS MIKKEL OLLI "
                            + "JUHANI TANEL MARKUSS DOMANTAS CIAN FIONN RONAN STEFAN RADU BOGDAN JOSEF KARL YUSUF")
                    .split(" ");
    private static final String[] FAMILIES =
            ("MUELLER SCHMIDT FISCHER WEBER HOFFMANN ROSSI FERRARI ESPOSITO BIANCHI RICCI GARCIA LOPEZ NAVARRO ORTEGA MARTIN "
                            + "BERNARD DUBOIS MOREAU LEFEBVRE KOWALSKI NOWAK WISNIEWSKI ZIELINSKI NOVAK DVORAK SVOBODA HORVAT KOVAC "
                            + "NAGY SZABO TOTH POPESCU IONESCU STOICA DIMITROV GEORGIEV NIKOLOV PAPADAKIS GEORGIOU CHRISTODOULOU "
                            + "JANSEN DEVRIES BAKKER VISSER PEETERS MAES JENSEN NIELSEN LINDQVIST BERGSTROM VIRTANEN KORHONEN TAMM "
                            + "KASK BERZINS KALNINS KAZLAUSKAS JANKAUSKAS OBRIEN MURPHY KELLY SILVA SANTOS PEREIRA BORG CAMILLERI")
                    .split(" ");
    private static final String[] TRADES =
            ("MARINE FOODS TEXTILES ELECTRONICS PHARMA MACHINERY OPTICS PAPER FURNITURE CERAMICS TOOLS SEEDS WINES PLASTICS MOTORS")
                    .split(" ");
    private static final String[] FORMS = {
        "GMBH", "SRL", "SARL", "BV", "SA", "SP Z O O", "AB", "OY", "AS", "LTD", "SPA", "EOOD"
    };
    static final List<String> COUNTRIES = List.of(
            "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA",
            "LVA", "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE");
    private static final String[] MONTHS = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };

    private final Random random;

    People(Random random) {
        this.random = random;
    }

    record Person(
            String given, String family, boolean woman, int year, int month, int day, String country, String passport) {
        /** {@code 12JUL64}, as DOCS writes it. */
        String birthText() {
            return String.format(Locale.ROOT, "%02d%s%02d", day, MONTHS[month - 1], year % 100);
        }

        String sex() {
            return woman ? "F" : "M";
        }
    }

    Person person() {
        boolean woman = random.nextBoolean();
        return new Person(
                pick(woman ? WOMEN : MEN),
                pick(FAMILIES),
                woman,
                1945 + random.nextInt(60),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                String.format(
                        Locale.ROOT,
                        "%c%c%07d",
                        'A' + random.nextInt(26),
                        'A' + random.nextInt(26),
                        random.nextInt(10_000_000)));
    }

    String company() {
        return pick(FAMILIES) + " " + pick(TRADES) + " " + pick(FORMS);
    }

    String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
