package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import java.util.ArrayList;
import java.util.List;

/** A mention made ready to be asked: its names are prepared once, whatever number of segments they are asked against. */
final class Question {
    final Mention mention;
    final double minimum;
    final double floor;
    private final List<Asked> names = new ArrayList<>(2);

    /** A name of the mention, {@code weak} when its source marks it so. */
    record Asked(PreparedName name, boolean weak) {}

    /** A mention of a type without names of its own is read both as a person and as an organisation. */
    Question(Mention mention, double minimum, WordFrequency frequency) {
        this.mention = mention;
        this.minimum = minimum;
        floor = Circumstances.floor(minimum);
        SubjectType type = mention.type();
        for (Name name : mention.names()) {
            if (type == SubjectType.PERSON || !Circumstances.isNamed(type)) {
                names.add(new Asked(PreparedName.query(name.full(), false, frequency), name.weak()));
            }
            if (type != SubjectType.PERSON) {
                names.add(new Asked(PreparedName.query(name.full(), true, frequency), name.weak()));
            }
        }
    }

    List<Asked> names() {
        return names;
    }
}
