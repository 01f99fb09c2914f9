package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.money.Money;
import eu.symbolon.money.record.Listed;
import eu.symbolon.wire.Gzip;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnListTest extends ReaderContract {
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-11-01T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>
              <DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM>
              <FIRST_NAME>IVO PETAR</FIRST_NAME><SECOND_NAME>EXEMPLAROV</SECOND_NAME>
              <UN_LIST_TYPE>Sample</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER><LISTED_ON>2020-02-03</LISTED_ON>
              <GENDER>Male</GENDER><COMMENTS1>Invented.</COMMENTS1><NAME_ORIGINAL_SCRIPT>Иво Экземпларов</NAME_ORIGINAL_SCRIPT>
              <DESIGNATION><VALUE>Treasurer</VALUE></DESIGNATION><NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
              <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ivan Exemplar</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Treasurer</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_ADDRESS><CITY>Sampleton</CITY><COUNTRY>Iran (Islamic Republic of)</COUNTRY></INDIVIDUAL_ADDRESS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-07-09</DATE></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1963</FROM_YEAR><TO_YEAR>1965</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
              <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Sampleton</CITY><COUNTRY>Jordan</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
              <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AB 123456</NUMBER><ISSUING_COUNTRY>Jordan</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
              <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NUMBER>998877</NUMBER></INDIVIDUAL_DOCUMENT>
            </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
              <DATAID>2</DATAID><FIRST_NAME>EXEMPLAR TRADING</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>
              <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Exemplar Brothers</ALIAS_NAME></ENTITY_ALIAS>
              <ENTITY_ADDRESS><STREET>Harbour 1</STREET><COUNTRY>Türkiye</COUNTRY></ENTITY_ADDRESS>
            </ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """;

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return new UnList();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(LIST.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void personHasAllThatCanBeCompared() {
        Mention person = read(LIST).records().get(0).mentions().get(0);
        assertEquals(
                List.of(
                        Name.of("IVO PETAR EXEMPLAROV"),
                        Name.of("Иво Экземпларов"),
                        Name.of("Ivan Exemplar"),
                        new Name("The Treasurer", true)),
                person.names());
        assertEquals("[1961-07-09, 1963, 1964, 1965]", person.births().toString());
        assertEquals("M", person.sex());
        assertEquals(List.of("KP"), person.countries());
        assertEquals(
                List.of(
                        new Identifier(IdentifierType.LIST_REFERENCE, "XXi.001", "UN"),
                        new Identifier(IdentifierType.PASSPORT, "AB123456", "JOR"),
                        new Identifier(IdentifierType.NATIONAL_NUMBER, "998877", "")),
                person.identifiers());
        assertEquals(List.of("Sampleton, Iran (Islamic Republic of)"), person.addresses());
    }

    @Test
    void entityHasItsSeatAndFormerName() {
        Record record = read(LIST).records().get(1);
        assertEquals(SubjectType.ORGANISATION, record.mentions().get(0).type());
        assertEquals(List.of("TR"), record.mentions().get(0).countries());
        assertEquals("former", ((Listed) record.body()).names().get(1).kind());
    }

    @Test
    void entryWithoutReferenceIsRejectedAlone() {
        Reading reading = read(LIST.replace("<REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER>", ""));
        assertEquals(1, reading.records().size());
        assertEquals(
                "entry without REFERENCE_NUMBER, its permanent key",
                reading.rejects().get(0).reason());
    }

    @Test
    void foreignListGivesItsKnownCounts() {
        Reading reading =
                read(Gzip.content(ForeignData.bytes("money/lists/un_consolidated_2026-02-27.xml.gz"), 64 << 20));
        assertEquals(0, reading.lost());
        int individuals = 0;
        int names = 0;
        int papers = 0;
        Set<String> references = new HashSet<>();
        for (Record record : reading.records()) {
            Mention mention = record.mentions().get(0);
            references.add(mention.identifiers().get(0).value());
            if (mention.type() == SubjectType.PERSON) {
                individuals++;
                names += ((Listed) record.body()).names().size();
                papers += mention.identifiers().size() - 1;
            }
        }
        assertEquals(730, individuals);
        assertEquals(273, reading.records().size() - individuals);
        assertEquals(3205, names);
        assertEquals(1003, references.size());
        assertTrue(papers > 400, "papers: " + papers);
    }
}
