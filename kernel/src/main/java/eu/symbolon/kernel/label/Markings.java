package eu.symbolon.kernel.label;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Classification markings of the Union and of its Member States, as dated data: Council Decision 2013/488/EU, Appendix B, with
 * Council Decision (EU) 2021/1075 for France (national texts recalled, 2026-11, unverified).
 *
 * <p>One row: country, first day, last day, then the markings equal to TOP SECRET | SECRET | CONFIDENTIAL | RESTRICTED, variants
 * separated by slashes.
 */
public final class Markings {
    private static final String TABLE = """
            EU;;;TRES SECRET UE/TRÈS SECRET UE/EU TOP SECRET|SECRET UE/EU SECRET|CONFIDENTIEL UE/EU CONFIDENTIAL|RESTREINT UE/EU RESTRICTED
            AT;;;STRENG GEHEIM|GEHEIM|VERTRAULICH|EINGESCHRÄNKT
            BE;;;TRÈS SECRET/ZEER GEHEIM|SECRET/GEHEIM|CONFIDENTIEL/VERTROUWELIJK|DIFFUSION RESTREINTE/BEPERKTE VERSPREIDING
            BG;;;СТРОГО СЕКРЕТНО|СЕКРЕТНО|ПОВЕРИТЕЛНО|ЗА СЛУЖЕБНО ПОЛЗВАНЕ
            CY;;;ΆΚΡΩΣ ΑΠΌΡΡΗΤΟ/ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ|ΑΠΌΡΡΗΤΟ/ΑΠΟΡΡΗΤΟ|ΕΜΠΙΣΤΕΥΤΙΚΌ/ΕΜΠΙΣΤΕΥΤΙΚΟ|ΠΕΡΙΟΡΙΣΜΈΝΗΣ ΧΡΉΣΗΣ/ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ
            CZ;;;PŘÍSNĚ TAJNÉ|TAJNÉ|DŮVĚRNÉ|VYHRAZENÉ
            DE;;;STRENG GEHEIM|GEHEIM|VS-VERTRAULICH|VS-NUR FÜR DEN DIENSTGEBRAUCH/VS-NFD
            DK;;;YDERST HEMMELIGT|HEMMELIGT|FORTROLIGT|TIL TJENESTEBRUG
            EE;;;TÄIESTI SALAJANE|SALAJANE|KONFIDENTSIAALNE|PIIRATUD
            EL;;;ΆΚΡΩΣ ΑΠΌΡΡΗΤΟ/ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ|ΑΠΌΡΡΗΤΟ/ΑΠΟΡΡΗΤΟ|ΕΜΠΙΣΤΕΥΤΙΚΌ/ΕΜΠΙΣΤΕΥΤΙΚΟ|ΠΕΡΙΟΡΙΣΜΈΝΗΣ ΧΡΉΣΗΣ/ΠΕΡΙΟΡΙΣΜΕΝΗΣ ΧΡΗΣΗΣ
            ES;;;SECRETO|RESERVADO|CONFIDENCIAL|DIFUSIÓN LIMITADA/DIFUSION LIMITADA
            FI;;;ERITTÄIN SALAINEN/YTTERST HEMLIG|SALAINEN/HEMLIG|LUOTTAMUKSELLINEN/KONFIDENTIELL|KÄYTTÖ RAJOITETTU/BEGRÄNSAD TILLGÅNG
            FR;;2021-06-30;TRÈS SECRET DÉFENSE/TRES SECRET DEFENSE|SECRET DÉFENSE/SECRET DEFENSE|CONFIDENTIEL DÉFENSE/CONFIDENTIEL DEFENSE|DIFFUSION RESTREINTE
            FR;2021-07-01;;TRÈS SECRET/TRES SECRET|SECRET||DIFFUSION RESTREINTE
            HR;;;VRLO TAJNO|TAJNO|POVJERLJIVO|OGRANIČENO
            HU;;;SZIGORÚAN TITKOS!|TITKOS!|BIZALMAS!|KORLÁTOZOTT TERJESZTÉSŰ!
            IE;;;TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED
            IT;;;SEGRETISSIMO|SEGRETO|RISERVATISSIMO|RISERVATO
            LT;;;VISIŠKAI SLAPTAI|SLAPTAI|KONFIDENCIALIAI|RIBOTO NAUDOJIMO
            LU;;;TRÈS SECRET LUX|SECRET LUX|CONFIDENTIEL LUX|RESTREINT LUX
            LV;;;SEVIŠĶI SLEPENI|SLEPENI|KONFIDENCIĀLI|DIENESTA VAJADZĪBĀM
            MT;;;L-OGĦLA SEGRETEZZA/TOP SECRET|SIGRIET/SECRET|KUNFIDENZJALI/CONFIDENTIAL|RISTRETT/RESTRICTED
            NL;;;STG. ZEER GEHEIM|STG. GEHEIM|STG. CONFIDENTIEEL|DEP. VERTROUWELIJK
            PL;;;ŚCIŚLE TAJNE|TAJNE|POUFNE|ZASTRZEŻONE
            PT;;;MUITO SECRETO|SECRETO|CONFIDENCIAL|RESERVADO
            RO;;;STRICT SECRET DE IMPORTANȚĂ DEOSEBITĂ|STRICT SECRET|SECRET|SECRET DE SERVICIU
            SE;;;KVALIFICERAT HEMLIG|HEMLIG|KONFIDENTIELL|BEGRÄNSAT HEMLIG
            SI;;;STROGO TAJNO|TAJNO|ZAUPNO|INTERNO
            SK;;;PRÍSNE TAJNÉ|TAJNÉ|DÔVERNÉ|VYHRADENÉ
            """;
    private static final List<Level> COLUMNS =
            List.of(Level.TOP_SECRET, Level.SECRET, Level.CONFIDENTIAL, Level.RESTRICTED);
    private static final List<Row> ROWS = read();

    private Markings() {}

    private record Row(String country, LocalDate from, LocalDate to, String text, Level level) {}

    /**
     * The level of a marking. Without a country the strictest level that anybody gives these words: they mean different things in
     * different countries.
     *
     * @param country ISO 3166 code, EL for Greece, EU for the Union, or empty when it is not known
     * @param text the words as they stand on the page; LIMITE and UNCLASSIFIED are known too
     * @param day the day of the marking
     * @return empty when nobody uses these words
     */
    public static Optional<Level> level(String country, String text, LocalDate day) {
        String words = text.strip().toUpperCase(Locale.ROOT);
        for (Level level : Level.values()) {
            if (words.equals(level.name().replace('_', ' ')) && country.isEmpty() && level.compareTo(Level.LIMITE) <= 0
                    || words.equals(level.marking())) {
                return Optional.of(level);
            }
        }
        return ROWS.stream()
                .filter(row -> country.isEmpty() || row.country().equals(country.equals("GR") ? "EL" : country))
                .filter(row -> row.text().equals(words) && !day.isBefore(row.from()) && !day.isAfter(row.to()))
                .map(Row::level)
                .max(Level::compareTo);
    }

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] part = line.split(";", -1);
            LocalDate from = part[1].isEmpty() ? LocalDate.MIN : LocalDate.parse(part[1]);
            LocalDate to = part[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(part[2]);
            String[] columns = part[3].split("\\|", -1);
            for (int i = 0; i < columns.length; i++) {
                for (String variant : columns[i].split("/")) {
                    if (!variant.isEmpty()) {
                        rows.add(new Row(part[0], from, to, variant, COLUMNS.get(i)));
                    }
                }
            }
        }
        return List.copyOf(rows);
    }
}
