package eu.symbolon.node.retention;

import eu.symbolon.kernel.word.Record;
import eu.symbolon.node.intake.Intake;
import eu.symbolon.node.store.RectifyTable;
import eu.symbolon.node.store.RetentionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Stored records with the typed bodies that their areas read: what detectors ask for the keys of their states. */
public final class Rereading {
    private final RetentionTable table;
    private final RectifyTable corrected;
    private final Intake intake;

    public Rereading(RetentionTable table, RectifyTable corrected, Intake intake) {
        this.table = table;
        this.corrected = corrected;
        this.intake = intake;
    }

    /** These records as their messages say them, and once more as they were corrected. */
    public List<Record> records(Collection<Long> numbers) {
        List<Record> read = new ArrayList<>();
        for (RetentionTable.Evidence evidence : table.evidence(numbers)) {
            for (Record record : intake.readAgain(evidence.message())) {
                if (numbers.contains(evidence.first() + record.index())) {
                    read.add(record);
                }
            }
        }
        corrected
                .annotated(numbers)
                .forEach(number -> corrected.find(number).ifPresent(kept -> read.add(kept.record())));
        return read;
    }
}
