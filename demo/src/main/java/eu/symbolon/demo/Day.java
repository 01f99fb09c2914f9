package eu.symbolon.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 22 November 2026, as a node on the south-eastern border sees it. A toner consignment leaves Sana'a with a gift inside; its
 * shipper flies through Larnaca to Cologne under another spelling; his phone number stands in a waybill, a booking and a
 * fraud report; a mule's account takes charter money from a tanker's owner; the tanker goes dark off Limassol while a storm
 * comes up. A port terminal tells the incident team alone that its berth plan was read by strangers. Around that, tens of thousands of innocent records.
 */
public final class Day {
    /** Midnight of the day in UTC. */
    static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private static final List<String> LISTS =
            List.of("01-un-list.xml", "02-ofac-sdn.csv", "03-eu-list.xml", "04-national-list.ftm.json");
    private static final List<String> STORY = List.of(
            "10-booking-sample-air-412.edi",
            "11-manifest-sample-air-77.edi",
            "20-waybill-157-44701123.fwb",
            "21-house-157-44701123.fhl",
            "22-waybill-157-44701134.xml",
            "23-house-157-44701134.xml",
            "30-transfer-rawdah.fin",
            "31-transfer-dirty.rje",
            "32-credit-transfer-meridian.xml",
            "33-bank-transfer.xml",
            "40-phishing-wave.stix.json",
            "41-money-mule.misp.json",
            "43-incident-port-terminal.stix.json",
            "50-practice.json",
            "51-practice-with-a-person.json",
            "60-storm-warning.cap.xml",
            "61-broken-warning.cap.xml",
            "62-events.gdacs.xml");

    private Day() {}

    /** All messages, lists first, in the order in which they arrive. The same seed gives the same bytes. */
    public static List<Sample> messages(long seed) {
        List<Sample> day = new ArrayList<>();
        day.addAll(lists());
        day.addAll(story());
        day.addAll(new BookingTraffic(seed).messages(40, 120));
        day.addAll(new ManifestTraffic(seed).messages(20, 100));
        day.addAll(new PaymentTraffic(seed).messages(20, 100));
        day.addAll(new WaybillTraffic(seed).messages(300));
        day.addAll(new CyberTraffic(seed).messages(6, 200));
        day.addAll(new WarningTraffic(seed).messages(30));
        day.addAll(new AisTraffic(seed).messages(90));
        return day;
    }

    /** The watch lists. */
    public static List<Sample> lists() {
        return LISTS.stream().map(Day::file).toList();
    }

    /** The told part alone, without lists and traffic. */
    public static List<Sample> story() {
        return STORY.stream().map(Day::file).toList();
    }

    /** Zones that operators drew, as GeoJSON. */
    public static String zones() {
        return new String(resource("zones.geojson"), StandardCharsets.UTF_8);
    }

    /** What is agreed with the senders of the day: the file {@code sources.json} of a node that plays it. */
    public static byte[] agreements() {
        return resource("agreements.json");
    }

    private static Sample file(String name) {
        return new Sample(senderOf(name), name, resource("day/" + name));
    }

    private static String senderOf(String name) {
        if (name.startsWith("43")) {
            return "sample port terminal";
        }
        return switch (name.charAt(0)) {
            case '0' -> "lists";
            case '1' -> "carrier XQ";
            case '2' -> "cargo XQ";
            case '3' -> "bank feed";
            case '4' -> "sample CSIRT";
            case '5' -> "practice collection";
            default -> "sample met service";
        };
    }

    private static byte[] resource(String name) {
        try (InputStream in = Day.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "sample " + name + " is missing from the program. Maybe the build was cut short");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
