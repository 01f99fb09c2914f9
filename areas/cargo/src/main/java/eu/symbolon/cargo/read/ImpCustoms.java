package eu.symbolon.cargo.read;

import eu.symbolon.cargo.read.ImpMessage.Group;
import eu.symbolon.cargo.read.ImpMessage.Line;
import eu.symbolon.cargo.record.CustomsNote;
import java.util.ArrayList;
import java.util.List;

/** The OCI group: country, subject, code, content: {@code OCI/DE/ISS/RA/00123-01}. */
final class ImpCustoms {
    private ImpCustoms() {}

    /** Reads the lines; one that leaves both country and subject empty goes on about those of the line above. */
    static List<CustomsNote> notes(Group group) {
        List<CustomsNote> notes = new ArrayList<>();
        String country = "";
        String subject = "";
        for (Line line : group.lines()) {
            List<String> fields = line.fields();
            if (fields.isEmpty()) {
                continue;
            }
            if (!line.field(0).isEmpty() || !line.field(1).isEmpty()) {
                country = line.field(0);
                subject = line.field(1);
            }
            String content = fields.size() > 3
                    ? String.join("/", fields.subList(3, fields.size())).strip()
                    : "";
            notes.add(new CustomsNote(country, subject, line.field(2), content));
        }
        return notes;
    }
}
