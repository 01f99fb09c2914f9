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

class OfacAliasesTest extends ReaderContract {
    private static final String ALIASES =
            "90001,1,\"aka\",\"EXEMPLAR, Ivan\",-0- \r\n90002,2,\"fka\",\"EXEMPLAR, BROTHERS & CO.\",-0- \r\n\u001a";

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return OfacPart.aliases();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(ALIASES.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aliasStandsUnderTheReferenceOfItsEntry() {
        Mention alias = read(ALIASES).records().get(0).mentions().get(0);
        assertEquals("Ivan EXEMPLAR", alias.title());
        assertEquals("[list_reference:OFAC:90001]", alias.identifiers().toString());
        assertEquals(
                "EXEMPLAR, BROTHERS & CO.",
                read(ALIASES).records().get(1).mentions().get(0).title());
    }

    @Test
    void foreignFilesGiveTheirKnownCounts() {
        assertEquals(
                17091,
                read(Gzip.content(ForeignData.bytes("money/lists/ofac_a/alt.csv.gz"), 64 << 20))
                        .records()
                        .size());
        assertEquals(
                1073,
                read(ForeignData.bytes("money/lists/ofac_consolidated/cons_alt.csv"))
                        .records()
                        .size());
    }
}
