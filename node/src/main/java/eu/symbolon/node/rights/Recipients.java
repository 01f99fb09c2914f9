package eu.symbolon.node.rights;

import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Entry;
import eu.symbolon.node.audit.Operation;
import eu.symbolon.node.audit.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who got something, as the log knows it: one pass over the disclosures. */
final class Recipients {
    private final Audit audit;

    Recipients(Audit audit) {
        this.audit = audit;
    }

    /**
     * One disclosure.
     *
     * @param recipient one authority, or the reader's own where it stayed in the house
     * @param what reference of what left: {@code message 3fa…}
     */
    record Disclosure(String recipient, Instant at, String what) {}

    /** The disclosures of these things, oldest first; a thing is a reference of two words. */
    List<Disclosure> of(Collection<String> things) {
        Set<String> asked = new HashSet<>(things);
        Question disclosed = new Question("", "", "", "", Operation.DISCLOSURE.word(), "", "permit", null, null);
        List<Disclosure> found = new ArrayList<>();
        for (Entry entry :
                audit.find(disclosed, Long.MAX_VALUE, Integer.MAX_VALUE).reversed()) {
            Set<String> named = new TreeSet<>(entry.items());
            named.add(firstTwoWords(entry.what()));
            named.retainAll(asked);
            for (String what : named) {
                if (entry.count() > 0) {
                    String whom = entry.recipient().isEmpty() ? entry.authority() : entry.recipient();
                    for (String recipient : whom.split(", ")) {
                        found.add(new Disclosure(recipient, entry.at(), what));
                    }
                }
            }
        }
        return found;
    }

    private static String firstTwoWords(String text) {
        int blank = text.indexOf(' ', text.indexOf(' ') + 1);
        return blank < 0 ? text : text.substring(0, blank);
    }
}
