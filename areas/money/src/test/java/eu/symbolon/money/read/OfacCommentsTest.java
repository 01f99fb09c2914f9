package eu.symbolon.money.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.kit.ReaderContract;
import eu.symbolon.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfacCommentsTest extends ReaderContract {
    private static final String COMMENTS =
            "90001,\"o S.A.S.; Tax ID No. 2902060361 (Russia); Linked To: EXEMPLAR TRADING.\"\r\n";

    @Override
    protected Area area() {
        return new Money();
    }

    @Override
    protected Reader reader() {
        return OfacPart.comments();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(COMMENTS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void spilledRemarksAreReadFromTheirFirstWholePhrase() {
        assertEquals(
                "[list_reference:OFAC:90001, tax_number:RUS:2902060361]",
                read(COMMENTS).records().get(0).mentions().get(0).identifiers().toString());
    }

    @Test
    void foreignFileGivesItsThirteenRows() {
        assertEquals(
                13,
                read(ForeignData.bytes("money/lists/ofac_a/sdn_comments.csv"))
                        .records()
                        .size());
    }
}
