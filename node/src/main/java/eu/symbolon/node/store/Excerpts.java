package eu.symbolon.node.store;

import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Gzip;
import eu.symbolon.wire.Malformed;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Cuts the text around a place out of messages; asks for each message once. Lives as long as one read. */
final class Excerpts {
    private static final int LONGEST = 400;
    private static final int LARGEST = 32 << 20;
    private static final byte[] NONE = new byte[0];

    private final Connection connection;
    private final Map<Long, byte[]> bodies = new HashMap<>();

    Excerpts(Connection connection) {
        this.connection = connection;
    }

    /** The text, or empty when the message is too large, is not text or may not be read. */
    String around(long message, Where where) throws SQLException {
        byte[] body = bodies.get(message);
        if (body == null) {
            body = body(message);
            bodies.put(message, body);
        }
        int from = where.line() > 0 ? line(body, where.line()) : Math.clamp(where.offset(), 0, body.length);
        int to = from;
        int lines = where.line() > 0 ? 1 : 3;
        while (to < body.length && to - from < LONGEST && lines > 0) {
            if (body[to] == 0) {
                return "";
            }
            lines -= body[to++] == '\n' ? 1 : 0;
        }
        return new String(body, from, to - from, StandardCharsets.UTF_8).strip();
    }

    private static int line(byte[] body, int line) {
        int from = 0;
        for (int left = line - 1; left > 0 && from < body.length; from++) {
            left -= body[from] == '\n' ? 1 : 0;
        }
        return from;
    }

    private byte[] body(long message) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select b.body from message m join message_body b"
                + " on b.message = m.id and b.received = m.received where m.id = ? and octet_length(b.body) < "
                + LARGEST)) {
            query.setLong(1, message);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Gzip.content(rows.getBytes(1), 2 * LARGEST) : NONE;
            }
        } catch (Malformed e) {
            return NONE;
        }
    }
}
