package eu.symbolon.match.resolve;

import eu.symbolon.match.resolve.Entry.Edge;
import eu.symbolon.match.subject.PreparedSubject;
import eu.symbolon.match.subject.Subject;
import eu.symbolon.match.subject.SubjectMatch;
import eu.symbolon.match.subject.SubjectScore;
import eu.symbolon.match.subject.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Records in, clusters out. What matters is the set of records, never their order: a pair counts when its records share a key
 * whose bucket is not overfull and their odds are above zero; a bucket that overflows gives up the pairs that met nowhere
 * else. Clusters are made of each connected part anew, from the surest pair on ({@link Growth}).
 *
 * <p>Cost: O(records x keys x {@link #FULL}) comparisons at worst, some ten a record as a rule; memory O(records x keys).
 * Adding a record touches its own buckets and the parts it is connected to. Not for several threads at once; inside,
 * preparation and comparison run on all processors.
 */
public final class Resolver {
    /** A key that more records have says too little: its bucket is given up. */
    static final int FULL = 48;

    /** A phone or e-mail address that more records have is that of an office, not of a person. */
    static final int CROWD = 8;

    private static final ThreadLocal<Map<Weights, SubjectScore>> SCORES = ThreadLocal.withInitial(HashMap::new);

    private final Weights weights;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Long, Bucket> buckets = new HashMap<>();
    private final Decisions decisions = new Decisions();
    private final Set<Integer> dirty = new HashSet<>();
    private int[] clusterOf = new int[0];

    /** Members in order of arrival, at most {@link #FULL}; {@code overfull} once more came. */
    private static final class Bucket {
        int[] members = new int[2];
        int size;
        boolean overfull;
    }

    public Resolver() {
        this(Weights.resolving());
    }

    public Resolver(Weights weights) {
        this.weights = weights;
    }

    /** A record under a name of its own; the name is never compared. */
    public record Named(String name, Subject subject) {}

    public void add(String name, Subject subject) {
        addAll(List.of(new Named(name, subject)));
    }

    /** Adds records, which may be many: they are prepared and compared on all processors. */
    public void addAll(Collection<Named> records) {
        int first = entries.size();
        List<Entry> fresh = records.parallelStream()
                .map(record -> new Entry(record.name(), record.subject()))
                .toList();
        for (Entry entry : fresh) {
            Integer known = byName.putIfAbsent(entry.name, entries.size());
            if (known != null) {
                throw new IllegalArgumentException(
                        "record " + entry.name + " is there already. Maybe two files use the same ids");
            }
            entries.add(entry);
        }
        List<Bucket> spilt = new ArrayList<>();
        for (int i = first; i < entries.size(); i++) {
            for (long key : entries.get(i).keys) {
                put(key, i, isContact(key, entries.get(i)) ? CROWD : FULL, spilt);
            }
        }
        spilt.forEach(this::giveUp);
        IntStream.range(first, entries.size())
                .parallel()
                .mapToObj(this::edgesToEarlier)
                .forEachOrdered(found -> found.forEach(this::connect));
        IntStream.range(first, entries.size()).forEach(dirty::add);
        decisions.reopen(this::content);
    }

    private static boolean isContact(long key, Entry entry) {
        return Arrays.stream(entry.contacts).anyMatch(contact -> contact == key);
    }

    private void put(long key, int entry, int full, List<Bucket> spilt) {
        Bucket bucket = buckets.computeIfAbsent(key, unused -> new Bucket());
        if (bucket.overfull) {
            return;
        }
        if (bucket.size == full) {
            bucket.overfull = true;
            spilt.add(bucket);
            return;
        }
        if (bucket.size == bucket.members.length) {
            bucket.members = Arrays.copyOf(bucket.members, bucket.size * 2);
        }
        bucket.members[bucket.size++] = entry;
    }

    private boolean isLive(long key) {
        Bucket bucket = buckets.get(key);
        return bucket != null && !bucket.overfull;
    }

    /** Pairs that met in this bucket alone are no pairs any more. */
    private void giveUp(Bucket bucket) {
        for (int i = 0; i < bucket.size; i++) {
            int member = bucket.members[i];
            Entry entry = entries.get(member);
            for (Edge edge : List.copyOf(entry.edges)) {
                Entry other = entries.get(edge.other(member));
                double odds = entry.meets(other, this::isLive) ? odds(entry, other) : -1;
                if (odds != edge.odds()) {
                    entry.edges.remove(edge);
                    other.edges.remove(edge);
                    if (odds > 0) {
                        connect(new Edge(edge.left(), edge.right(), odds));
                    }
                    dirty.add(edge.left());
                    dirty.add(edge.right());
                }
            }
        }
        bucket.members = new int[0];
        bucket.size = 0;
    }

    private List<Edge> edgesToEarlier(int at) {
        Entry entry = entries.get(at);
        BitSet seen = new BitSet();
        List<Edge> found = new ArrayList<>(2);
        for (long key : entry.keys) {
            Bucket bucket = buckets.get(key);
            for (int i = 0; bucket != null && i < bucket.size && bucket.members[i] < at; i++) {
                int other = bucket.members[i];
                if (!seen.get(other)) {
                    seen.set(other);
                    double odds = odds(entries.get(other), entry);
                    if (odds > 0) {
                        found.add(new Edge(other, at, odds));
                    }
                }
            }
        }
        return found;
    }

    private void connect(Edge edge) {
        entries.get(edge.left()).edges.add(edge);
        entries.get(edge.right()).edges.add(edge);
    }

    private SubjectScore score() {
        return SCORES.get().computeIfAbsent(weights, SubjectScore::new);
    }

    /** The sides in the order of their contents: the same bits whoever came first. */
    private double odds(Entry a, Entry b) {
        PreparedSubject left = a.content.compareTo(b.content) <= 0 ? a.prepared : b.prepared;
        PreparedSubject right = left == a.prepared ? b.prepared : a.prepared;
        return a.meetsInCrowdsOnly(b, this::isLive)
                ? score().oddsWithoutContacts(left, right)
                : score().odds(left, right);
    }

    /** The names of the records of each subject, in order of arrival. */
    public List<List<String>> clusters() {
        settle();
        Map<Integer, List<String>> clusters = new java.util.LinkedHashMap<>();
        for (int i = 0; i < clusterOf.length; i++) {
            clusters.computeIfAbsent(clusterOf[i], unused -> new ArrayList<>(1)).add(entries.get(i).name);
        }
        return List.copyOf(clusters.values());
    }

    /** Clusters the parts that changed. */
    private void settle() {
        int known = clusterOf.length;
        clusterOf = Arrays.copyOf(clusterOf, entries.size());
        for (int i = known; i < clusterOf.length; i++) {
            clusterOf[i] = i;
        }
        BitSet done = new BitSet();
        for (int start : dirty) {
            if (!done.get(start)) {
                int[] part = part(start, done);
                Growth growth = new Growth(part, entries, decisions, this::contradiction);
                for (int member : part) {
                    clusterOf[member] = growth.clusterOf(member);
                }
            }
        }
        dirty.clear();
    }

    /** Everything connected to a record, by pairs and by what people joined. */
    private int[] part(int start, BitSet done) {
        List<Integer> part = new ArrayList<>();
        part.add(start);
        done.set(start);
        for (int next = 0; next < part.size(); next++) {
            int at = part.get(next);
            for (Edge edge : entries.get(at).edges) {
                visit(edge.other(at), part, done);
            }
            for (String joined : decisions.joinedWith(entries.get(at).name)) {
                Integer other = byName.get(joined);
                if (other != null) {
                    visit(other, part, done);
                }
            }
        }
        return part.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static void visit(int other, List<Integer> part, BitSet done) {
        if (!done.get(other)) {
            done.set(other);
            part.add(other);
        }
    }

    private double contradiction(Entry a, Entry b) {
        return score().contradiction(a.prepared, b.prepared);
    }

    /** What speaks for and against two records being one. */
    public SubjectMatch compare(String left, String right) {
        return score().compare(entry(left).prepared, entry(right).prepared);
    }

    /** Why two records are together, or why not. */
    public Why why(String left, String right) {
        settle();
        int from = index(left);
        int to = index(right);
        int[] part = part(from, new BitSet());
        Growth growth = new Growth(part, entries, decisions, this::contradiction);
        Optional<Decision> decided = decisions.of(left, right);
        return new Why(
                clusterOf[from] == clusterOf[to],
                growth.path(from, to),
                growth.obstacle(from, to),
                decided,
                compare(left, right));
    }

    /** A person says that two records are one subject. */
    public Decision join(String left, String right, String reason) {
        return decide(left, right, true, reason);
    }

    /** A person says that two records are not one subject: no cluster holds both. */
    public Decision split(String left, String right, String reason) {
        return decide(left, right, false, reason);
    }

    private Decision decide(String left, String right, boolean together, String reason) {
        Decision decision = new Decision(
                left,
                right,
                together,
                content(left).orElseThrow(),
                content(right).orElseThrow(),
                reason);
        restore(decision);
        return decision;
    }

    /** A decision of earlier days; it counts only if both records still say what they said then. */
    public void restore(Decision decision) {
        undo(decision.left(), decision.right());
        decisions.put(decision);
        decisions.reopen(this::content);
        touch(decision.left());
        touch(decision.right());
    }

    /** Takes a decision back: the evidence decides again. */
    public void undo(String left, String right) {
        decisions.remove(left, right);
        touch(left);
        touch(right);
    }

    /** Decisions whose records changed since: they wait for a person. */
    public List<Decision> reopened() {
        return decisions.reopened();
    }

    private void touch(String name) {
        Integer at = byName.get(name);
        if (at != null) {
            settleWith(at);
        }
    }

    /** All members of the cluster and of the part a record is in are clustered again. */
    private void settleWith(int at) {
        dirty.add(at);
        for (int i = 0; i < clusterOf.length && at < clusterOf.length; i++) {
            if (clusterOf[i] == clusterOf[at]) {
                dirty.add(i);
            }
        }
    }

    private Optional<String> content(String name) {
        Integer at = byName.get(name);
        return at == null ? Optional.empty() : Optional.of(Decisions.fingerprint(entries.get(at).content));
    }

    private int index(String name) {
        Integer at = byName.get(name);
        if (at == null) {
            throw new IllegalArgumentException("no record " + name + ". Maybe it was added under another name");
        }
        return at;
    }

    private Entry entry(String name) {
        return entries.get(index(name));
    }
}
