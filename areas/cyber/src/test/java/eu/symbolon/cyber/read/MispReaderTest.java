package eu.symbolon.cyber.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.cyber.Cyber;
import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.PlainFields;
import eu.symbolon.kernel.kit.Proves;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MispReaderTest extends ReaderContract {
    private static final String EVENT = """
            {"Event":{"uuid":"aaaaaaaa-0000-4000-8000-000000000001","info":"Invoice fraud against freight firms","date":"2026-11-03",
            "threat_level_id":"2","analysis":"1","distribution":"3","published":true,"timestamp":"1793700000",
            "Orgc":{"name":"Nordhafen CSIRT","uuid":"aaaaaaaa-0000-4000-8000-0000000000aa"},
            "Tag":[{"name":"tlp:green"},{"name":"pap:amber"}],
            "Attribute":[
            {"uuid":"aaaaaaaa-0000-4000-8000-000000000002","type":"domain|ip","category":"Network activity","to_ids":true,"timestamp":"1793700100","value":"pay.northgate-freight.example|46.19.33.7","Tag":[{"name":"tlp:red"}],
             "Sighting":[{"uuid":"aaaaaaaa-0000-4000-8000-000000000003","date_sighting":"1793800000","type":"0","Organisation":{"name":"Westmark CERT","uuid":"aaaaaaaa-0000-4000-8000-0000000000bb"}}]},
            {"uuid":"aaaaaaaa-0000-4000-8000-000000000004","type":"iban","category":"Financial fraud","to_ids":"1","timestamp":1793700100,"value":"DE89 3704 0044 0532 0130 00"},
            {"uuid":"aaaaaaaa-0000-4000-8000-000000000005","type":"filename|sha256","category":"Payload delivery","to_ids":true,"timestamp":"1793700100","value":"offer.pdf|ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"},
            {"uuid":"aaaaaaaa-0000-4000-8000-000000000006","type":"comment","category":"Other","to_ids":false,"timestamp":"1793700100","value":"see the report"},
            {"uuid":"aaaaaaaa-0000-4000-8000-000000000007","type":"ip-dst","category":"Network activity","to_ids":false,"deleted":true,"timestamp":"1793700100","value":"46.19.33.9"}],
            "Object":[{"uuid":"aaaaaaaa-0000-4000-8000-000000000008","name":"person","meta-category":"misc","distribution":"0","Attribute":[
             {"uuid":"aaaaaaaa-0000-4000-8000-000000000009","type":"first-name","category":"Person","object_relation":"first-name","value":"Ilse"},
             {"uuid":"aaaaaaaa-0000-4000-8000-00000000000a","type":"last-name","category":"Person","object_relation":"last-name","value":"Vantongeren"},
             {"uuid":"aaaaaaaa-0000-4000-8000-00000000000b","type":"date-of-birth","category":"Person","object_relation":"date-of-birth","value":"1979-02-14"},
             {"uuid":"aaaaaaaa-0000-4000-8000-00000000000c","type":"passport-number","category":"Person","object_relation":"passport-number","value":"EX 123456"},
             {"uuid":"aaaaaaaa-0000-4000-8000-00000000000d","type":"passport-country","category":"Person","object_relation":"passport-country","value":"BEL"},
             {"uuid":"aaaaaaaa-0000-4000-8000-00000000000e","type":"phone-number","category":"Person","object_relation":"phone","value":"+32 2 555 01 23"}],
             "ObjectReference":[{"uuid":"aaaaaaaa-0000-4000-8000-00000000000f","relationship_type":"owns","referenced_uuid":"aaaaaaaa-0000-4000-8000-000000000004","timestamp":"1793700200"}]}],
            "Galaxy":[{"name":"Threat Actor","type":"threat-actor","GalaxyCluster":[{"uuid":"aaaaaaaa-0000-4000-8000-000000000010","type":"threat-actor","value":"GREY HERON","tag_name":"misp-galaxy:threat-actor=\\"GREY HERON\\"","meta":{"synonyms":["Ardea"]}}]}],
            "RelatedEvent":[{"Event":{"uuid":"aaaaaaaa-0000-4000-8000-000000000011","info":"Earlier wave"}}]}}
            """;

    @Override
    protected Area area() {
        return new Cyber();
    }

    @Override
    protected Reader reader() {
        return new MispReader();
    }

    @Override
    protected List<byte[]> samples() {
        String bare =
                EVENT.strip().substring("{\"Event\":".length(), EVENT.strip().length() - 1);
        String loose = """
                {"response":{"Attribute":[{"uuid":"aaaaaaaa-0000-4000-8000-000000000021","type":"btc","category":"Financial fraud","to_ids":true,"value":"1BoatSLRHtKNngkdXEeobR76b53LETtpyT"}]}}
                """;
        return List.of(EVENT, bare, "[" + EVENT + "]", "{\"response\":[" + EVENT + "," + bare + "]}", loose).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void eventAndItsPartsAreOneRecordEach() {
        assertEquals(
                List.of(
                        "report",
                        "indicator",
                        "relation",
                        "indicator",
                        "indicator",
                        "observable",
                        "observable",
                        "observable",
                        "relation",
                        "threat"),
                read(EVENT).records().stream().map(Record::kind).toList());
    }

    @Test
    void compositeValueNamesBothHalves() {
        assertEquals(
                List.of("domain:pay.northgate-freight.example", "ip:46.19.33.7"),
                StixReaderTest.identifiers(read(EVENT).records().get(1)));
    }

    @Test
    void ibanMeetsThoseOfOtherAreas() {
        assertEquals(
                List.of("iban:DE89370400440532013000"),
                StixReaderTest.identifiers(read(EVENT).records().get(3)));
    }

    @Test
    void fileIsNamedByNameAndHash() {
        Mention file = read(EVENT).records().get(4).mentions().get(0);
        assertEquals("offer.pdf", file.title());
        assertEquals(SubjectType.DOCUMENT, file.type());
    }

    @Test
    void personObjectIsOnePersonWithPaperAndPhone() {
        Record person = read(EVENT).records().get(7);
        Mention mention = person.mentions().stream()
                .filter(m -> m.type() == SubjectType.PERSON)
                .findFirst()
                .orElseThrow();
        assertEquals("Ilse Vantongeren", mention.title());
        assertEquals("1979-02-14", mention.births().get(0).toString());
        assertEquals(List.of("phone:+3225550123", "passport:BEL:EX123456"), StixReaderTest.identifiers(person));
    }

    @Test
    @Proves("TLP-PAP")
    void strictestOfTagAndDistributionReachesTheLabel() {
        List<Record> records = read(EVENT).records();
        assertEquals(Tlp.GREEN, records.get(0).label().tlp());
        assertEquals(Tlp.RED, records.get(1).label().tlp());
        assertEquals(Tlp.GREEN, records.get(3).label().tlp());
        assertEquals(Tlp.AMBER_STRICT, records.get(7).label().tlp());
    }

    @Test
    void sightingSaysWhoSawItAndWhen() {
        Record sighting = read(EVENT).records().get(2);
        Map<String, Object> body = PlainFields.of(sighting.body());
        assertEquals("sighting", body.get("relationship"));
        assertEquals("aaaaaaaa-0000-4000-8000-000000000002", body.get("target"));
        assertEquals(Instant.ofEpochSecond(1793800000), sighting.at());
        assertEquals("Westmark CERT", sighting.mentions().get(0).title());
    }

    @Test
    void deletedAttributeIsKeptButJoinsNothing() {
        Record deleted = read(EVENT).records().get(6);
        assertEquals("deleted", PlainFields.of(deleted.body()).get("state"));
        assertEquals(List.of(), deleted.mentions());
    }

    @Test
    void galaxyClusterOfAnActorIsAnOrganisationWithSynonyms() {
        Mention actor = read(EVENT).records().get(9).mentions().get(0);
        assertEquals(
                List.of("GREY HERON", "Ardea"),
                actor.names().stream().map(name -> name.full()).toList());
    }

    @Test
    void eventSaysItsReporterTagsAndRelatedEvents() {
        Map<String, Object> body = PlainFields.of(read(EVENT).records().get(0).body());
        assertEquals("aaaaaaaa-0000-4000-8000-0000000000aa", body.get("createdBy"));
        assertEquals("medium", body.get("threatLevel"));
        assertEquals(List.of("aaaaaaaa-0000-4000-8000-000000000011 Earlier wave"), body.get("related"));
        assertTrue(((List<?>) body.get("tags")).contains("misp-galaxy:threat-actor=\"GREY HERON\""));
    }

    @Test
    void attributeWithoutValueIsOneRejectWithItsPath() {
        Reading reading = read(EVENT.replace(",\"value\":\"see the report\"", ""));
        assertEquals(9, reading.records().size());
        assertEquals(1, reading.lost());
        assertTrue(reading.rejects().get(0).reason().startsWith("Event/Attribute/3: attribute without"));
    }

    @Test
    @Proves("TLP-PAP")
    void unknownTlpTagIsReadAsTheStrictest() {
        Reading reading = read(EVENT.replace("tlp:green", "tlp:chartreuse"));
        assertEquals(Tlp.RED, reading.records().get(0).label().tlp());
    }
}
