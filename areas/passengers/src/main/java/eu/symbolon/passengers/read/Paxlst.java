package eu.symbolon.passengers.read;

import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Where;

/**
 * PAXLST (UN/EDIFACT D.02B, D.05B and their interactive variants; WCO/IATA/ICAO API guidelines, appendix on PAXLST): one record
 * of kind {@code manifest} for each message and after it one of kind {@code traveller} for each person.
 *
 * <pre>{@code
 * NAD+FL+++CLARK:MICHAEL'ATT+2++M'DTM+329:720907'LOC+178+ATL'NAT+2+USA'RFF+AVF:TYR123'DOC+P:110:111+YY3478621G'DTM+36:281230'LOC+91+USA'
 * }</pre>
 *
 * <p>One record per person and not per list, because each person has clocks of his own: who is not linked to a risk after six
 * months is deleted (C-817/19) while a neighbour on the list stays; and a hit shows one person, not three hundred.
 *
 * <p>The time is the local departure of the leg that crosses the border, read as UTC, its place the airport of departure.
 * Content beyond Regulation (EU) 2025/13 Art 4(2) and (3) is dropped and counted in the manifest.
 */
public final class Paxlst implements Reader {
    private static final Format FORMAT = new Format(
            "paxlst",
            "Passenger and crew lists (API)",
            "UN/EDIFACT PAXLST D.02B, D.05B; WCO/IATA/ICAO API guidelines 2003 to 2015");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public int recognise(byte[] bytes) {
        return Recognition.ofType(bytes, "PAXLST");
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        Dirt dirt = new Dirt(out);
        Segments s = new Segments(bytes, dirt);
        Envelope envelope = new Envelope(out);
        ManifestDraft draft = null;
        boolean any = false;
        while (s.next()) {
            any = true;
            if (envelope.take(s)) {
                if (s.tag() == Tag.UNH || s.tag() == Tag.UNT || s.tag() == Tag.UNZ) {
                    if (draft != null) {
                        draft.emit();
                    }
                    draft = null;
                }
                if (s.tag() == Tag.UNH) {
                    if (envelope.type().equals("PAXLST")) {
                        draft = new ManifestDraft(s.start(), envelope, out);
                    } else {
                        out.reject(
                                Where.offset(s.start()),
                                envelope.type(),
                                "message type is not PAXLST: read it with its own reader");
                    }
                }
            } else if (s.tag() == 0) {
                if (envelope.open()) {
                    out.reject(Where.offset(s.start()), s.raw(), "no segment: it has no tag of three capital letters");
                } else {
                    dirt.skipped(s.start(), s.behind(), s.raw());
                }
            } else if (draft == null) {
                out.remark(
                        Where.offset(s.start()), s.raw(), "segment " + Tag.text(s.tag()) + " outside a PAXLST message");
            } else if (!draft.take(s)) {
                out.remark(
                        Where.offset(s.start()),
                        s.raw(),
                        "segment " + Tag.text(s.tag()) + " is not of PAXLST; nothing of it is read");
            }
        }
        if (draft != null) {
            draft.emit();
        }
        dirt.finish();
        if (!any) {
            out.reject(Where.offset(0), "", "no EDIFACT interchange in it: UNA, UNB or UNH expected");
        }
    }
}
