package eu.symbolon.bench;

import eu.symbolon.demo.AisTraffic;
import eu.symbolon.demo.BookingTraffic;
import eu.symbolon.demo.Sample;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.node.read.Readers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Seeded inputs, the same for every run. */
final class Inputs {
    static final long SEED = 20101122;
    private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:00Z");

    private Inputs() {}

    /** One flight with this many PNRs. */
    static byte[] flight(int bookings) {
        return new BookingTraffic(SEED).messages(1, bookings).get(0).bytes();
    }

    /** Flights with 120 PNRs each. */
    static List<Sample> flights(int count) {
        return new BookingTraffic(SEED).messages(count, 120);
    }

    /** A day of AIS of this many ships, as 24 messages. */
    static List<Sample> ais(int ships) {
        return new AisTraffic(SEED).messages(ships);
    }

    static byte[] joined(List<Sample> samples) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        samples.forEach(sample -> all.writeBytes(sample.bytes()));
        return all.toByteArray();
    }

    /** A STIX 2.1 bundle of this many indicators, relationships and observables. */
    static byte[] bundle(int objects) {
        Random random = new Random(SEED);
        StringBuilder out = new StringBuilder(
                "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\",\"objects\":[\n");
        for (int i = 0; i < objects; i++) {
            String id = String.format(Locale.ROOT, "%08x-0000-4000-8000-%012x", i, random.nextInt());
            String times =
                    "\"created\":\"2026-11-22T01:00:00.000Z\",\"modified\":\"2026-11-22T01:00:00.000Z\",\"spec_version\":\"2.1\",";
            out.append(i == 0 ? "" : ",\n")
                    .append(
                            switch (i % 3) {
                                case 0 ->
                                    "{\"type\":\"indicator\"," + times + "\"id\":\"indicator--" + id
                                            + "\",\"name\":\"lure\",\"description\":\"A page that asks for the password of a mailbox and sends it on.\",\"pattern\":"
                                            + "\"[domain-name:value = 'host" + i
                                            + ".example']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-11-22T00:00:00Z\"}";
                                case 1 ->
                                    "{\"type\":\"relationship\"," + times + "\"id\":\"relationship--" + id
                                            + "\",\"relationship_type\":\"indicates\",\"source_ref\":\"indicator--" + id
                                            + "\",\"target_ref\":\"malware--" + id + "\"}";
                                default ->
                                    "{\"type\":\"ipv4-addr\",\"spec_version\":\"2.1\",\"id\":\"ipv4-addr--" + id
                                            + "\",\"value\":\"185.220." + i % 250 + "." + random.nextInt(250) + "\"}";
                            });
        }
        return out.append("\n]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A list of this many persons and companies, in FollowTheMoney form. */
    static byte[] list(int entries) {
        String[] onsets = "b br ch d dr f g gr h j k kh kl l m n p pr r s sh st t tr v w y z zh".split(" ");
        String[] vowels = "a e i o u ai ou ya ie".split(" ");
        String[] ends = {
            "", "", "n", "r", "l", "s", "m", "k", "v", "rd", "nsky", "ov", "ich", "i", "a", "ez", "ani", "oglu"
        };
        Random random = new Random(SEED);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            String name = word(random, onsets, vowels, ends, 2) + " "
                    + word(random, onsets, vowels, ends, 2 + random.nextInt(2));
            out.append(String.format(
                    Locale.ROOT,
                    "{\"id\":\"bench-%d\",\"schema\":\"Person\",\"caption\":\"%s\",\"properties\":{\"name\":[\"%s\"],\"birthDate\":[\"%d-%02d-%02d\"]},"
                            + "\"datasets\":[\"bench\"],\"target\":true}%n",
                    i,
                    name,
                    name,
                    1940 + random.nextInt(65),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28)));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Random random, String[] onsets, String[] vowels, String[] ends, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(onsets[random.nextInt(onsets.length)]).append(vowels[random.nextInt(vowels.length)]);
        }
        word.append(ends[random.nextInt(ends.length)]);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static Reading read(Readers readers, String format, byte[] bytes) {
        return readers.readAs(format, new Message("", "bench", RECEIVED, bytes)).orElseThrow();
    }
}
