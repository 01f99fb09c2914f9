package eu.symbolon.node.read;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Reading;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.wire.Gzip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All readers of all areas. */
public final class Readers {
    /** A message may grow to this when unpacked, and to so many times its size once it is above the free part. */
    private static final long UNPACKED_LIMIT = 256L << 20;

    private static final long UNPACKED_RATIO = 100;
    private static final long UNPACKED_FREE = 1L << 20;

    private static final int SURE_ENOUGH = 50;

    private final List<Area> areas;
    private final List<Shelved> readers = new ArrayList<>();

    private record Shelved(Area area, Reader reader) {}

    public Readers(List<Area> areas) {
        this.areas = List.copyOf(areas);
        for (Area area : areas) {
            area.readers().forEach(reader -> readers.add(new Shelved(area, reader)));
        }
    }

    /** The areas that are installed, by name. */
    public static Readers installed() {
        List<Area> found = new ArrayList<>();
        ServiceLoader.load(Area.class).forEach(found::add);
        found.sort(Comparator.comparing(Area::name));
        return new Readers(found);
    }

    public List<Area> areas() {
        return areas;
    }

    public List<Format> formats() {
        return readers.stream().map(shelved -> shelved.reader.format()).toList();
    }

    /** Reads the message under the default labels of its kinds. */
    public Optional<Reading> read(Message message) {
        return read(message, Labelling.BY_KIND);
    }

    /**
     * Reads the message with the reader that recognises it best by content; gzip is unwrapped first.
     *
     * @param labelling what labels and regimes its records get
     * @return empty when no reader is sure enough
     * @throws eu.symbolon.wire.Malformed when the gzip wrapping itself is broken or grows beyond its bound
     */
    public Optional<Reading> read(Message message, Labelling labelling) {
        byte[] content = unpacked(message);
        Shelved best = null;
        int sure = SURE_ENOUGH - 1;
        for (Shelved shelved : readers) {
            int said = shelved.reader.recognise(content);
            if (said > sure) {
                sure = said;
                best = shelved;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(Reading.of(message, content, best.area, best.reader, labelling));
    }

    private static byte[] unpacked(Message message) {
        byte[] bytes = message.bytes();
        long limit = Math.clamp(bytes.length * UNPACKED_RATIO, UNPACKED_FREE, UNPACKED_LIMIT);
        return Gzip.content(bytes, (int) limit);
    }

    /** Reads the message as the format of this id, under the default labels; empty when there is no such format. */
    public Optional<Reading> readAs(String format, Message message) {
        return readers.stream()
                .filter(shelved -> shelved.reader.format().id().equals(format))
                .findFirst()
                .map(shelved ->
                        Reading.of(message, unpacked(message), shelved.area, shelved.reader, Labelling.BY_KIND));
    }
}
