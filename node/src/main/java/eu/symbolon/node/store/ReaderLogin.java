package eu.symbolon.node.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * How reads sign in: as a role that owns nothing and can not become the owner, with a secret of its own made from the owner's.
 * Where the owner may not give the role a secret (a foreign server), the pool takes the role on in each session instead.
 *
 * @param note what an operator should know of it, empty when all is as it should be
 */
record ReaderLogin(HikariConfig pool, String note) {
    private static final String ROLE = "symbolon_reader";

    static ReaderLogin of(Database database, String url, @Nullable String ownerSecret) {
        String secret = secret(ownerSecret == null ? given(url) : ownerSecret);
        String address = url.replaceAll("(?<=[?&])(user|password)=[^&]*", "");
        String schema = database.write(connection -> text(connection, "select current_schema()"));
        boolean canSignIn = !secret.isEmpty() && allowed(database, secret) && signsIn(address, secret);
        HikariConfig pool = Database.pool("symbolon-readers", canSignIn ? address : url);
        pool.setMaximumPoolSize(16);
        pool.setReadOnly(true);
        String path = "set search_path to \"" + schema.replace("\"", "\"\"") + "\"";
        if (canSignIn) {
            pool.setUsername(ROLE);
            pool.setPassword(secret);
            pool.setConnectionInitSql(path);
            return new ReaderLogin(pool, "");
        }
        pool.setConnectionInitSql(path + "; set role " + ROLE);
        return new ReaderLogin(pool, ", readers by set role");
    }

    private static String given(String url) {
        Properties of = Driver.parseURL(url, new Properties());
        return of == null ? "" : of.getProperty("password", "");
    }

    private static String secret(String ownerSecret) {
        if (ownerSecret.isEmpty()) {
            return "";
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(ROLE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the role sign in, once; a secret that another node of this server gave it stays. */
    private static boolean allowed(Database database, String secret) {
        try {
            return database.write(connection -> {
                if (text(connection, "select rolcanlogin from pg_roles where rolname = '" + ROLE + "'")
                        .equals("t")) {
                    return true;
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("alter role " + ROLE + " login password '" + secret + "'");
                }
                return true;
            });
        } catch (StoreFailure e) {
            return false;
        }
    }

    private static boolean signsIn(String url, String secret) {
        Properties login = new Properties();
        login.setProperty("user", ROLE);
        login.setProperty("password", secret);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            return text(connection, "select current_user").equals(ROLE);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
