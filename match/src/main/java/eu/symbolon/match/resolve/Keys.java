package eu.symbolon.match.resolve;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.match.Folding;
import eu.symbolon.match.subject.Nature;
import eu.symbolon.match.subject.PreparedSubject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys under which a record meets others. Every key joins two things that seldom agree by chance (the sound of a word and
 * a birth date, a number of the address and a date, two words of a name), or is an identifier; a record with one part spoilt
 * still meets its like under another.
 */
final class Keys {
    private static final int MOST_NAMES = 8;
    private static final int MOST_WORDS = 6;
    private static final int LOCAL_PHONE = 7;
    private static final int HALF = 4;

    private long[] keys = new long[32];
    private int size;
    private long[] keptContacts = new long[0];
    private int contacts;

    private Keys() {}

    static Keys of(PreparedSubject prepared) {
        Keys keys = new Keys();
        keys.collect(prepared);
        return keys;
    }

    /** Those among them that are phone numbers, e-mail and web addresses. */
    long[] contacts() {
        return Arrays.copyOf(keptContacts, contacts);
    }

    /** All keys, sorted, each once. */
    long[] sorted() {
        Keys keys = this;
        long[] all = Arrays.copyOf(keys.keys, keys.size);
        Arrays.sort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (kept == 0 || all[kept - 1] != all[i]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void collect(PreparedSubject prepared) {
        boolean person = prepared.subject().nature() == Nature.PERSON;
        long[] dates = dates(prepared.subject().births());
        List<long[]> addresses = new ArrayList<>(2);
        for (String address : prepared.subject().addresses()) {
            addresses.add(numbers(address));
        }
        long[][] names = prepared.sounds();
        for (int n = 0; n < Math.min(names.length, MOST_NAMES); n++) {
            name(names[n], dates, addresses, person);
        }
        for (long[] numbers : addresses) {
            for (int i = 0; i < numbers.length; i++) {
                for (long date : dates) {
                    add(4, numbers[i], date);
                }
                for (int j = i + 1; j < numbers.length; j++) {
                    add(5, Math.min(numbers[i], numbers[j]), Math.max(numbers[i], numbers[j]));
                }
            }
        }
        for (Identifier identifier : prepared.subject().identifiers()) {
            identifier(identifier, dates);
        }
    }

    private void name(long[] words, long[] dates, List<long[]> addresses, boolean person) {
        int count = Math.min(words.length, MOST_WORDS);
        if (count == 1 || !person) {
            long all = 0;
            for (long word : words) {
                all += word;
            }
            add(1, all, 0);
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                add(1, Math.min(words[i], words[j]), Math.max(words[i], words[j]));
            }
            for (long date : dates) {
                add(2, words[i], date);
            }
            for (long[] numbers : addresses) {
                for (long number : numbers) {
                    add(3, words[i], number);
                }
            }
        }
    }

    private void identifier(Identifier identifier, long[] dates) {
        String value = identifier.value();
        switch (identifier.type()) {
            case PHONE ->
                addContact(value.substring(Math.max(0, value.length() - LOCAL_PHONE))
                        .hashCode());
            case EMAIL, DOMAIN, URL -> addContact(value.hashCode());
            case REFERENCE, BIC, VULNERABILITY, TICKET -> {}
            default -> {
                add(7, value.hashCode(), 0);
                if (value.length() >= 2 * HALF - 1) {
                    for (long date : dates) {
                        add(8, value.substring(0, HALF).hashCode(), date);
                        add(9, value.substring(value.length() - HALF).hashCode(), date);
                    }
                }
            }
        }
    }

    /** The day with day and month in either order; the year alone is no key, the month with its year is one. */
    private static long[] dates(List<PartialDate> births) {
        long[] dates = new long[births.size()];
        int n = 0;
        for (PartialDate birth : births) {
            if (birth.month() > 0) {
                int low = Math.min(birth.month(), birth.day());
                int high = Math.max(birth.month(), birth.day());
                dates[n++] = birth.year() * 10_000L + low * 100L + high;
            }
        }
        return Arrays.copyOf(dates, n);
    }

    private static long[] numbers(String address) {
        List<String> words = Folding.tokens(address);
        long[] numbers = new long[words.size()];
        int n = 0;
        for (String word : words) {
            char first = word.charAt(0);
            if (first >= '0' && first <= '9') {
                numbers[n++] = word.hashCode();
            }
        }
        return Arrays.copyOf(numbers, Math.min(n, 4));
    }

    private void addContact(long value) {
        add(6, value, 0);
        if (contacts == keptContacts.length) {
            keptContacts = Arrays.copyOf(keptContacts, contacts + 4);
        }
        keptContacts[contacts++] = keys[size - 1];
    }

    private void add(int kind, long first, long second) {
        long key = (first * 0x9e3779b97f4a7c15L ^ second) * 0xff51afd7ed558ccdL + kind;
        key ^= key >>> 32;
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key * 0xc4ceb9fe1a85ec53L;
    }
}
