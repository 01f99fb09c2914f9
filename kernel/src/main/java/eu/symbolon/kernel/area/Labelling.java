package eu.symbolon.kernel.area;

import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Regime;
import org.jspecify.annotations.Nullable;

/** Which label and which regime a record gets when it is read: by its kind, and by what is agreed with its source. */
public interface Labelling {

    /**
     * The defaults of the area's vocabulary, whatever the source; a sender's colour may only tighten them, and where it goes to
     * named recipients it goes to the authority that bears the area's name.
     */
    Labelling BY_KIND = new Labelling() {
        @Override
        public Regime regime(Area area, Kind kind, Message message) {
            return kind.regime();
        }

        @Override
        public Label label(Area area, Kind kind, Message message, @Nullable Tlp colour) {
            Label label = kind.label().labelFor(message.received());
            return colour == null ? label : label.tightened(colour, area.name());
        }
    };

    /** Highest level that is taken in at all. */
    default Level ceiling() {
        return Level.TOP_SECRET;
    }

    /** How records of this kind in this message may be joined. */
    Regime regime(Area area, Kind kind, Message message);

    /**
     * The label of records of this kind in this message.
     *
     * @param colour the sender's own marking, or null
     */
    Label label(Area area, Kind kind, Message message, @Nullable Tlp colour);
}
