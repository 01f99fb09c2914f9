package eu.symbolon.node.release;

import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.json.JsonFields;
import eu.symbolon.node.json.WordJson;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One record as one line of JSON:
 *
 * <p>{@code {"area":"border","kind":"position","format":"ais-nmea","message":"<sha-256>","index":0,"at":"2010-10-29T12:00:00Z",
 * "place":{"name":"","code":"","lon":5.1,"lat":52.1},"mentions":[{"role":"vessel","type":"vessel","names":[],"birthDates":[],
 * "sex":"","countries":[],"identifiers":[{"type":"mmsi","value":"211378120","issuer":""}],"addresses":[]}],"body":{...},
 * "label":{"text":"...","purposes":[],"level":"UNCLASSIFIED","tlp":"TLP:CLEAR"}}}
 */
public final class RecordJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private RecordJson() {}

    /** Writes the record and a line feed, in UTF-8. The stream is not closed; buffer it. */
    public static void write(Record record, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(record, json);
            json.writeRaw('\n');
        }
    }

    /** Writes the record as one object. */
    public static void write(Record record, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("area", record.area());
        json.writeStringProperty("kind", record.kind());
        json.writeStringProperty("format", record.format());
        json.writeStringProperty("message", record.message());
        json.writeNumberProperty("index", record.index());
        json.writeStringProperty("at", record.at().toString());
        json.writeName("place");
        WordJson.place(json, record.place());
        json.writeArrayPropertyStart("mentions");
        for (Mention mention : record.mentions()) {
            WordJson.mention(json, mention);
        }
        json.writeEndArray();
        json.writeName("body");
        JsonFields.object(json, record.body());
        json.writeName("label");
        WordJson.label(json, record.label());
        json.writeEndObject();
    }
}
