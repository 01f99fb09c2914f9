package eu.symbolon.node.store;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What readers may see, put behind tokens that only the server can look up: a reader's transaction names its token, and no
 * statement can name more than that. Sets of readable labels are few; each gets a token once a day.
 */
final class Sights {
    private static final int KEPT = 4_000;
    private static final Duration LIFE = Duration.ofHours(12);

    /** Labels that another program may add before this one hears of them: the server tests a bit of each row's label. */
    private static final int MORE_LABELS = 8_192;

    private final Database database;
    private final Map<BitSet, Token> tokens = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, Token> eldest) {
            return size() > KEPT;
        }
    };

    private record Token(UUID id, long madeNanos) {}

    Sights(Database database) {
        this.database = database;
    }

    /** The token of this set of label numbers. */
    synchronized UUID token(BitSet labels) {
        Token token = tokens.get(labels);
        if (token == null || System.nanoTime() - token.madeNanos() > LIFE.toNanos()) {
            token = new Token(UUID.randomUUID(), System.nanoTime());
            put(token.id(), bits(labels));
            tokens.put((BitSet) labels.clone(), token);
        }
        return token.id();
    }

    /** The server does not know a token: another program cleaned up, or the database is another one. */
    synchronized void forget() {
        tokens.clear();
    }

    private void put(UUID id, String bits) {
        database.write(connection -> {
            try (PreparedStatement clean =
                            connection.prepareStatement("delete from sight where at < now() - interval '2 days'");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into sight (token, labels) values (?, ?::bit varying)")) {
                clean.executeUpdate();
                insert.setObject(1, id);
                insert.setString(2, bits);
                return insert.executeUpdate();
            }
        });
    }

    private static String bits(BitSet labels) {
        char[] bits = new char[labels.length() + MORE_LABELS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = labels.get(i) ? '1' : '0';
        }
        return new String(bits);
    }
}
