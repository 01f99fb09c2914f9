package eu.symbolon.node.store.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The real PostgreSQL as a child process: unpacked once, initialised once, on a free port of the loopback, with SCRAM, data
 * checksums and fsync. A server that outlived its Java process is adopted. Rules of its own:
 *
 * <ul>
 *   <li>{@code postmaster.pid} may be a left-over, also with "ready" in it: its first line must be the process just started;
 *   <li>after a kill the old children hold the shared memory for a moment: the start is tried again for 10 seconds;
 *   <li>the password stands in a file only its owner reads, never in an argument, a log or an error text.
 * </ul>
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The owner of the cluster. */
    public static final String USER = "symbolon";

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final String BINARIES = "postgresql-18.6";
    private static final String MAJOR = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path cluster;
    private final Path binaries;
    private final ServerUser user;
    private final String password;
    private int port;
    private long pid;

    private EmbeddedPostgres(Path home, Path binaries, ServerUser user, String password) {
        this.home = home;
        this.cluster = home.resolve("cluster");
        this.binaries = binaries;
        this.user = user;
        this.password = password;
    }

    /**
     * Starts or adopts the server whose files lie in this folder.
     *
     * @throws ServerFailure when it can not be had here
     */
    public static EmbeddedPostgres start(Path home) {
        try {
            Files.createDirectories(home);
            Path binaries = unpacked();
            ServerUser user = ServerUser.find(binaries.resolve("bin/postgres"));
            EmbeddedPostgres server = new EmbeddedPostgres(home.toAbsolutePath(), binaries, user, password(home));
            user.admit(server.home);
            Path data = server.home.getParent();
            if (data != null) {
                user.admit(data);
            }
            server.checkVersion();
            if (!server.adopt()) {
                server.initialise();
                server.launch();
            }
            return server;
        } catch (IOException e) {
            throw new ServerFailure(
                    "the embedded PostgreSQL in " + home + " can not be started: " + e.getMessage()
                            + ". Maybe the folder can not be written, or use --db",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while PostgreSQL was starting", e);
        }
    }

    /** JDBC address; the port is another one at each start. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String password() {
        return password;
    }

    /** Fast shutdown: connections are cut, everything committed is on disk. */
    @Override
    public void close() {
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        if (server.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
            server.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (IOException | java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            System.getLogger(EmbeddedPostgres.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "PostgreSQL (process " + pid + ") does not stop; it is adopted at the next start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Once for each version and user, in the cache folder; root's is where every user can read it. A lock file keeps two starts
     * apart.
     */
    private static Path unpacked() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path own =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        Path folder = (ServerUser.isRoot() ? Path.of("/var/cache") : own).resolve("symbolon");
        Path target = folder.resolve(BINARIES);
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(BINARIES + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                InputStream archive = archive()) {
            if (lock.isValid() && !Files.isExecutable(target.resolve("bin/postgres"))) {
                Path fresh = Files.createTempDirectory(folder, "unpack");
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                Tarball.unpack(archive, fresh);
                moveFolder(fresh, target);
            }
        }
        return target;
    }

    private static InputStream archive() throws IOException {
        InputStream archive = ClassLoader.getSystemResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IOException("the binaries of PostgreSQL (" + ARCHIVE
                    + ") are not among the libraries; only Linux on x86-64" + " has them");
        }
        return archive;
    }

    private static void moveFolder(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static String password(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            secretFile(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    private static void secretFile(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    private void checkVersion() throws IOException {
        Path file = cluster.resolve("PG_VERSION");
        if (Files.exists(file) && !Files.readString(file).strip().equals(MAJOR)) {
            throw new ServerFailure("the data in " + cluster + " belong to PostgreSQL "
                    + Files.readString(file).strip() + ", the embedded one is " + MAJOR
                    + ". Maybe run a server of that version and give it with --db");
        }
    }

    private boolean adopt() throws IOException, InterruptedException {
        List<String> lines = lines();
        if (lines.size() < 4) {
            return false;
        }
        long running = Long.parseLong(lines.get(0).strip());
        if (ProcessHandle.of(running).isEmpty()) {
            return false;
        }
        port = Integer.parseInt(lines.get(3).strip());
        pid = running;
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
            if (answers()) {
                return true;
            }
            if (ProcessHandle.of(running).isEmpty() || !command(running).contains("postgres")) {
                return false;
            }
        }
        return false;
    }

    private static String command(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private void initialise() throws IOException, InterruptedException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = Files.createTempDirectory(home, "init");
        Path secret = fresh.resolve("secret");
        Path files = fresh.resolve("files");
        Files.createDirectory(
                files, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        secretFile(secret, password);
        user.own(fresh);
        Path log = home.resolve("initdb.log");
        Process process = new ProcessBuilder(user.command(List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + files,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + secret,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = process.waitFor();
        Files.deleteIfExists(secret);
        if (exit != 0) {
            delete(fresh);
            throw new ServerFailure(
                    "PostgreSQL could not make its files in " + home + ": " + lastLine(log)
                            + ". Maybe the folder can not be reached by its user; then choose another with --data, or use --db");
        }
        moveFolder(files, cluster);
        delete(fresh);
    }

    private void launch() throws IOException, InterruptedException {
        Path log = home.resolve("server.log");
        for (long end = System.nanoTime() + PATIENCE.toNanos(); ; Thread.sleep(200)) {
            port = freePort();
            Process process = new ProcessBuilder(user.command(arguments()))
                    .directory(cluster.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            pid = process.pid();
            if (ready(process, end)) {
                return;
            }
            if (System.nanoTime() > end || process.isAlive()) {
                process.destroy();
                throw new ServerFailure("PostgreSQL does not start: " + lastLine(log) + ". Its log is " + log);
            }
        }
    }

    private boolean ready(Process process, long end) throws IOException, InterruptedException {
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = lines();
            if (lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready")
                    && answers()) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    private List<String> arguments() {
        boolean roomy = memory() > 3L << 30;
        return List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "shared_buffers=" + (roomy ? "512MB" : "128MB"),
                "-c",
                "max_wal_size=4GB",
                "-c",
                "checkpoint_timeout=15min",
                "-c",
                "maintenance_work_mem=256MB",
                "-c",
                "max_connections=60",
                "-c",
                "jit=off",
                "-c",
                "logging_collector=off",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_timezone=UTC",
                "-c",
                "timezone=UTC");
    }

    /** {@code MemTotal:       24619520 kB} of /proc/meminfo, in bytes; 0 when it can not be read. */
    private static long memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean answers() {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        try (Connection connection = DriverManager.getConnection(url(), login)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log) throws IOException {
        @Nullable String last = null;
        for (String line : Files.readAllLines(log)) {
            last = line.isBlank() ? last : line.strip();
        }
        return last == null ? "it says nothing" : last;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
