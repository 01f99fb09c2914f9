package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FtmEntitiesTest extends ReaderContract {
    private static final String LINES = """
            {"id": "a-1", "schema": "Address", "properties": {"full": ["Harbour 1, Sampleton"], "country": ["jo"]}}
            {"id": "p-1", "schema": "Person", "datasets": ["sample_list"], "properties": {"name": ["Ivo Exemplarov"], "weakAlias": ["Boss"], "birthDate": ["1961-07"], "nationality": ["jo"], "passportNumber": ["AB123456"], "gender": ["male"], "addressEntity": ["a-1"], "email": ["ivo@exemplar.example"]}}
            {"id": "c-1", "schema": "Company", "datasets": ["sample_list"], "properties": {"name": ["Exemplar Trading"], "jurisdiction": ["jo"], "registrationNumber": ["HRB 7"], "leiCode": ["529900EXAMPLE0000170"]}}
            {"id": "v-1", "schema": "Vessel", "properties": {"name": ["Exemplar Star"], "imoNumber": ["IMO9123453"], "flag": ["pa"]}}
            {"id": "o-1", "schema": "Ownership", "datasets": ["sample_list"], "properties": {"owner": ["p-1"], "asset": ["c-1"], "percentage": ["51"]}}
            """;

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return new FtmEntities();
    }

    @Override
    protected List<byte[]> samples() {
        String array = "[" + LINES.strip().replace("}}\n", "}},\n") + "]";
        return List.of(LINES.getBytes(StandardCharsets.UTF_8), array.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void personCarriesNamesPapersAndTheAddressOfItsFile() {
        Record record = read(LINES).records().get(1);
        assertEquals("listed", record.kind());
        Mention person = record.mentions().get(0);
        assertEquals(List.of(Name.of("Ivo Exemplarov"), new Name("Boss", true)), person.names());
        assertEquals("[1961-07]", person.births().toString());
        assertEquals(List.of("JO"), person.countries());
        assertEquals(List.of("Harbour 1, Sampleton"), person.addresses());
        assertEquals(
                "[list_reference:SAMPLE_LIST:p-1, passport:JOR:AB123456, email:ivo@exemplar.example]",
                person.identifiers().toString());
    }

    @Test
    void relationPointsToItsSubjectsWithoutNamingThem() {
        Record relation = read(LINES).records().get(4);
        assertEquals("relation", relation.kind());
        assertEquals(
                List.of(
                        "owner PERSON [list_reference:SAMPLE_LIST:p-1]",
                        "asset ORGANISATION [list_reference:SAMPLE_LIST:c-1]"),
                relation.mentions().stream()
                        .map(m -> m.role() + " " + m.type() + " " + m.identifiers())
                        .toList());
        assertEquals(
                List.of("owner: p-1", "asset: c-1", "percentage: 51"),
                PlainFields.of(relation.body()).get("properties"));
    }

    @Test
    void brokenLineCostsItselfAlone() {
        Reading reading = read(LINES.replace("{\"id\": \"v-1\"", "{\"id\" \"v-1\""));
        assertEquals(4, reading.records().size());
        assertEquals(4, reading.rejects().get(0).where().line());
    }

    @Test
    void foreignDonationsGiveOneRecordPerEntity() {
        Reading reading = read(ForeignData.bytes("money/ftm/donations.ijson"));
        assertEquals(474, reading.records().size());
        assertEquals(0, reading.lost());
        assertEquals(
                95,
                reading.records().stream()
                        .filter(record -> record.kind().equals("listed"))
                        .count());
        assertEquals(
                22,
                reading.records().stream()
                        .filter(record -> record.kind().equals("listed")
                                && record.mentions().get(0).type() == SubjectType.PERSON)
                        .count());
        assertEquals(
                475,
                read(ForeignData.bytes("money/ftm/parteispenden.ftm.json"))
                        .records()
                        .size());
    }
}
