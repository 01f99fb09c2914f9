package eu.symbolon.cargo.detect;

import eu.symbolon.kernel.word.Reason;
import java.util.List;

/** Confidence from independent facts: the chance that not all of them mislead, lowered by what speaks against. */
final class Score {
    private static final double HIGHEST = 0.99;

    private Score() {}

    static double of(List<Reason> reasons) {
        double misled = 1;
        double against = 1;
        for (Reason reason : reasons) {
            if (reason.speaksFor()) {
                misled *= 1 - reason.weight();
            } else {
                against *= 1 - reason.weight();
            }
        }
        return Math.round(Math.min(HIGHEST, (1 - misled) * against) * 100) / 100.0;
    }
}
