package eu.symbolon.match;

import java.util.List;

/**
 * All names of a list, by their words. Data: each distinct word is one {@link Token}; a key leads to the tokens that have it,
 * a token to the names that contain it, alone or as glued neighbours. Order of work for a query: its words' keys give tokens,
 * each compared once; their names collect weight; only names whose collected weight could reach the floor are aligned.
 * Recall-safe: words without a common key score 0 by definition, and {@link Alignment#canReach} is false only where the score
 * is below the floor. Cost: O(tokens under the keys + postings of the tokens that are alike) a query. Immutable.
 */
final class NameIndex {
    private static final int SINGLE = 0;
    private static final int GLUED = 1;
    private static final int ACRONYM = 2;
    private static final int FORM = 3;
    private static final int ORGANISATION = 4;
    private static final int NAME_SHIFT = 3;

    final PreparedName[] names;
    /** Of each name: weight of its core words, their number, and its initials. */
    final float[] core;

    final byte[] cores;
    final byte[] initials;
    final WordFrequency frequency;

    private final Dictionary dictionary = new Dictionary();
    /** Tokens that are a word of some name, not only glued neighbours: what glued neighbours of a query are compared with. */
    private final boolean[] alone;
    /** By token: name number shifted left by three, 4 for an organisation, form in the two low bits. */
    private final Groups postings;

    private final LongTable keys;
    private final Groups tokensOfKey;
    private final LongTable wholes = new LongTable(1024);
    private final Groups namesOfWhole;

    NameIndex(List<String> texts, boolean[] organisation) {
        frequency = new WordFrequency(texts, organisation);
        names = new PreparedName[texts.size()];
        core = new float[names.length];
        cores = new byte[names.length];
        initials = new byte[names.length];
        Ints found = new Ints();
        Ints entries = new Ints();
        for (int n = 0; n < names.length; n++) {
            PreparedName name = PreparedName.of(texts.get(n), organisation[n], dictionary::intern, frequency);
            names[n] = name;
            core[n] = name.core;
            cores[n] = (byte) name.cores;
            initials[n] = (byte) name.initials;
            for (int u = 0; u < name.units.length; u++) {
                int form = form(name, u);
                if (form != SINGLE || name.isCore(u)) {
                    found.add(name.units[u].position());
                    entries.add(n << NAME_SHIFT | (name.organisation ? ORGANISATION : 0) | form);
                }
            }
        }
        dictionary.close();
        alone = new boolean[dictionary.size()];
        for (int i = 0; i < found.size(); i++) {
            alone[found.at(i)] |= (entries.at(i) & FORM) == SINGLE;
        }
        postings = new Groups(found, entries, dictionary.size());
        keys = new LongTable(dictionary.size() * 6);
        tokensOfKey = tokensOfKey();
        namesOfWhole = namesOfWhole();
    }

    private Groups tokensOfKey() {
        Ints key = new Ints();
        Ints token = new Ints();
        for (int t = 0; t < dictionary.size(); t++) {
            for (long k : dictionary.at(t).keys) {
                key.add(keys.number(k));
                token.add(t);
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

    /** Collects in the scratch all names that could reach the floor. */
    void candidates(PreparedName query, float floor, Scratch scratch) {
        scratch.begin();
        for (int u = 0; u < query.units.length; u++) {
            int form = form(query, u);
            if (form != SINGLE || query.isCore(u)) {
                alike(query.units[u], u, form, scratch);
                scratch.nextUnit();
                for (int i = scratch.alike - 1; i >= 0; i--) {
                    visit(query, u, i, floor, scratch);
                }
            }
        }
        scratch.keep(query, this, floor);
        int same = query.whole == 0 ? -1 : wholes.find(query.whole);
        if (same >= 0) {
            for (int i = namesOfWhole.start(same); i < namesOfWhole.end(same); i++) {
                scratch.keepAlso(namesOfWhole.at(i));
            }
        }
    }

    /** Tokens that share a key with this one and are alike, sorted by likeness. */
    private void alike(Token token, int unit, int form, Scratch scratch) {
        scratch.nextToken();
        if (form != SINGLE || !scratch.recall(token.identity)) {
            for (long key : token.keys) {
                int k = keys.find(key);
                if (k >= 0) {
                    compare(token, k, form, scratch);
                }
            }
            scratch.sortAlike();
            if (form == SINGLE) {
                scratch.keepForLater(token.identity);
            }
        }
        for (int i = 0; i < scratch.alike; i++) {
            scratch.remember(unit, scratch.alikeToken(i), scratch.alikeScore(i));
        }
    }

    private void compare(Token token, int key, int form, Scratch scratch) {
        int end = tokensOfKey.end(key);
        for (int i = tokensOfKey.start(key); i < end; i++) {
            int t = tokensOfKey.at(i);
            if (scratch.isNew(t) && (form == SINGLE || alone[t]) && dictionary.isNear(token, t)) {
                Token other = dictionary.at(t);
                float score = form == ACRONYM
                        ? (token.brief.equals(other.brief) ? TokenScore.INITIAL : 0)
                        : TokenScore.comparable(token, other);
                if (score > 0) {
                    scratch.addAlike(t, score);
                }
            }
        }
    }

    /** Tells the names of one alike token. */
    private void visit(PreparedName query, int unit, int alike, float floor, Scratch scratch) {
        int token = scratch.alikeToken(alike);
        float weight = Alignment.weight(query, unit);
        float gain = Alignment.gain(scratch.alikeScore(alike), weight, floor, query.organisation);
        boolean single = form(query, unit) == SINGLE;
        int kind = query.organisation ? ORGANISATION : 0;
        int end = postings.end(token);
        for (int i = postings.start(token); i < end; i++) {
            int posting = postings.at(i);
            int other = posting & FORM;
            if ((posting & ORGANISATION) == kind && (single || other == SINGLE)) {
                int covers = other == SINGLE ? 1 : other == GLUED ? 3 : PreparedName.LIMIT;
                scratch.visit(posting >>> NAME_SHIFT, weight, gain, covers, !single || other != SINGLE);
            }
        }
    }
}
