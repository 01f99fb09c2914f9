package eu.symbolon.acceptance.sight;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Regime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Labels that follow from seed, source and kind; so kinds of one message often differ. Half of the seeds forget the purposes. */
record RandomLabels(long seed) implements Labelling {

    @Override
    public Regime regime(Area area, Kind kind, Message message) {
        return kind.regime();
    }

    @Override
    public Label label(Area area, Kind kind, Message message, @Nullable Tlp colour) {
        Random random = new Random(seed * 31 + (message.source() + area.name() + kind.name()).hashCode());
        random.nextInt();
        Label label = kind.label().labelFor(message.received());
        if (seed % 2 == 0) {
            label = label.withPurposes(Allowed.ANY);
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> at(label, Level.UNCLASSIFIED);
            case 2 -> at(label, Level.RESTRICTED);
            case 3 -> at(label, Level.SECRET);
            case 4 -> label.withAudience(Allowed.of(authority(random)));
            case 5 -> at(label, Level.UNCLASSIFIED).withAudience(Allowed.of(authority(random), authority(random)));
            case 6 -> narrowed(at(label, Level.UNCLASSIFIED), random);
            default -> label;
        };
    }

    private static String authority(Random random) {
        return Reader.AUTHORITIES.get(random.nextInt(Reader.AUTHORITIES.size()));
    }

    private static Label at(Label label, Level level) {
        return new Label(
                label.owners(),
                label.purposes(),
                level,
                label.tlp(),
                label.pap(),
                label.handling(),
                label.audience(),
                label.depersonaliseAt(),
                label.eraseAt(),
                label.quality());
    }

    private static Label narrowed(Label label, Random random) {
        SortedSet<String> only = label.purposes().only();
        if (only == null || only.size() < 2) {
            return at(label, Level.LIMITE);
        }
        List<String> names = new ArrayList<>(only);
        return label.withPurposes(Allowed.of(names.get(random.nextInt(names.size()))));
    }
}
