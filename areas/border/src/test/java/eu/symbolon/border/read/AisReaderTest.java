package eu.symbolon.border.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.border.Border;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Motion;
import eu.symbolon.kernel.word.Record;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ships, names and numbers are invented. */
class AisReaderTest extends ReaderContract {
    private static final String POSITION = "!AIVDM,1,1,,A,139>Jl@vitPtamPO;nH3RBpv0D7k,0*09";
    private static final String STATIC_1 =
            "!AIVDM,2,1,3,B,539>Jl@2;=WlA=Tl001=Tl8thtr1A84@E8000016;@D896rfN@1l`42DP000,0*64";
    private static final String STATIC_2 = "!AIVDM,2,2,3,B,00000000000,2*24";
    private static final String LOG = """
            # own log, every decoded type
            !AIVDM,1,1,,A,139>Jl@vitPtamPO;nH3RBpv0D7k,0*09
            !AIVDM,1,1,,A,4020j@Avbr9N5PoHs0O08H700@GO,0*2B
            !AIVDM,2,1,3,B,539>Jl@2;=WlA=Tl001=Tl8thtr1A84@E8000016;@D896rfN@1l`42DP000,0*64
            !AIVDM,2,2,3,B,00000000000,2*24
            !AIVDM,1,1,,A,B3pr;Eh0=@EEup7j300pWw`UoP06,0*39
            !AIVDM,1,1,,A,C3pr;F00?WmQmH5R=s2`kwn0J2U02H`N000000000000BPH31120,0*43
            !AIVDM,1,1,,A,E>j9Und97ab7QUh30Ta;Pdh77a:@L;>@?PWF010888v00R8<P0,4*77
            !AIVDM,1,1,,A,H3pr;Eh8T4h60lEL400000000000,0*1E
            !AIVDM,1,1,,A,H3pr;ElUCI=819WC@CI=000p5220,0*39
            !AIVDM,1,1,,A,H>`W?=DUCI=819W4D5>45B<TqcA0,0*17
            !AIVDM,1,1,,A,K39>JlH??mRTR6@t,0*0C
            !AIVDM,1,1,,A,839>Jl@0Gh0h>@,4*71
            """;
    private static final String FEED = """
            \\c:1795253405,s:rSYM01*07\\!AIVDM,1,1,,A,139>Jl@vitPtamPO;nH3RBpv0D7k,0*09
            $PGHP,1,2026,11,20,9,31,2,250,211,,2110017,1,4A*6A
            !AIVDM,1,1,,A,B3pr;Eh0=@EEup7j300pWw`UoP06,0*39
            !AIVDM,1,1,,A,139>Jl@01fQ0Ro0OC;83RBp00D7k,0*0A,b003669794,1795253405
            """;

    @Override
    protected Area area() {
        return new Border();
    }

    @Override
    protected Reader reader() {
        return new AisReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(bytes(LOG), bytes(FEED), bytes(LOG.replace("\n", "\r\n")));
    }

    @Test
    void everyTypeHasItsKind() {
        List<String> kinds = read(LOG).records().stream().map(Record::kind).toList();
        assertEquals(
                List.of(
                        "position",
                        "base-station",
                        "voyage",
                        "position",
                        "position",
                        "aid",
                        "voyage",
                        "voyage",
                        "voyage",
                        "position",
                        "other"),
                kinds);
    }

    @Test
    void positionHasMotionPlaceAndFlag() {
        Record record = read(POSITION).records().get(0);
        Motion motion = (Motion) record.body();
        assertEquals(12.4f, motion.speedKnots());
        assertEquals(90.5f, motion.courseDegrees());
        assertEquals(92f, motion.headingDegrees());
        assertEquals(new Point(132_500_000, 545_000_000), record.place().geometry());
        Mention craft = record.mentions().get(0);
        assertEquals(SubjectType.VESSEL, craft.type());
        assertEquals("mmsi:211000017", craft.identifiers().get(0).toString());
        assertEquals(List.of("DE"), craft.countries());
        assertEquals(-5L, PlainFields.of(record.body()).get("turn"));
    }

    @Test
    void positionNotAvailableHasNoPlaceAndNoSpeed() {
        Record record = read("!AIVDM,1,1,,A,139>Jl@0?wdtSF0l4Q@>4?v00D7k,0*1A")
                .records()
                .get(0);
        assertNull(record.place());
        assertTrue(Float.isNaN(((Motion) record.body()).speedKnots()));
        assertTrue(Float.isNaN(((Motion) record.body()).courseDegrees()));
        assertTrue(Float.isNaN(((Motion) record.body()).headingDegrees()));
    }

    @Test
    void voyageNamesTheVesselByAllItsIdentifiers() {
        Record record = read(STATIC_1 + "\n" + STATIC_2).records().get(0);
        Mention vessel = record.mentions().get(0);
        assertEquals("SYMBOLON TRADER", vessel.title());
        assertEquals(
                "[mmsi:211000017, call_sign:DSYM, imo:9123453]",
                vessel.identifiers().toString());
        Map<String, Object> body = PlainFields.of(record.body());
        assertEquals("GR PIR", body.get("destination"));
        assertEquals("11-21T14:30Z", body.get("eta"));
        assertEquals(64L, body.get("draught"));
    }

    @Test
    void auxiliaryCraftNamesItsMotherShip() {
        Record record = read("!AIVDM,1,1,,A,H>`W?=DUCI=819W4D5>45B<TqcA0,0*17")
                .records()
                .get(0);
        assertEquals(
                "mmsi:211000017", record.mentions().get(1).identifiers().get(0).toString());
        assertEquals("mother-ship", record.mentions().get(1).role());
        assertEquals(List.of("DE"), record.mentions().get(0).countries());
    }

    @Test
    void aidCarriesItsLongName() {
        Record record = read("!AIVDM,1,1,,A,E>j9Und97ab7QUh30Ta;Pdh77a:@L;>@?PWF010888v00R8<P0,4*77")
                .records()
                .get(0);
        assertEquals("ROSTOCK FAIRWAY NORTH 2", PlainFields.of(record.body()).get("name"));
        assertEquals(SubjectType.DEVICE, record.mentions().get(0).type());
    }

    @Test
    void timeAndStationComeFromTagBlockThenDanishLineThenSuffix() {
        List<Record> records = read(FEED).records();
        assertEquals(Instant.parse("2026-11-21T09:30:05Z"), records.get(0).at());
        assertEquals("rSYM01", reception(records.get(0)).get("station"));
        assertEquals(Instant.parse("2026-11-20T09:31:02.250Z"), records.get(1).at());
        assertEquals("2110017", reception(records.get(1)).get("station"));
        assertEquals(Instant.parse("2026-11-21T09:30:05Z"), records.get(2).at());
        assertEquals("b003669794", reception(records.get(2)).get("station"));
    }

    @Test
    void tagBlockOnItsOwnLineSpeaksOfTheNextSentenceOnly() {
        List<Record> records = read("\\c:1795253405,s:rSYM01*07\\\n" + POSITION + "\n" + POSITION)
                .records();
        assertEquals(Instant.parse("2026-11-21T09:30:05Z"), records.get(0).at());
        assertEquals(Instant.parse("2026-11-22T10:00:00Z"), records.get(1).at());
    }

    @Test
    void brokenTagBlockKeepsTheSentenceBehindIt() {
        for (String tag :
                List.of("\\:,c:1364272372*4E\\", "\\s:rSYM01*00\\", "\\s:b:2,c:1364272372*57\\", "\\s:rSYM01")) {
            Reading reading = read(tag + POSITION);
            assertEquals(1, reading.records().size(), tag);
            assertEquals(0, reading.lost(), tag);
        }
    }

    @Test
    void futureTimeIsRemarkedAndNotUsed() {
        Reading reading = read(POSITION + ",1999999999");
        assertEquals(
                Instant.parse("2026-11-22T10:00:00Z"), reading.records().get(0).at());
        assertTrue(reading.rejects().get(0).reason().contains("future"));
    }

    @Test
    void stationsInterleaveWithoutMixingTheirParts() {
        String text = "\\s:rSYM02*7E\\" + STATIC_1 + "\n"
                + "\\c:1795253405,s:rSYM01*07\\" + STATIC_1 + "\n"
                + "\\s:rSYM02*7E\\" + STATIC_2 + "\n"
                + "\\c:1795253405,s:rSYM01*07\\" + STATIC_2 + "\n";
        Reading reading = read(text);
        assertEquals(0, reading.lost(), reading.rejects().toString());
        assertEquals("rSYM02", reception(reading.records().get(0)).get("station"));
        assertEquals(1, reading.records().get(0).where().line());
        assertEquals("rSYM01", reception(reading.records().get(1)).get("station"));
        assertEquals(2, reading.records().get(1).where().line());
    }

    @Test
    void groupedPartsBelongTogetherThoughOnlyTheFirstNamesItsStation() {
        Reading reading = read(
                "\\g:1-2-77,s:rSYM01,c:1795253405*75\\" + STATIC_1 + "\n" + POSITION + "\n\\g:2-2-77*5D\\" + STATIC_2);
        assertEquals(0, reading.lost(), reading.rejects().toString());
        assertEquals("rSYM01", reception(reading.records().get(1)).get("station"));
        assertEquals(
                Instant.parse("2026-11-21T09:30:05Z"), reading.records().get(1).at());
    }

    @Test
    void brokenSentencesAreLocatedAndNeighboursSurvive() {
        Reading reading = read(POSITION + "\n"
                + POSITION.replace("*09", "*0A") + "\n"
                + "!AIVDM,1,1,,A,139>Jl,0*05\n"
                + "what is this\n"
                + STATIC_2 + "\n"
                + STATIC_1 + "\n"
                + "$PSTT,10,nothing about AIS\n"
                + POSITION);
        assertEquals(2, reading.records().size());
        assertEquals(
                List.of(
                        "2: checksum does not fit: the bytes give 09 ['" + POSITION.replace("*09", "*0A") + "']",
                        "3: message of 36 bits has no room for type and MMSI, 38 bits ['!AIVDM,1,1,,A,139>Jl,0*05']",
                        "4: line is no sentence (! or $), tag block (\\) or comment (#) ['what is this']",
                        "5: sentence 2 of 2 without those before it ['00000000000']",
                        "6: sentence 2 of 2 never came"
                                + " ['539>Jl@2;=WlA=Tl001=Tl8thtr1A84@E8000016;@D896rfN@1l`42DP000']"),
                reading.rejects().stream().map(Object::toString).toList());
    }

    @Test
    void partsFarApartAreGivenUp() {
        Reading reading = read(STATIC_1 + "\n" + (POSITION + "\n").repeat(2_500) + STATIC_2);
        assertEquals(2_500, reading.records().size());
        assertEquals(2, reading.lost());
    }

    @Test
    void sentenceBehindALogTimeIsRead() {
        assertEquals(1, read("2026-11-21 09:30:05 " + POSITION).records().size());
    }

    @Test
    void mentionsOfOneCraftAreOneObject() {
        List<Record> records = read((POSITION + "\n").repeat(2)).records();
        assertSame(records.get(0).mentions(), records.get(1).mentions());
    }

    private static Map<?, ?> reception(Record record) {
        return (Map<?, ?>) PlainFields.of(record.body()).get("reception");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
