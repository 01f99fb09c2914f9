package eu.symbolon.node.fuse;

import eu.symbolon.node.access.Context;
import java.util.List;
import java.util.Optional;

/** Subjects, assembled from the mentions that the reader may see. */
public final class Subjects {

    /** The subject that this mention belongs to. */
    public Optional<Subject> subject(Context context, long record, int mention) {
        throw new UnsupportedOperationException();
    }

    /** Mentions by identifier in any notation, or by words of a name. */
    public List<Found> search(Context context, String text, int limit) {
        throw new UnsupportedOperationException();
    }
}
