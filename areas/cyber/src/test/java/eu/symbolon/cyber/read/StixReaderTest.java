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

class StixReaderTest extends ReaderContract {
    private static final String BUNDLE = """
            {"type":"bundle","id":"bundle--5f0f1c52-60a0-4f43-8f0a-0d9a2b7f1c01","objects":[
            {"type":"identity","spec_version":"2.1","id":"identity--11111111-aaaa-4bbb-8ccc-000000000001","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","name":"Nordhafen CSIRT","identity_class":"organization","contact_information":"desk@csirt.nordhafen.example, +49 30 1234567"},
            {"type":"threat-actor","spec_version":"2.1","id":"threat-actor--11111111-aaaa-4bbb-8ccc-000000000002","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","name":"GREY HERON","aliases":["Ardea","UNX-77"],"object_marking_refs":["marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"]},
            {"type":"indicator","spec_version":"2.1","id":"indicator--11111111-aaaa-4bbb-8ccc-000000000003","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","created_by_ref":"identity--11111111-aaaa-4bbb-8ccc-000000000001","pattern":"[domain-name:value = 'login.northgate-freight.example' OR ipv4-addr:value = '46.19.33.7']","pattern_type":"stix","valid_from":"2026-11-02T09:30:00Z","object_marking_refs":["marking-definition--22222222-aaaa-4bbb-8ccc-000000000009"]},
            {"type":"relationship","spec_version":"2.1","id":"relationship--11111111-aaaa-4bbb-8ccc-000000000004","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","relationship_type":"indicates","source_ref":"indicator--11111111-aaaa-4bbb-8ccc-000000000003","target_ref":"threat-actor--11111111-aaaa-4bbb-8ccc-000000000002"},
            {"type":"user-account","id":"user-account--11111111-aaaa-5bbb-8ccc-000000000005","account_type":"twitter","account_login":"@Grey_Heron"},
            {"type":"x-harbour-berth","id":"x-harbour-berth--11111111-aaaa-4bbb-8ccc-000000000006","berth":{"quay":7}},
            {"type":"location","spec_version":"2.1","id":"location--11111111-aaaa-4bbb-8ccc-000000000007","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","country":"DE","latitude":53.5,"longitude":9.9},
            {"type":"marking-definition","spec_version":"2.1","id":"marking-definition--22222222-aaaa-4bbb-8ccc-000000000009","created":"2026-11-01T08:00:00.000Z","definition_type":"tlp","definition":{"tlp":"red"}}
            ]}
            """;
    private static final String OBSERVED_20 = """
            {"type":"bundle","id":"bundle--5f0f1c52-60a0-4f43-8f0a-0d9a2b7f1c02","spec_version":"2.0","objects":[
            {"type":"observed-data","id":"observed-data--11111111-aaaa-4bbb-8ccc-00000000000a","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","first_observed":"2026-10-30T00:00:00Z","last_observed":"2026-10-31T00:00:00Z","number_observed":1,"objects":{"0":{"type":"ipv4-addr","value":"46.19.33.8"},"1":{"type":"file","name":"offer.pdf","hashes":{"MD5":"0cc175b9c0f1b6a831c399e269772661"}},"2":{"type":"email-addr","value":"j.roe@northgate-freight.example"}}}]}
            """;
    private static final String ENVELOPE = """
            {"more":false,"objects":[{"type":"vulnerability","spec_version":"2.1","id":"vulnerability--11111111-aaaa-4bbb-8ccc-00000000000b","created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z","name":"CVE-2026-12345"}]}
            """;
    private static final String BARE = """
            {"type":"domain-name","spec_version":"2.1","id":"domain-name--11111111-aaaa-5bbb-8ccc-00000000000c","value":"cdn[.]northgate-freight[.]example"}
            """;

    @Override
    protected Area area() {
        return new Cyber();
    }

    @Override
    protected Reader reader() {
        return new StixReader();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(BUNDLE, OBSERVED_20, ENVELOPE, BARE, "[" + BARE + "]").stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void everyObjectIsExactlyOneRecordOfItsKindWithItsLine() {
        Reading reading = read(BUNDLE);
        assertEquals(
                List.of("identity", "threat", "indicator", "relation", "observable", "object", "object", "object"),
                reading.records().stream().map(Record::kind).toList());
        assertEquals(4, reading.records().get(2).where().line());
        assertEquals(List.of(), reading.rejects());
    }

    @Test
    void patternNamesItsInfrastructureAndItsTime() {
        Record indicator = read(BUNDLE).records().get(2);
        assertEquals(List.of("domain:login.northgate-freight.example", "ip:46.19.33.7"), identifiers(indicator));
        assertEquals(Instant.parse("2026-11-02T09:30:00Z"), indicator.at());
    }

    @Test
    @Proves({"TLP-PAP", "EUROPOL-19"})
    void labelTakesTheSendersStricterColourEvenWhenDefinedLater() {
        List<Record> records = read(BUNDLE).records();
        assertEquals(Tlp.AMBER_STRICT, records.get(1).label().tlp());
        assertEquals(Tlp.RED, records.get(2).label().tlp());
        assertEquals(Tlp.GREEN, records.get(3).label().tlp());
        assertEquals("TLP:RED", PlainFields.of(records.get(2).body()).get("tlp"));
    }

    @Test
    @Proves("TLP-PAP")
    void anOpenMarkingNeverLoosensTheDefault() {
        Reading reading = read(BARE.replace(
                "\"value\"",
                "\"object_marking_refs\":[\"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9\"],\"value\""));
        assertEquals(Tlp.GREEN, reading.records().get(0).label().tlp());
        assertEquals(
                "TLP:CLEAR", PlainFields.of(reading.records().get(0).body()).get("tlp"));
    }

    @Test
    void markingOfAPartCountsForTheWhole() {
        Reading reading = read(
                BARE.replace(
                        "\"value\"",
                        "\"granular_markings\":[{\"marking_ref\":\"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1\",\"selectors\":[\"value\"]}],\"value\""));
        assertEquals(Tlp.RED, reading.records().get(0).label().tlp());
    }

    @Test
    void actorIsAnOrganisationWithItsAliases() {
        Mention actor = read(BUNDLE).records().get(1).mentions().get(0);
        assertEquals(SubjectType.ORGANISATION, actor.type());
        assertEquals(
                List.of("GREY HERON", "Ardea", "UNX-77"),
                actor.names().stream().map(name -> name.full()).toList());
    }

    @Test
    void identityNamesItsOrganisationAndContact() {
        Record identity = read(BUNDLE).records().get(0);
        assertEquals("Nordhafen CSIRT", identity.mentions().get(0).title());
        assertEquals("email:desk@csirt.nordhafen.example", identifiers(identity).get(1));
    }

    @Test
    void individualIsAPerson() {
        Reading reading =
                read(BUNDLE.replace("\"identity_class\":\"organization\"", "\"identity_class\":\"individual\""));
        assertEquals(
                SubjectType.PERSON, reading.records().get(0).mentions().get(0).type());
    }

    @Test
    void accountBelongsToItsService() {
        assertEquals(
                List.of("user_account:TWITTER:grey_heron"),
                identifiers(read(BUNDLE).records().get(4)));
    }

    @Test
    void customPropertiesAreKeptAsWritten() {
        Map<String, Object> body = PlainFields.of(read(BUNDLE).records().get(5).body());
        assertEquals(Map.of("berth", "{\"quay\":7}"), body.get("properties"));
    }

    @Test
    void observedDataOfVersion20NamesItsEmbeddedObjects() {
        Record observed = read(OBSERVED_20).records().get(0);
        assertEquals(
                List.of(
                        "ip:46.19.33.8",
                        "file_hash:0cc175b9c0f1b6a831c399e269772661",
                        "email:j.roe@northgate-freight.example"),
                identifiers(observed));
        assertEquals(Instant.parse("2026-10-31T00:00:00Z"), observed.at());
    }

    @Test
    void relationCarriesItsEnds() {
        Map<String, Object> body = PlainFields.of(read(BUNDLE).records().get(3).body());
        assertEquals("indicates", body.get("relationship"));
        assertEquals("indicator--11111111-aaaa-4bbb-8ccc-000000000003", body.get("source"));
    }

    @Test
    void revokedObjectIsKeptButJoinsNothing() {
        Record record = read(BARE.replace("\"value\"", "\"revoked\":true,\"value\""))
                .records()
                .get(0);
        assertEquals(List.of(), record.mentions());
        assertEquals(true, PlainFields.of(record.body()).get("revoked"));
    }

    @Test
    void objectWithoutIdIsOneLocatedRejectAndNeighboursSurvive() {
        Reading reading = read(BUNDLE.replace("\"id\":\"threat-actor--11111111-aaaa-4bbb-8ccc-000000000002\",", ""));
        assertEquals(7, reading.records().size());
        assertEquals(1, reading.lost());
        assertEquals(3, reading.rejects().get(0).where().line());
        assertTrue(reading.rejects().get(0).reason().contains("threat-actor without 'id'"));
    }

    @Test
    void cutBundleKeepsWhatStoodBeforeTheCut() {
        Reading reading = read(BUNDLE.substring(0, BUNDLE.indexOf("\"relationship_type\"")));
        assertEquals(3, reading.records().size());
        assertEquals(1, reading.lost());
    }

    @Test
    void markingThatIsNotInTheMessageIsRemarkedOnce() {
        String two = "{\"type\":\"bundle\",\"id\":\"bundle--5f0f1c52-60a0-4f43-8f0a-0d9a2b7f1c03\",\"objects\":["
                + BARE.replace(
                        "\"value\"",
                        "\"object_marking_refs\":[\"marking-definition--33333333-aaaa-4bbb-8ccc-000000000001\"],\"value\"")
                + ","
                + BARE.replace(
                        "\"value\"",
                        "\"object_marking_refs\":[\"marking-definition--33333333-aaaa-4bbb-8ccc-000000000001\"],\"value\"")
                + "]}";
        Reading reading = read(two);
        assertEquals(2, reading.records().size());
        assertEquals(0, reading.lost());
        assertEquals(1, reading.rejects().size());
    }

    static List<String> identifiers(Record record) {
        return record.mentions().stream()
                .flatMap(mention -> mention.identifiers().stream())
                .map(Object::toString)
                .toList();
    }
}
