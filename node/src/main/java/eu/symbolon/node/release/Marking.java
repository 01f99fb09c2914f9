package eu.symbolon.node.release;

import eu.symbolon.kernel.label.Handling;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Pap;
import eu.symbolon.kernel.label.Tlp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The marking of a page, file or message: {@code RESTREINT UE/EU RESTRICTED TLP:AMBER H1 H3(caveat-17)}. */
public final class Marking {
    private Marking() {}

    /** The marking of what carries this label; level and what restricts besides. */
    public static String of(Label label) {
        List<String> words = new ArrayList<>();
        words.add(label.level().marking());
        if (label.tlp() != Tlp.CLEAR) {
            words.add(label.tlp().marking());
        }
        if (label.pap() != Pap.CLEAR) {
            words.add(label.pap().marking());
        }
        if (!label.handling().isEmpty()) {
            words.add(label.handling().stream().map(Handling::toString).collect(Collectors.joining(" ")));
        }
        return String.join(" ", words);
    }

    /** The marking of what does not say its label: no more than its reader is cleared for. */
    public static String upTo(Level clearance) {
        return (clearance == Level.UNCLASSIFIED ? "" : "UP TO ") + clearance.marking();
    }

    /** The name of a file with its marking before it: {@code LIMITE_TLP-AMBER_3fa….bin}. */
    public static String fileName(String marking, String name) {
        return marking.replace(' ', '_').replaceAll("[^A-Za-z0-9_+-]", "-") + "_" + name;
    }
}
