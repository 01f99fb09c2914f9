package eu.symbolon.cyber.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.symbolon.kernel.word.Mention;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternScannerTest {

    @Test
    void equalityAndMembershipNameValues() {
        assertEquals(
                List.of(
                        "ip:46.19.33.7",
                        "ip:46.19.33.8",
                        "url:http://a.northgate.example/x",
                        "domain:a.northgate.example"),
                scan(
                        "[ipv4-addr:value IN ('46.19.33.7', '46.19.33.8')] FOLLOWEDBY [url:value='http://a.northgate.example/x'] WITHIN 5 SECONDS"));
    }

    @Test
    void negatedAndVagueComparisonsNameNobody() {
        assertEquals(
                List.of(),
                scan(
                        "[domain-name:value != 'a.northgate.example' AND domain-name:value NOT = 'b.northgate.example' "
                                + "AND domain-name:value LIKE 'c%.northgate.example' AND url:value MATCHES '^http://d.northgate.example/']"));
    }

    @Test
    void networksOfSubsetComparisonsAreKept() {
        assertEquals(List.of("ip:46.19.32.0/22"), scan("[ipv4-addr:value ISSUBSET '46.19.32.0/22']"));
    }

    @Test
    void hashesJoinedByAndAreOneFile() {
        List<Mention> file =
                mentions("[file:hashes.'SHA-1' = '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8' AND file:hashes.MD5 = "
                        + "'0cc175b9c0f1b6a831c399e269772661' AND file:name = 'offer.pdf']");
        assertEquals(1, file.size());
        assertEquals(2, file.get(0).identifiers().size());
        assertEquals("offer.pdf", file.get(0).title());
    }

    @Test
    void hashesJoinedByOrAreSeveralFiles() {
        assertEquals(
                2,
                mentions(
                                "[file:hashes.MD5 = '0cc175b9c0f1b6a831c399e269772661' OR file:hashes.MD5 = '92eb5ffee6ae2fec3ad71c777531578f']")
                        .size());
    }

    @Test
    void quotesInValuesDoNotEndThem() {
        assertEquals(
                List.of("email:o'hara@northgate.example"),
                scan(
                        "[email-message:from_ref.value = 'o\\'hara@northgate.example' AND email-message:subject = 'x ] [ y']"));
    }

    @Test
    void accountCarriesItsService() {
        assertEquals(
                List.of("user_account:TELEGRAM:grey_heron"),
                scan("[user-account:account_type = 'telegram' AND user-account:account_login = 'Grey_Heron']"));
    }

    @Test
    void valuesOfSpecialUseNameNobody() {
        assertEquals(
                List.of(),
                scan(
                        "[ipv4-addr:value = '10.1.2.3'] OR [ipv4-addr:value = '172.31.255.255'] OR [ipv4-addr:value = '198.51.100.9'] "
                                + "OR [ipv6-addr:value = '::1'] OR [ipv6-addr:value = 'fe80::1:2'] OR [ipv6-addr:value = '2001:db8::7'] "
                                + "OR [domain-name:value = 'www.example.com'] OR [url:value = 'http://localhost:8080/x'] "
                                + "OR [url:value = 'http://192.168.0.1/x'] OR [email-addr:value = 'a@example.org'] "
                                + "OR [file:hashes.MD5 = 'd41d8cd98f00b204e9800998ecf8427e']"));
    }

    @Test
    void neighboursOfSpecialRangesAreOrdinary() {
        assertEquals(
                List.of("ip:172.32.0.0", "ip:11.0.0.1", "ip:2001:db9::1", "domain:example.com.northgate.example"),
                scan(
                        "[ipv4-addr:value = '172.32.0.0'] OR [ipv4-addr:value = '11.0.0.1'] OR [ipv6-addr:value = '2001:db9::1'] "
                                + "OR [domain-name:value = 'example.com.northgate.example']"));
    }

    @Test
    void brokenAndHugePatternsEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String broken : List.of(
                    "", "[", "'", "[a:b", "[file:hashes.'", "[a:b['", "]]]]", "\\", ":::", "= = 'x'", "[x:y = 'a\\")) {
                scan(broken);
            }
            StringBuilder huge = new StringBuilder("[ipv4-addr:value IN (");
            for (int i = 0; i < 20_000; i++) {
                huge.append("'46.")
                        .append(i / 256 / 256)
                        .append('.')
                        .append(i / 256 % 256)
                        .append('.')
                        .append(i % 256)
                        .append("',");
            }
            assertEquals(20_000, scan(huge.append(")]").toString()).size());
        });
    }

    private static List<Mention> mentions(String pattern) {
        Subjects subjects = new Subjects();
        PatternScanner.scan(pattern, subjects);
        return subjects.list();
    }

    private static List<String> scan(String pattern) {
        return mentions(pattern).stream()
                .flatMap(mention -> mention.identifiers().stream())
                .map(Object::toString)
                .toList();
    }
}
