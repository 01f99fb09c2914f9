package eu.symbolon.node.fuse;

import eu.symbolon.node.access.Context;
import eu.symbolon.node.store.row.MessageDetail;
import eu.symbolon.node.store.row.MessageRow;
import eu.symbolon.node.store.row.Page;
import eu.symbolon.node.store.row.RecordDetail;
import java.util.List;
import java.util.Optional;

/** Messages and records as they came. What a reader may not see is as if it were not there. */
public final class Archive {

    /** Messages, newest first. */
    public Page<MessageRow> messages(Context context, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<MessageDetail> message(Context context, String sha256) {
        throw new UnsupportedOperationException();
    }

    /** The evidence itself, as received. */
    public Optional<byte[]> bytes(Context context, String sha256) {
        throw new UnsupportedOperationException();
    }

    public Optional<RecordDetail> record(Context context, long id) {
        throw new UnsupportedOperationException();
    }

    /** Records of one area, in the order of their messages; for small areas that are shown whole, as strategy is. */
    public List<RecordDetail> records(Context context, String area, int limit) {
        throw new UnsupportedOperationException();
    }
}
