package eu.symbolon.match;

import java.util.BitSet;
import java.util.List;

/**
 * All names of a list, by their words. Data: each distinct word is one {@link Token}; a key leads to the tokens that have it,
 * a token to the names that contain it, alone or as glued neighbours. Order of work for a query: its words' keys give tokens,
 * each compared once; their names collect weight; only names whose collected weight could reach the floor are aligned.
 * Recall-safe: words without a common key score 0 by definition, and {@link Alignment#canReach} is false only where the score
 * is below the floor. Cost: O(tokens under the keys + postings of the alike tokens of all words but the commonest) a query. Immutable.
 */
final class NameIndex {
    private static final int SINGLE = 0;
    private static final int GLUED = 1;
    private static final int ACRONYM = 2;
    private static final int FORM = 3;
    private static final int ORGANISATION = 4;
    private static final int NAME_SHIFT = 3;
    /** The name has one core word, or more than two. */
    private static final int ALONE = -2;

    private static final int SEVERAL = -1;

    /** Which names of an alike token are told of it. */
    private enum Names {
        ALL,
        /** Those that may share a second word. */
        IN_PAIRS,
        /** Those that share more than the one word, glued or by an initial. */
        SPECIAL
    }

    final PreparedName[] names;
    /** Of each name: weight of its core words, their number, and its initials. */
    final float[] core;

    final byte[] cores;
    final byte[] initials;

    private final Dictionary dictionary = new Dictionary();
    /** Tokens that are a word of some name, not only glued neighbours: what glued neighbours of a query are compared with. */
    private final boolean[] alone;
    /**
     * By token: name number shifted left by three, 4 for an organisation, form in the two low bits. First those that count
     * more than one word, glued ones and those of names with initials; from {@code plain} on the others.
     */
    private final Groups postings;

    private final int[] plain;
    /** Beside the postings: the name's other core word, where it has two. */
    private final Groups partners;
    /** By name: the tokens of its single core words. */
    private final Groups words;

    private final LongTable keys;
    private final Groups tokensOfKey;
    private final LongTable wholes = new LongTable(1024);
    private final Groups namesOfWhole;

    NameIndex(List<String> texts, BitSet organisation, WordFrequency frequency) {
        names = new PreparedName[texts.size()];
        core = new float[names.length];
        cores = new byte[names.length];
        initials = new byte[names.length];
        Ints[] special = {new Ints(), new Ints(), new Ints()};
        Ints[] ordinary = {new Ints(), new Ints(), new Ints()};
        Ints[] ofName = {new Ints(), new Ints()};
        for (int n = 0; n < names.length; n++) {
            PreparedName name = PreparedName.of(texts.get(n), organisation.get(n), dictionary::intern, frequency);
            names[n] = name;
            core[n] = name.core;
            cores[n] = (byte) name.cores;
            initials[n] = (byte) name.initials;
            for (int u = 0; u < name.units.length; u++) {
                int form = form(name, u);
                if (form != SINGLE || name.isCore(u)) {
                    int token = name.units[u].position();
                    Ints[] postings = form == SINGLE && name.initials == 0 ? ordinary : special;
                    postings[0].add(token);
                    postings[1].add(n << NAME_SHIFT | (name.organisation ? ORGANISATION : 0) | form);
                    postings[2].add(name.initials > 0 || form != SINGLE ? SEVERAL : partner(name, u));
                    if (form == SINGLE) {
                        ofName[0].add(n);
                        ofName[1].add(token);
                    }
                }
            }
        }
        dictionary.close();
        plain = new int[dictionary.size()];
        for (int i = 0; i < special[0].size(); i++) {
            plain[special[0].at(i)]++;
        }
        for (int p = 0; p < special.length; p++) {
            special[p].addAll(ordinary[p]);
        }
        postings = new Groups(special[0], special[1], dictionary.size());
        partners = new Groups(special[0], special[2], dictionary.size());
        alone = new boolean[dictionary.size()];
        for (int t = 0; t < plain.length; t++) {
            plain[t] += postings.start(t);
        }
        words = new Groups(ofName[0], ofName[1], names.length);
        for (int i = 0; i < ofName[1].size(); i++) {
            alone[ofName[1].at(i)] = true;
        }
        keys = new LongTable(dictionary.size() * 6);
        tokensOfKey = tokensOfKey();
        namesOfWhole = namesOfWhole();
    }

    /** The token of the other core word. */
    private static int partner(PreparedName name, int unit) {
        int partner = name.cores == 1 ? ALONE : SEVERAL;
        for (int u = 0; u < name.size && name.cores == 2; u++) {
            partner = u != unit && name.isCore(u) ? name.units[u].position() : partner;
        }
        return partner;
    }

    /** Under each key, words of names come before words that are only glued. */
    private Groups tokensOfKey() {
        Ints key = new Ints();
        Ints token = new Ints();
        for (boolean single : new boolean[] {true, false}) {
            for (int t = 0; t < dictionary.size(); t++) {
                if (alone[t] == single) {
                    for (long k : dictionary.at(t).keys) {
                        key.add(keys.number(k));
                        token.add(t);
                    }
                }
            }
        }
        return new Groups(key, token, keys.size());
    }

    private Groups namesOfWhole() {
        Ints whole = new Ints();
        Ints named = new Ints();
        for (int n = 0; n < names.length; n++) {
            if (names[n].whole != 0) {
                whole.add(wholes.number(names[n].whole));
                named.add(n);
            }
        }
        return new Groups(whole, named, wholes.size());
    }

    private static int form(PreparedName name, int unit) {
        return unit < name.size ? SINGLE : name.acronym && unit == name.units.length - 1 ? ACRONYM : GLUED;
    }

    int tokenCount() {
        return dictionary.size();
    }

    /**
     * Collects in the scratch all names that could reach the floor. The words of the query that no name needs to share are left
     * out at first: names are found by the others and then asked for these.
     */
    void candidates(PreparedName query, float floor, Scratch scratch) {
        scratch.begin(query.units.length);
        int most = 0;
        int common = -1;
        for (int u = 0; u < query.units.length; u++) {
            int form = form(query, u);
            if (form != SINGLE || query.isCore(u)) {
                long[] alike = alike(query.units[u], form, scratch);
                scratch.alike(u, alike);
                if (form == SINGLE && isOneOfSeveral(query, floor)) {
                    int found = found(alike);
                    common = found > most ? u : common;
                    most = Math.max(found, most);
                }
            }
        }
        boolean pairs = common >= 0;
        for (int u = 0; pairs && u < query.units.length; u++) {
            if (u == common || u >= query.size || query.cores > 2) {
                scratch.mark(u);
            }
        }
        for (int u = 0; u < query.units.length; u++) {
            if (u != common && (u >= query.size || query.isCore(u))) {
                visitAlike(query, u, floor, pairs ? Names.IN_PAIRS : Names.ALL, scratch);
            }
        }
        if (pairs) {
            visitAlike(query, common, floor, Names.SPECIAL, scratch);
            scratch.unmark();
        }
        scratch.remember();
        if (pairs) {
            ask(query, common, floor, scratch);
        }
        scratch.keep(query, this, floor);
        int same = query.whole == 0 ? -1 : wholes.find(query.whole);
        if (same >= 0) {
            for (int i = namesOfWhole.start(same); i < namesOfWhole.end(same); i++) {
                scratch.keepAlso(namesOfWhole.at(i));
            }
        }
    }

    /** Whether a name must share two words to reach the floor: then any one of the query's words need not find it. */
    private static boolean isOneOfSeveral(PreparedName query, float floor) {
        return !query.organisation && query.initials == 0 && query.cores > 1 && floor > Alignment.ONE_WORD_OF_SEVERAL;
    }

    /** How many names the alike tokens lead to. */
    private int found(long[] alike) {
        int found = 0;
        for (long likeness : alike) {
            int token = (int) likeness;
            found += postings.end(token) - plain[token];
        }
        return found;
    }

    /** Tells the names found so far of the word that was left out, if one of their words is alike. */
    private void ask(PreparedName query, int unit, float floor, Scratch scratch) {
        float weight = query.weight[unit];
        for (int i = 0; i < scratch.touchedCount; i++) {
            int n = scratch.touched[i];
            if (initials[n] == 0) {
                float best = 0;
                for (int w = words.start(n); w < words.end(n); w++) {
                    best = Math.max(best, scratch.likenessOf(unit, words.at(w)));
                }
                if (best > 0) {
                    scratch.visit(n, weight, Alignment.gain(best, weight, floor, query.organisation), 1, false);
                }
            }
        }
    }

    /** Tokens that share a key with this one and are alike, sorted by likeness: it stands in the high half, as its bits. */
    private long[] alike(Token token, int form, Scratch scratch) {
        long[] alike = form == SINGLE ? scratch.recall(token.identity) : null;
        if (alike == null) {
            scratch.nextToken();
            for (long key : token.keys) {
                int k = keys.find(key);
                if (k >= 0) {
                    compare(token, k, form, scratch);
                }
            }
            alike = scratch.sortedAlike();
            if (form == SINGLE) {
                scratch.keepForLater(token.identity, alike);
            }
        }
        return alike;
    }

    private void compare(Token token, int key, int form, Scratch scratch) {
        int end = tokensOfKey.end(key);
        for (int i = tokensOfKey.start(key); i < end; i++) {
            int t = tokensOfKey.at(i);
            boolean single = alone[t];
            if (form != SINGLE && !single) {
                return;
            }
            float least = form == SINGLE && single || form == ACRONYM ? TokenScore.LEAST : Alignment.GLUED;
            if (scratch.isNew(t) && dictionary.isNear(token, t, least)) {
                Token other = dictionary.at(t);
                float score = form == ACRONYM
                        ? (token.brief.equals(other.brief) ? TokenScore.INITIAL : 0)
                        : TokenScore.comparable(token, other);
                if (score >= least) {
                    scratch.addAlike(t, score);
                }
            }
        }
    }

    /** Whether the name may share another word with the query than the one that led to it. */
    private static boolean mayShareTwo(int partner, Scratch scratch) {
        return partner == SEVERAL || partner >= 0 && scratch.isMarked(partner);
    }

    /** Tells the names of the alike tokens, best first. */
    private void visitAlike(PreparedName query, int unit, float floor, Names which, Scratch scratch) {
        scratch.nextUnit();
        float weight = Alignment.weight(query, unit);
        boolean single = form(query, unit) == SINGLE;
        int kind = query.organisation ? ORGANISATION : 0;
        long[] alike = scratch.alike(unit);
        for (int a = alike.length - 1; a >= 0; a--) {
            int token = (int) alike[a];
            float likeness = Scratch.likeness(alike[a]);
            float gain = Alignment.gain(likeness, weight, floor, query.organisation);
            int ordinary = plain[token];
            int end = which == Names.SPECIAL ? ordinary : postings.end(token);
            for (int i = postings.start(token); i < end; i++) {
                if (which == Names.IN_PAIRS && single && i >= ordinary && !mayShareTwo(partners.at(i), scratch)) {
                    continue;
                }
                int posting = postings.at(i);
                int other = posting & FORM;
                if ((posting & ORGANISATION) == kind
                        && (single || other == SINGLE)
                        && (other != GLUED || likeness >= Alignment.GLUED)) {
                    int covers = other == SINGLE ? 1 : other == GLUED ? 3 : PreparedName.LIMIT;
                    scratch.visit(posting >>> NAME_SHIFT, weight, gain, covers, !single || other != SINGLE);
                }
            }
        }
    }
}
