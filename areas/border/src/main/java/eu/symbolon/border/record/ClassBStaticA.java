package eu.symbolon.border.record;

import eu.symbolon.kernel.word.Fields;

/** Type 24, part A: the name of a craft (ITU-R M.1371-5, Annex 8, table 79). */
public record ClassBStaticA(int repeat, int mmsi, String shipname, Reception reception) implements AisMessage {

    @Override
    public int type() {
        return 24;
    }

    @Override
    public void write(Fields out) {
        writeHead(out).text("part", "A").text("shipname", shipname);
        writeReception(out);
    }
}
