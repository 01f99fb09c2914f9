package eu.symbolon.border.detect;

import eu.symbolon.border.record.ClassAStatic;
import eu.symbolon.border.record.ClassBStaticA;
import eu.symbolon.border.record.ClassBStaticB;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Record;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * What a craft last said of itself; empty text and 0 = never said.
 *
 * <pre>
 *  saved   |mmsi s32|imo s32|call sign UTF|name UTF|length s32|message UTF|index s32|area UTF|label UTF|   empty = nothing
 * </pre>
 */
record Claimed(int mmsi, int imo, String callSign, String name, int lengthMetres, Evidence record, Label label) {
    static final Claimed NOTHING = new Claimed(0, 0, "", "", 0, new Evidence("", 0, -1, ""), Label.of(List.of()));

    /** What this record says, and for all it does not say, what was said before. */
    Claimed with(Record said) {
        Evidence evidence = Evidence.of(said, 0);
        return switch (said.body()) {
            case ClassAStatic claim ->
                new Claimed(
                        claim.mmsi(),
                        claim.imo() == 0 ? imo : claim.imo(),
                        orElse(claim.callsign(), callSign),
                        orElse(claim.shipname(), name),
                        length(claim) == 0 ? lengthMetres : length(claim),
                        evidence,
                        said.label());
            case ClassBStaticA claim ->
                new Claimed(
                        claim.mmsi(),
                        imo,
                        callSign,
                        orElse(claim.shipname(), name),
                        lengthMetres,
                        evidence,
                        said.label());
            case ClassBStaticB claim ->
                new Claimed(
                        claim.mmsi(),
                        imo,
                        orElse(claim.callsign(), callSign),
                        name,
                        lengthMetres,
                        evidence,
                        said.label());
            default -> this;
        };
    }

    private static int length(ClassAStatic claim) {
        return claim.dimensions().toBow() + claim.dimensions().toStern();
    }

    private static String orElse(String said, String before) {
        return said.isBlank() ? before : said.strip().toUpperCase(Locale.ROOT);
    }

    boolean isNothing() {
        return mmsi == 0;
    }

    /** Whether it says the same, whenever it was said. */
    boolean saysTheSame(Claimed other) {
        return mmsi == other.mmsi
                && imo == other.imo
                && callSign.equals(other.callSign)
                && name.equals(other.name)
                && lengthMetres == other.lengthMetres;
    }

    byte[] save() {
        if (isNothing()) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(mmsi);
            out.writeInt(imo);
            out.writeUTF(callSign);
            out.writeUTF(name);
            out.writeInt(lengthMetres);
            out.writeUTF(record.message());
            out.writeInt(record.index());
            out.writeUTF(record.area());
            out.writeUTF(label.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Claimed load(byte[] saved) {
        if (saved.length == 0) {
            return NOTHING;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            return new Claimed(
                    in.readInt(),
                    in.readInt(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readInt(),
                    Sighting.evidence(in),
                    Label.parse(in.readUTF()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
