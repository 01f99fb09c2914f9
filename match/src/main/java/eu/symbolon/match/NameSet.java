package eu.symbolon.match;

import eu.symbolon.kernel.word.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names of one subject, prepared once and compared often by a {@link NameComparison}. Names of the same words, in any
 * order, are kept once. Immutable, shared by threads.
 */
public final class NameSet {
    /** A subject with more names than this is compared by its first ones. */
    static final int MOST_NAMES = 64;

    final PreparedName[] names;
    final boolean[] weak;
    /** Hash of the words of each name in alphabetical order; equal for equal words in any order. */
    final long[] words;
    /** Letters of the words that count. */
    final int[] letters;
    /** Hash of the numbers of each name, 0 without any. */
    final long[] numbers;
    /** Which keys the words of each name have, a bit each (several keys may share a bit). */
    final long[] sketch;

    private NameSet(List<PreparedName> names, List<Boolean> weak) {
        int size = names.size();
        this.names = names.toArray(new PreparedName[0]);
        this.weak = new boolean[size];
        words = new long[size];
        sketch = new long[size];
        letters = new int[size];
        numbers = new long[size];
        for (int i = 0; i < size; i++) {
            PreparedName name = this.names[i];
            this.weak[i] = weak.get(i);
            words[i] = words(name);
            for (int w = 0; w < name.size; w++) {
                if (name.kind[w] == PreparedName.NUMBER) {
                    numbers[i] = numbers[i] * 31 + hash(name.units[w].brief);
                }
                if (name.isCore(w)) {
                    letters[i] += name.units[w].brief.length();
                    for (long key : name.units[w].keys) {
                        sketch[i] |= 1L << (key * 0x9e3779b97f4a7c15L >>> 58);
                    }
                }
            }
        }
    }

    /** @param organisation true for everything but persons: legal forms and generic words are known */
    public static NameSet of(List<Name> names, boolean organisation) {
        List<PreparedName> prepared = new ArrayList<>(names.size());
        List<Boolean> weak = new ArrayList<>(names.size());
        Map<String, Integer> known = new HashMap<>();
        for (Name name : names) {
            if (prepared.size() == MOST_NAMES) {
                break;
            }
            PreparedName next = PreparedName.query(name.full(), organisation, PreparedName.Rarity.NONE);
            if (next.size == 0) {
                continue;
            }
            Integer same = known.putIfAbsent(sorted(next), prepared.size());
            if (same == null) {
                prepared.add(next);
                weak.add(name.weak());
            } else if (!name.weak()) {
                weak.set(same, false);
            }
        }
        return new NameSet(prepared, weak);
    }

    /** How many different names there are. */
    public int size() {
        return names.length;
    }

    /** For each name the hashes of how its words sound, vowels left out: equal for most spellings of a word. */
    public long[][] sounds() {
        long[][] all = new long[names.length][];
        for (int i = 0; i < all.length; i++) {
            PreparedName name = names[i];
            long[] sounds = new long[name.size];
            int n = 0;
            for (int w = 0; w < name.size; w++) {
                if (name.isCore(w)) {
                    sounds[n++] = hash(new String(name.units[w].bare));
                }
            }
            all[i] = Arrays.copyOf(sounds, n);
        }
        return all;
    }

    private static String sorted(PreparedName name) {
        String[] parts = new String[name.size];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = name.units[i].identity;
        }
        Arrays.sort(parts);
        return String.join(" ", parts);
    }

    /** Legal forms, titles and particles are left out: they say little and are written in many ways. */
    private static long words(PreparedName name) {
        long sum = 0;
        int core = 0;
        for (int i = 0; i < name.size; i++) {
            if (name.isCore(i) || name.kind[i] == PreparedName.INITIAL) {
                long hash = hash(name.units[i].brief);
                sum += hash * (hash | 1);
                core++;
            }
        }
        return core == 0 ? hash(name.order) : sum;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }
}
