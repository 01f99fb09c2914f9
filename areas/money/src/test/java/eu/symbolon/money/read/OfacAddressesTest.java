package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.money.Money;
import eu.symbolon.wire.Gzip;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfacAddressesTest extends ReaderContract {
    private static final String ADDRESSES =
            "90001,1,\"Harbour Street 1, Dock 2\",\"Sampleton 1000\",\"Jordan\",-0- \r\n90002,2,-0- ,-0- ,\"Jordan\",-0- \r\n";

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return OfacPart.addresses();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(ADDRESSES.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addressStandsUnderTheReferenceOfItsEntry() {
        Mention address = read(ADDRESSES).records().get(0).mentions().get(0);
        assertEquals(List.of("Harbour Street 1, Dock 2, Sampleton 1000, Jordan"), address.addresses());
        assertEquals("[list_reference:OFAC:90001]", address.identifiers().toString());
    }

    @Test
    void foreignFilesGiveTheirKnownCounts() {
        assertEquals(
                18990,
                read(Gzip.content(ForeignData.bytes("money/lists/ofac_a/add.csv.gz"), 64 << 20))
                        .records()
                        .size());
        assertEquals(
                574,
                read(ForeignData.bytes("money/lists/ofac_consolidated/cons_add.csv"))
                        .records()
                        .size());
    }
}
