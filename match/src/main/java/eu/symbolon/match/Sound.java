package eu.symbolon.match;

/**
 * Reduces a romanised word to what survives a change of romanisation. {@code mueller}, {@code muller} become {@code mular};
 * {@code Khaled}, {@code Halid} share the skeleton {@code hld}. The sound form keeps vowels in three classes (a, i, u); the
 * skeleton keeps the consonants and marks a first vowel as {@code a}.
 */
final class Sound {
    private final char[] in;
    private final char[] out;
    private int at;
    private int length;

    private final boolean vowelless;

    private Sound(char[] in, boolean vowelless) {
        this.in = in;
        this.vowelless = vowelless;
        this.out = new char[in.length * 2 + 1];
    }

    /** Sound form of a folded word; digits stay, letters outside a to z stay. */
    static char[] of(String word) {
        return of(word, false);
    }

    /** The same for a script without vowels, where neighbouring consonants are not next to each other in speech. */
    static char[] of(String word, boolean vowelless) {
        Sound sound = new Sound(digitsAsLetters(word), vowelless);
        while (sound.at < sound.in.length) {
            sound.step();
        }
        return java.util.Arrays.copyOf(sound.out, sound.length);
    }

    /** Consonants of a sound form, with a leading {@code a} for a word that starts with a vowel. */
    static char[] skeleton(char[] sound, boolean bare) {
        char[] out = new char[sound.length];
        int n = 0;
        for (int i = 0; i < sound.length; i++) {
            char c = sound[i];
            if (c == 'a' || c == 'i' || c == 'u') {
                if (i == 0) {
                    out[n++] = 'a';
                }
                continue;
            }
            if (bare && i > 0 && (c == 'v' || c == 'j')) {
                continue;
            }
            c = c == 'x' ? 's' : c;
            if (n == 0 || out[n - 1] != c || sound[i - 1] == c || isVowel(sound[i - 1])) {
                out[n++] = c;
            }
        }
        return java.util.Arrays.copyOf(out, n);
    }

    /** Ig0r Sech1n: digits among letters are the letters they look like. */
    private static char[] digitsAsLetters(String word) {
        char[] c = word.toCharArray();
        boolean letters = false;
        boolean digits = false;
        for (char x : c) {
            letters |= x >= 'a' && x <= 'z';
            digits |= x >= '0' && x <= '9';
        }
        if (letters && digits) {
            for (int i = 0; i < c.length; i++) {
                if (c[i] >= '0' && c[i] <= '9') {
                    c[i] = "oizeasgtbg".charAt(c[i] - '0');
                }
            }
        }
        return c;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private char peek(int ahead) {
        return at + ahead < in.length ? in[at + ahead] : ' ';
    }

    private boolean follows(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i + 1) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void step() {
        char c = in[at];
        if (c == 'y' && at == 0 && isVowel(peek(1)) && peek(1) != 'y') {
            emit('j', 1);
        } else if (isVowel(c)) {
            vowel(c);
            at++;
        } else {
            consonant(c);
        }
    }

    /** Vowels in three classes; diphthongs that romanisations write in many ways become one. */
    private void vowel(char c) {
        char mapped = c == 'a' ? 'a' : c == 'o' || c == 'u' ? 'u' : 'i';
        char last = length == 0 ? ' ' : out[length - 1];
        if (last == mapped) {
            return;
        }
        if (last == 'a' && mapped == 'i') {
            if (c != 'e') {
                out[length - 1] = 'i';
            }
        } else if (last == 'a' && mapped == 'u') {
            out[length - 1] = 'u';
        } else if (!(last == 'u' && c == 'e')) {
            out[length++] = mapped;
        }
    }

    private void consonant(char c) {
        switch (c) {
            case 's' -> sibilant();
            case 't' -> dental();
            case 'c' -> c();
            case 'k' -> emit(follows("h") ? 'h' : 'k', follows("h") ? 2 : 1);
            case 'g' -> emit('g', follows("h") ? 2 : 1);
            case 'd' -> d();
            case 'z' -> emit(follows("h") ? 'j' : 's', follows("h") ? 2 : 1);
            case 'p' -> emit(follows("h") ? 'f' : 'p', follows("h") ? 2 : 1);
            case 'q' -> emit('k', follows("u") && isVowel(peek(2)) && peek(2) != 'a' ? 2 : 1);
            case 'x' -> x();
            case 'w' -> emit('v', 1);
            case 'f' -> f();
            case 'h' -> h();
            case 'j' -> j();
            default -> emit(c, 1);
        }
    }

    private void sibilant() {
        if (follows("hch")) {
            emit('x', 4);
        } else if (follows("ch")) {
            emit('x', 3);
        } else if (follows("h")) {
            emit('x', 2);
        } else {
            emit('s', follows("z") ? 2 : 1);
        }
    }

    private void dental() {
        if (follows("sch")) {
            emit('c', 4);
        } else if (follows("ch")) {
            emit('c', 3);
        } else if (follows("s") || follows("z")) {
            emit('s', 2);
        } else {
            emit('t', follows("h") ? 2 : 1);
        }
    }

    private void c() {
        if (follows("h")) {
            emit('c', 2);
        } else if (follows("z")) {
            emit('c', 2);
        } else if (follows("k")) {
            emit('k', 2);
        } else {
            emit(peek(1) == 'e' || peek(1) == 'i' || peek(1) == 'y' ? 's' : 'k', 1);
        }
    }

    private void d() {
        if (follows("zh")) {
            emit('j', 3);
        } else if (follows("j")) {
            emit('j', 2);
        } else if (follows("z")) {
            emit('s', 2);
        } else {
            emit('d', follows("h") ? 2 : 1);
        }
    }

    private void x() {
        if (at == 0) {
            emit('s', 1);
        } else {
            emit('k', 0);
            emit('s', 1);
        }
    }

    /** -off and -eff are -ov and -ev. */
    private void f() {
        boolean end = at + 2 == in.length && follows("f") && at > 1 && (in[at - 1] == 'o' || in[at - 1] == 'e');
        emit(end ? 'v' : 'f', end ? 2 : 1);
    }

    /** Silent at the end and before a consonant, unless it starts the word. */
    private void h() {
        if (at == 0 || vowelless && at + 1 < in.length || isVowel(peek(1)) && isVowel(in[at - 1])) {
            emit('h', 1);
        } else if (at + 1 < in.length && peek(1) != 'n' && isVowel(in[at - 1])) {
            emit('h', 1);
        } else {
            at++;
        }
    }

    /** German and Slavic j is a vowel glide after consonants and at the end. */
    private void j() {
        if (at == 0 || isVowel(in[at - 1]) && isVowel(peek(1))) {
            emit('j', 1);
        } else if (at + 1 == in.length || !isVowel(peek(1))) {
            vowel('i');
            at++;
        } else {
            emit('j', 1);
        }
    }

    private void emit(char c, int used) {
        if (length == 0 || vowelless || out[length - 1] != c) {
            out[length++] = c;
        }
        at += used;
    }
}
