package eu.symbolon.passengers.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.symbolon.kernel.area.Reading;
import eu.symbolon.passengers.record.Booking;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dirt of real traffic: the sample reads the same through all of it, and each deviation is told. */
class SegmentsTest {
    private static final String CLEAN = Samples.PNRGOV;
    private static final List<Booking> BOOKINGS = Readings.bookings(Readings.pnrgov(CLEAN));

    private static void sameWithRemark(String dirty, String remark) {
        sameWithRemark(Readings.pnrgov(dirty), remark);
    }

    private static void sameWithRemark(Reading reading, String remark) {
        assertEquals(BOOKINGS, Readings.bookings(reading));
        assertTrue(Readings.says(reading, remark), () -> reading.rejects().toString());
    }

    @Test
    void cleanSampleGivesOnlyTheRemarkOnDeletions() {
        assertEquals(
                1,
                Readings.pnrgov(CLEAN).rejects().size(),
                () -> Readings.pnrgov(CLEAN).rejects().toString());
    }

    @Test
    void byteOrderMarkIsSkipped() {
        sameWithRemark("\ufeff" + CLEAN, "3 bytes outside the interchange");
    }

    @Test
    void typeBHeaderIsSkipped() {
        sameWithRemark("\r\nQP FESR43f VIEGPXH\r\n.FEAGEWS 270031\r\n" + CLEAN, "bytes outside the interchange");
    }

    @Test
    void mailTextAfterTheInterchangeIsSkipped() {
        sameWithRemark(
                CLEAN + "\u0003\r\n\r\nConfidentiality Notice: this e-mail may be UNKNOWN+\r\n",
                "bytes outside the interchange");
    }

    @Test
    void wrappedLinesAreJoined() {
        String oneLine = CLEAN.replace("\n", "");
        StringBuilder wrapped = new StringBuilder();
        for (int i = 0; i < oneLine.length(); i += 67) {
            wrapped.append(oneLine, i, Math.min(oneLine.length(), i + 67)).append("\r\n");
        }
        sameWithRemark(wrapped.toString(), "segments are wrapped");
    }

    @Test
    void missingUnaMeansTheDefault() {
        assertEquals(BOOKINGS, Readings.bookings(Readings.pnrgov(CLEAN.replace("UNA:+.? '\n", ""))));
    }

    @Test
    void unaWithFiveCharactersLostItsBlank() {
        sameWithRemark(CLEAN.replace("UNA:+.? '", "UNA:+.?'"), "UNA has 5 characters");
    }

    @Test
    void otherSeparatorsAreTakenFromUna() {
        String other = CLEAN.replace("?'", "\u0001")
                .replace('+', '*')
                .replace('\'', '#')
                .replace("\u0001", "'");
        assertEquals(BOOKINGS, Readings.bookings(Readings.pnrgov(other)));
    }

    @Test
    void otherSeparatorsWithoutUnaAreTakenFromUnb() {
        String other = CLEAN.replace("UNA:+.? '\n", "")
                .replace("?'", "\u0001")
                .replace('+', '*')
                .replace('\'', '#')
                .replace("\u0001", "'");
        sameWithRemark(other, "no UNA although the separators are not");
    }

    @Test
    void releaseCharacterCanBeABackslash() {
        String other = CLEAN.replace("UNA:+.? '", "UNA:+.\\*'").replace("?'", "\\'");
        assertEquals(BOOKINGS, Readings.bookings(Readings.pnrgov(other)));
    }

    @Test
    void typographicTerminatorsAreTaken() {
        String utf8 = CLEAN.replace("UNA:+.? '\n", "")
                .replace("?'", "\u0001")
                .replace('\'', '\u2019')
                .replace("\u0001", "?'");
        sameWithRemark(utf8, "typographic apostrophe");
        sameWithRemark("UNA:+.? \u2019" + utf8, "UNA ends with a typographic apostrophe");
        byte[] windows = CLEAN.replace("UNA:+.? '\n", "")
                .replace("?'", "\u0001")
                .replace('\'', '\u0092')
                .replace("\u0001", "?'")
                .getBytes(StandardCharsets.ISO_8859_1);
        sameWithRemark(Readings.of(windows, new PnrgovEdifact()), "typographic apostrophe");
    }

    @Test
    void missingTerminatorsAreSupplied() {
        sameWithRemark(CLEAN.replace("RPI+3+HK'\nAPD", "RPI+3+HKAPD"), "terminator missing before APD");
        sameWithRemark(CLEAN.replace("SRC'\nRCI", "SRCRCI"), "terminator missing before RCI");
        sameWithRemark(CLEAN.replace("+710:011126:1030'\nIFT", "+710:011126:1030IFT"), "terminator missing before IFT");
        sameWithRemark(
                CLEAN.replace("VIRTA/AINO/MARIA+::1'\nTKT", "VIRTA/AINO/MARIA+::1\nTKT"),
                "terminator missing before TKT");
        sameWithRemark(CLEAN.replace("UNZ+1+0001'\n", "UNZ+1+0001"), "terminator missing at the end");
        sameWithRemark(
                CLEAN.replace("UNZ+1+0001'\n", "UNZ+1+0001\r\nSent from a telephone\r\n"),
                "terminator missing at the end");
    }

    @Test
    void wordThatEndsInATagIsNoTag() {
        Booking booking = Readings.onlyBooking(Readings.booking("TIF+SHIFT+ANNA:A:1", "TIF+MCADD+REF:A:2"));
        assertEquals(
                List.of("SHIFT", "MCADD"),
                booking.travellers().stream().map(t -> t.surname()).toList());
    }

    @Test
    void blanksBetweenSegmentsAreRemarked() {
        sameWithRemark(CLEAN.replace("'\n", "' \r\n "), "times blanks");
    }

    @Test
    void wrongCountsAreRemarked() {
        sameWithRemark(CLEAN.replace("UNT+44", "UNT+50"), "UNT announces 50 segments, 44 found");
        sameWithRemark(CLEAN.replace("UNZ+1+", "UNZ+4+"), "UNZ announces 4 groups, 1 found");
    }

    @Test
    void secondInterchangeOfAFileIsReadWithItsOwnSeparators() {
        String other = CLEAN.replace("?'", "\u0001")
                .replace('+', '*')
                .replace('\'', '#')
                .replace("\u0001", "'");
        assertEquals(4, Readings.pnrgov(CLEAN + "\r\n" + other).records().size());
    }

    @Test
    void lineBreakBetweenReleaseAndReleasedCharacterIsTolerated() {
        assertEquals(BOOKINGS, Readings.bookings(Readings.pnrgov(CLEAN.replace("?'", "?\r\n'"))));
    }

    @Test
    void lettersBeyondAsciiAreKept() {
        Booking booking = Readings.onlyBooking(Readings.booking("TIF+J\u00c4\u00c4SKEL\u00c4INEN+\u00c5SA:A:1"));
        assertEquals(
                "J\u00c4\u00c4SKEL\u00c4INEN", booking.travellers().getFirst().surname());
    }
}
