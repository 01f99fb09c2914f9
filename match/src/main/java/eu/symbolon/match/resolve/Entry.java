package eu.symbolon.match.resolve;

import eu.symbolon.match.subject.PreparedSubject;
import eu.symbolon.match.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** One record in the resolver: what it says, where it meets others, and the pairs it is in. */
final class Entry {
    final String name;
    final PreparedSubject prepared;
    final long[] keys;
    /** Those of the keys that are phone numbers, e-mail and web addresses. */
    final long[] contacts;
    /** What the record says, as one text: equal for equal records, whatever they are called. */
    final String content;

    final List<Edge> edges = new ArrayList<>(4);

    Entry(String name, Subject subject) {
        this.name = name;
        prepared = PreparedSubject.of(subject);
        Keys found = Keys.of(prepared);
        keys = found.sorted();
        contacts = found.contacts();
        content = subject.toString();
    }

    /** Two records that are likely one. {@code odds} are natural log odds. */
    record Edge(int left, int right, double odds) {
        int other(int one) {
            return one == left ? right : left;
        }
    }

    /** Whether both have a contact, and every contact both have is one that too many have. */
    boolean meetsInCrowdsOnly(Entry other, LongPredicate live) {
        boolean crowd = false;
        for (long mine : contacts) {
            for (long theirs : other.contacts) {
                if (mine == theirs) {
                    if (live.test(mine)) {
                        return false;
                    }
                    crowd = true;
                }
            }
        }
        return crowd;
    }

    boolean meets(Entry other, LongPredicate live) {
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                if (live.test(keys[i])) {
                    return true;
                }
                i++;
                j++;
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
