package eu.symbolon.match;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Record;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A watch-list entry. Made from records of regime LISTED: one mention of role {@code listed} with an identifier
 * LIST_REFERENCE whose value is the reference and whose issuer is the list.
 *
 * @param list the list, for example {@code UN}
 * @param reference the entry's number on it
 * @param subject everything the list says of the subject
 * @param label join of the labels of its records
 * @param evidence the first record it was made from
 */
public record Listed(String list, String reference, Mention subject, Label label, Evidence evidence) {

    /** What names an entry: the list and its reference on it. */
    public record Key(String list, String reference) {}

    public Key key() {
        return new Key(list, reference);
    }

    /** The role of a listed subject. */
    static final String ROLE = "listed";

    /**
     * Entries of the records, in their order. Records of the same list and reference (an entry and its aliases in another
     * file) are joined into one entry; records without a listed subject or a reference are left out.
     */
    public static List<Listed> of(Collection<Record> records) {
        Map<Identifier, Listed> entries = new LinkedHashMap<>();
        for (Record record : records) {
            for (int i = 0; i < record.mentions().size(); i++) {
                Mention mention = record.mentions().get(i);
                if (!mention.role().equals(ROLE)) {
                    continue;
                }
                Evidence evidence = Evidence.of(record, i);
                for (Identifier identifier : mention.identifiers()) {
                    if (identifier.type() == IdentifierType.LIST_REFERENCE) {
                        Listed entry =
                                new Listed(identifier.issuer(), identifier.value(), mention, record.label(), evidence);
                        entries.merge(identifier, entry, Listed::join);
                        break;
                    }
                }
            }
        }
        return new ArrayList<>(entries.values());
    }

    /** What both say of the subject, as one entry with the evidence of this one. */
    public Listed join(Listed other) {
        Mention.Builder both = Mention.of(ROLE, subject.type());
        for (Mention part : List.of(subject, other.subject)) {
            part.names().forEach(both::name);
            part.births().forEach(both::birth);
            part.countries().forEach(both::country);
            part.identifiers().forEach(both::identifier);
            part.addresses().forEach(both::address);
        }
        both.sex(subject.sex().isEmpty() ? other.subject.sex() : subject.sex());
        return new Listed(list, reference, both.build(), label.join(other.label), evidence);
    }
}
