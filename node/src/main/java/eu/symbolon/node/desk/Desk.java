package eu.symbolon.node.desk;

import eu.symbolon.node.access.Context;
import java.util.List;
import java.util.Optional;

/** Hits and the decisions on them. A hit that the reader may not see is as if it were not there. */
public final class Desk {

    public Queue queue(Context context, Question question, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<HitDetail> detail(Context context, long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides a hit as it was seen.
     *
     * @throws Conflict when it changed since
     * @throws IllegalArgumentException without a reason
     * @throws eu.symbolon.node.access.Refused when the role may not decide hits of this area
     */
    public Optional<HitDetail> decide(Context context, Bulk.Seen seen, Decision decision, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Takes the hit, so that colleagues see who works on it. */
    public Optional<HitDetail> take(Context context, long id) {
        throw new UnsupportedOperationException();
    }

    /** One decision on many hits; each hit on its own, what cannot be decided is told. */
    public Bulk decideAll(Context context, List<Bulk.Seen> seen, Decision decision, String reason) {
        throw new UnsupportedOperationException();
    }
}
