package eu.symbolon.crisis;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.area.Settings;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.geo.Polygon;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Record;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.kernel.word.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whole messages with invented senders and places, and what detectors need beside them. */
public final class Samples {
    public static final Area AREA = new Crisis();

    /** A storm over 20 to 21 east, 37 to 38 north, told in two languages. */
    public static final String STORM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
             <identifier>EX-2026-1124-1</identifier><sender>warnings@weather.example</sender>
             <sent>2026-11-24T08:00:00+02:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
             <incidents>EX-STORM-7</incidents>
             <info><language>en-GB</language><category>Met</category><event>Storm</event><responseType>Avoid</responseType>
              <urgency>Expected</urgency><severity>Extreme</severity><certainty>Likely</certainty>
              <onset>2026-11-24T10:00:00+02:00</onset><expires>2026-11-24T20:00:00+02:00</expires>
              <senderName>Weather Service of Exampleland</senderName><headline>Storm on the western coast</headline>
              <web>https://weather.example/storm</web><contact>duty@weather.example</contact>
              <parameter><valueName>awareness_level</valueName><value>4; red; Extreme</value></parameter>
              <parameter><valueName>awareness_type</valueName><value>1; Wind</value></parameter>
              <area><areaDesc>Western coast</areaDesc><polygon>37,20 37,21 38,21 38,20 37,20</polygon>
               <geocode><valueName>NUTS3</valueName><value>EL632</value></geocode></area></info>
             <info><language>el-GR</language><category>Met</category><event>Θύελλα</event><responseType>Avoid</responseType>
              <urgency>Expected</urgency><severity>Extreme</severity><certainty>Likely</certainty>
              <onset>2026-11-24T10:00:00+02:00</onset><expires>2026-11-24T20:00:00+02:00</expires>
              <headline>Θύελλα στη δυτική ακτή</headline>
              <area><areaDesc>Δυτική ακτή</areaDesc><polygon>37,20 37,21 38,21 38,20 37,20</polygon>
               <geocode><valueName>NUTS3</valueName><value>EL632</value></geocode></area></info>
            </alert>
            """;

    /** CAP 1.0: values in one text, no scope, a circle. */
    public static final String QUAKE_1_0 = """
            <cap:alert xmlns:cap="http://www.incident.com/cap/1.0">
             <cap:identifier>Q1</cap:identifier><cap:sender>seismo.example</cap:sender>
             <cap:sent>2026-11-24T06:00:00-00:00</cap:sent><cap:status>Actual</cap:status><cap:msgType>Alert</cap:msgType>
             <cap:info><cap:event>Earthquake</cap:event><cap:urgency>Immediate</cap:urgency><cap:severity>Severe</cap:severity>
              <cap:certainty>Observed</cap:certainty><cap:parameter>Magnitude=5.9</cap:parameter>
              <cap:area><cap:areaDesc>Gulf</cap:areaDesc><cap:circle>38.2,22.1 30</cap:circle></cap:area></cap:info>
            </cap:alert>
            """;

    public static final String ENVELOPE = """
            <EDXLDistribution xmlns="urn:oasis:names:tc:emergency:EDXL:DE:1.0"><contentObject><xmlContent><embeddedXMLContent>
            %s</embeddedXMLContent></xmlContent></contentObject><contentObject><xmlContent><embeddedXMLContent>
            %s</embeddedXMLContent></xmlContent></contentObject></EDXLDistribution>
            """.formatted(STORM.substring(STORM.indexOf("<alert")), QUAKE_1_0);

    public static final String GDACS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:gdacs="http://www.gdacs.org">
             <channel><title>GDACS RSS information</title>
              <item><title>Orange earthquake alert in Exampleland</title><description>Magnitude 6.3</description>
               <pubDate>Tue, 24 Nov 2026 06:20:00 GMT</pubDate>
               <gdacs:fromdate>Tue, 24 Nov 2026 06:00:00 GMT</gdacs:fromdate><gdacs:todate>Tue, 24 Nov 2026 06:00:00 GMT</gdacs:todate>
               <geo:Point><geo:lat>37.5</geo:lat><geo:long>20.5</geo:long></geo:Point>
               <gdacs:eventtype>EQ</gdacs:eventtype><gdacs:alertlevel>Orange</gdacs:alertlevel><gdacs:alertscore>1.5</gdacs:alertscore>
               <gdacs:eventid>9900001</gdacs:eventid><gdacs:episodeid>1</gdacs:episodeid>
               <gdacs:severity unit="M" value="6.3">Magnitude 6.3M</gdacs:severity>
               <gdacs:population unit="Pop100" value="120000">120000 people within 100km</gdacs:population>
               <gdacs:iso3>GRC</gdacs:iso3><gdacs:country>Greece</gdacs:country><gdacs:glide>EQ-2026-000199-GRC</gdacs:glide></item>
             </channel></rss>
            """;

    private static final Label POSITION = Label.of(Set.of("border-management", "civil-protection"));

    private Samples() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Reading read(String format, byte[] bytes) {
        Reader reader = AREA.readers().stream()
                .filter(r -> r.format().id().equals(format))
                .findFirst()
                .orElseThrow();
        return Reading.of(Message.of("test", Instant.parse("2026-11-24T07:00:00Z"), bytes), AREA, reader);
    }

    public static List<Record> records(String format, String text) {
        return read(format, bytes(text)).records();
    }

    /** One position report of a vessel. */
    public static Record position(String mmsi, double longitude, double latitude, String at) {
        Mention vessel = Mention.of("vessel", SubjectType.VESSEL)
                .name("AGIA EXAMPLE")
                .identifier(IdentifierType.MMSI.of(mmsi))
                .build();
        return new Record(
                "border",
                "position",
                Regime.FUSED,
                "test",
                "00",
                0,
                Instant.parse(at),
                Place.at(Point.ofDegrees(longitude, latitude)),
                List.of(vessel),
                Body.EMPTY,
                Where.line(1),
                POSITION);
    }

    /** Settings with one critical zone. */
    public static Settings zone(Geometry geometry) {
        return new Settings(List.of(new Zone("z1", "Water works", Zone.Use.CRITICAL, geometry)));
    }

    public static Polygon square(double west, double south, double east, double north) {
        int[] lon = {(int) (west * 1e7), (int) (east * 1e7), (int) (east * 1e7), (int) (west * 1e7)};
        int[] lat = {(int) (south * 1e7), (int) (south * 1e7), (int) (north * 1e7), (int) (north * 1e7)};
        return new Polygon(lon, lat);
    }
}
