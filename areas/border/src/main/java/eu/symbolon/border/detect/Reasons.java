package eu.symbolon.border.detect;

import eu.symbolon.kernel.word.Reason;
import java.util.ArrayList;
import java.util.List;

/** Reasons of one hit as they are found, and the score they make: what speaks for it, less what speaks against, 0.05 to 1. */
final class Reasons {
    private final List<Reason> found = new ArrayList<>(6);
    private double score;

    Reasons support(String code, String text, String left, String right, double weight) {
        found.add(Reason.support(code, text, left, right, weight));
        score += weight;
        return this;
    }

    Reasons doubt(String code, String text, String left, String right, double weight) {
        found.add(Reason.doubt(code, text, left, right, weight));
        score -= weight;
        return this;
    }

    List<Reason> list() {
        return found;
    }

    double score() {
        return Math.round(Math.max(0.05, Math.min(1, score)) * 100) / 100.0;
    }
}
