package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import eu.symbolon.money.Money;
import eu.symbolon.money.record.Listed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EuListTest extends ReaderContract {
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-01T00:00:00Z" globalFileId="1">
              <sanctionEntity designationDetails="" unitedNationId="XXi.001" euReferenceNumber="EU.1.99" logicalId="99">
                <regulation programme="SMP" numberTitle="1/2026 (OJ L1)" publicationDate="2026-01-05"/>
                <subjectType code="person" classificationCode="P"/>
                <nameAlias firstName="Ivo" middleName="" lastName="Exemplarov" wholeName="Ivo Exemplarov" gender="M" function="Treasurer" strong="true"/>
                <nameAlias wholeName="The Treasurer" strong="false"/>
                <citizenship countryIso2Code="JO"/>
                <birthdate circa="true" calendarType="GREGORIAN" year="1961" monthOfYear="7" city="Sampleton" countryDescription="JORDAN"/>
                <birthdate circa="false" calendarType="ISLAMIC" year="1381"/>
                <address street="Harbour 1" city="Sampleton" countryIso2Code="JO" countryDescription="JORDAN"/>
                <identification identificationTypeCode="passport" number="AB 123456" countryIso2Code="JO"/>
              </sanctionEntity>
              <sanctionEntity logicalId="100">
                <subjectType code="enterprise" classificationCode="E"/>
                <nameAlias wholeName="Exemplar Trading" strong="true"/>
                <address city="Sampleton" countryIso2Code="JO" countryDescription="JORDAN"/>
                <identification identificationTypeCode="regnumber" number="HRB-7" countryIso2Code="DE"/>
              </sanctionEntity>
            </export>
            """;

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return new EuList();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(LIST.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void personHasReferenceNamesBirthAndPapers() {
        Mention person = read(LIST).records().get(0).mentions().get(0);
        assertEquals(List.of(Name.of("Ivo Exemplarov"), new Name("The Treasurer", true)), person.names());
        assertEquals("[1961-07]", person.births().toString());
        assertEquals(
                List.of(
                        new Identifier(IdentifierType.LIST_REFERENCE, "EU.1.99", "EU"),
                        new Identifier(IdentifierType.PASSPORT, "AB123456", "JOR"),
                        new Identifier(IdentifierType.LIST_REFERENCE, "XXi.001", "UN")),
                person.identifiers());
        assertEquals(List.of("Harbour 1, Sampleton, JORDAN"), person.addresses());
    }

    @Test
    void otherCalendarIsRemarkedNotCompared() {
        assertEquals(
                "birth date in another calendar is kept out of comparison",
                read(LIST).rejects().get(0).reason());
    }

    @Test
    void logicalNumberServesWhereThereIsNoReference() {
        Mention entity = read(LIST).records().get(1).mentions().get(0);
        assertEquals(SubjectType.ORGANISATION, entity.type());
        assertEquals("100", entity.identifiers().get(0).value());
        assertEquals(
                new Identifier(IdentifierType.REGISTER_NUMBER, "HRB7", "DEU"),
                entity.identifiers().get(1));
    }

    @Test
    void foreignEntryGivesItsKnownCounts() {
        Reading reading = read(ForeignData.bytes("money/lists/eu_fsf_sample_1_1.xml"));
        assertEquals(0, reading.lost());
        assertEquals(1, reading.records().size());
        Mention person = reading.records().get(0).mentions().get(0);
        assertEquals(SubjectType.PERSON, person.type());
        assertEquals(3, person.names().size());
        assertEquals("[1937-04-28]", person.births().toString());
        assertEquals(List.of("IQ"), person.countries());
        assertEquals("2003-07-08", ((Listed) reading.records().get(0).body()).listedOn());
    }
}
