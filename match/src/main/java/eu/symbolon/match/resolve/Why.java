package eu.symbolon.match.resolve;

import eu.symbolon.match.subject.SubjectMatch;
import java.util.List;
import java.util.Optional;

/**
 * Why two records are one subject, or why not.
 *
 * @param together whether they are in one cluster
 * @param path the records from one to the other, each likely the same as its neighbour; empty when there is no way
 * @param obstacle two records that keep the clusters apart although there is a way, when that is so
 * @param decided what a person decided of the two
 * @param direct the two compared alone
 */
public record Why(
        boolean together,
        List<String> path,
        Optional<Obstacle> obstacle,
        Optional<Decision> decided,
        SubjectMatch direct) {

    /** Two records that cannot be one subject, and the word for it. */
    public record Obstacle(String left, String right, String kind) {}
}
