package eu.symbolon.passengers.detect;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.kernel.word.Record;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who was first seen with a document.
 *
 * @param names full names, as the record gives them
 * @param births birth dates as {@link PartialDate} writes them
 * @param infant whether the holder travelled as an infant
 * @param evidence where this was read
 * @param label canonical text of the record's label
 */
record Holder(List<String> names, List<String> births, boolean infant, Evidence evidence, String label) {
    /** Nobody yet. */
    static final Holder NONE = new Holder(List.of(), List.of(), false, new Evidence("", -1, -1, ""), "");

    Holder {
        names = List.copyOf(names);
        births = List.copyOf(births);
    }

    static Holder of(Record record, int index) {
        Mention mention = record.mentions().get(index);
        List<String> names = new ArrayList<>();
        for (Name name : mention.names()) {
            names.add(name.full());
        }
        List<String> births = new ArrayList<>();
        for (PartialDate birth : mention.births()) {
            births.add(birth.toString());
        }
        return new Holder(
                names,
                births,
                mention.role().equals("infant"),
                Evidence.of(record, index),
                record.label().toString());
    }

    boolean isNone() {
        return evidence.index() < 0;
    }

    Label parsedLabel() {
        return Label.parse(label);
    }

    byte[] save() {
        if (isNone()) {
            return new byte[0];
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(200);
            DataOutputStream out = new DataOutputStream(bytes);
            write(out, names);
            write(out, births);
            out.writeBoolean(infant);
            out.writeUTF(evidence.message());
            out.writeInt(evidence.index());
            out.writeInt(evidence.mention());
            out.writeUTF(evidence.area());
            out.writeUTF(label);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Holder load(byte[] saved) {
        if (saved.length == 0) {
            return NONE;
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved));
            return new Holder(
                    read(in),
                    read(in),
                    in.readBoolean(),
                    new Evidence(in.readUTF(), in.readInt(), in.readInt(), in.readUTF()),
                    in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
