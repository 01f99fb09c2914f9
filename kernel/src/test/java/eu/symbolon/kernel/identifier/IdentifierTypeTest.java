package eu.symbolon.kernel.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTypeTest {
    @ParameterizedTest
    @CsvSource({
        "IBAN, 'GR75 0110 1250 0000 0001 2300 695', ''",
        "IBAN, DE89370400440532013000, DE89370400440532013000",
        "IBAN, 'IBAN DE89 3704 0044 0532 0130 00', DE89370400440532013000",
        "IBAN, DE88370400440532013000, ''",
        "BIC, deutdeffxxx, DEUTDEFF",
        "BIC, DEUTDEFF500, DEUTDEFF500",
        "LEI, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R12",
        "LEI, 5493001KJTIIGC8Y1R13, ''",
        "IMO, IMO 9074729, 9074729",
        "IMO, 9074728, ''",
        "MMSI, 2300000, 002300000",
        "PHONE, 00 967 (0)712 345 678, +967712345678",
        "PHONE, +967-712-345678, +967712345678",
        "EMAIL, K.MANSOUR//RAWDAH-OFFICE.EXAMPLE, k.mansour@rawdah-office.example",
        "EMAIL, a[at]b[.]example, a@b.example",
        "DOMAIN, Rawdah-Office[.]example., rawdah-office.example",
        "DOMAIN, 149.13.33.14, ''",
        "IP, 010.1.1.1, 10.1.1.1",
        "IP, 2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "IP, ::ffff:192.0.2.1, ::ffff:c000:201",
        "IP, 1.2.3.256, ''",
        "URL, hxxp://Evil[.]example/Path#top, http://evil.example/Path",
        "AIR_WAYBILL, 15744701123, 157-44701123",
        "CONTAINER, CSQU3054383, CSQU3054383",
        "CONTAINER, CSQU3054384, ''",
        "PASSPORT, ' 0441-7823 ', 04417823",
        "FILE_HASH, D41D8CD98F00B204E9800998ECF8427E, d41d8cd98f00b204e9800998ecf8427e",
        "PAYMENT_CARD, 4000 0012 3456 7899, 400000...7899#6f1c4cf0f5f0c1bb"
    })
    void notationsBecomeOneNormalForm(IdentifierType type, String text, String normal) {
        String read = type.of(text).map(Identifier::value).orElse("");
        if (type == IdentifierType.PAYMENT_CARD) {
            assertTrue(read.startsWith("400000...7899#"), read);
            return;
        }
        assertEquals(normal, read, () -> type.fault(text));
    }

    @Test
    void countriesOfPapersMeetInThreeLetters() {
        assertEquals(IdentifierType.PASSPORT.of("X1", "GRC"), IdentifierType.PASSPORT.of("x1", "el"));
        assertEquals(
                "DEU",
                IdentifierType.NATIONAL_NUMBER.of("1", "DE").orElseThrow().issuer());
        assertEquals(
                "XQ",
                IdentifierType.PNR_LOCATOR.of("ABC123", "xq").orElseThrow().issuer());
    }

    @Test
    void keysDifferByTypeIssuerAndValue() {
        Set<Long> keys = new HashSet<>();
        for (IdentifierType type : IdentifierType.values()) {
            for (int i = 0; i < 2_000; i++) {
                keys.add(new Identifier(type, "A" + i, "").key());
                keys.add(new Identifier(type, "A" + i, "DEU").key());
            }
        }
        assertEquals(IdentifierType.values().length * 4_000, keys.size());
    }
}
