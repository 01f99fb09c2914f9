package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Record;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/** A message made ready to be stored: its rows are encoded and numbered, nothing is written yet. */
public final class Draft {
    final Message message;
    final long id;
    final long first;
    final int[] labels;
    final CopyRows messages = new CopyRows(256);
    final CopyRows bodies;
    final CopyRows rejects = new CopyRows(64);
    final CopyRows blanks = new CopyRows(64);
    final CopyRows records = new CopyRows(1024);
    final CopyRows identifiers = new CopyRows(1024);
    final CopyRows tokens = new CopyRows(1024);
    final CopyRows sealed = new CopyRows(64);
    final CopyRows positions = new CopyRows(256);
    final Parts parts = new Parts();
    CopyRows partRows = new CopyRows(0);
    final Set<YearMonth> positionMonths = new TreeSet<>();
    int mentions;
    int label;

    Draft(Message message, long id, long first, int records) {
        this.message = message;
        this.id = id;
        this.first = first;
        this.labels = new int[records];
        this.bodies = new CopyRows(message.bytes().length + 64);
    }

    /** SHA-256 of the message. */
    public String sha256() {
        return message.sha256();
    }

    /** Who sent the message. */
    public String source() {
        return message.source();
    }

    /** Size of the message as received. */
    public long bytes() {
        return message.bytes().length;
    }

    /** Number of mentions in its records. */
    public int mentions() {
        return mentions;
    }

    /** Number of the label of the whole message: the join of its records' labels. */
    public int label() {
        return label;
    }

    /** The number a record of this message will have. */
    public long number(Record record) {
        return first + record.index();
    }
}
