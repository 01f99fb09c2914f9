package eu.symbolon.node.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom the server runs. PostgreSQL refuses to run as root; then it runs in a user namespace of its own where root is
 * nobody ({@code unshare -U}), or, where the kernel gives none, as the user nobody ({@code setpriv}).
 */
sealed interface ServerUser {

    /** The command line that runs this program as that user. */
    List<String> command(List<String> program);

    /** Lets the user pass through this folder to what it owns inside. */
    void admit(Path folder) throws IOException;

    /** Gives the user what it must own. */
    void own(Path folder) throws IOException;

    /** We are no root: nothing to do. */
    record Ourselves() implements ServerUser {
        @Override
        public List<String> command(List<String> program) {
            return program;
        }

        @Override
        public void admit(Path folder) {}

        @Override
        public void own(Path folder) {}
    }

    /** Root, seen as nobody inside a user namespace; the files stay root's. */
    record Namespace() implements ServerUser {
        @Override
        public List<String> command(List<String> program) {
            return prefixed(List.of("unshare", "-U", "--"), program);
        }

        @Override
        public void admit(Path folder) {}

        @Override
        public void own(Path folder) {}
    }

    /** Root gives its rights up for the user nobody, who must then own the data folder. */
    record Nobody() implements ServerUser {
        private static final String NUMBER = "65534";

        @Override
        public List<String> command(List<String> program) {
            return prefixed(
                    List.of("setpriv", "--reuid=" + NUMBER, "--regid=" + NUMBER, "--clear-groups", "--"), program);
        }

        @Override
        public void admit(Path folder) throws IOException {
            Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(folder));
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }

        @Override
        public void own(Path folder) throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(path, "unix:uid", 65_534, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", 65_534, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /**
     * The first way that works for this program here.
     *
     * @throws ServerFailure when none does
     */
    static ServerUser find(Path program) {
        if (!isRoot()) {
            return new Ourselves();
        }
        for (ServerUser user : List.of(new Namespace(), new Nobody())) {
            if (runs(user.command(List.of(program.toString(), "--version")))) {
                return user;
            }
        }
        throw new ServerFailure(
                "PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor the user nobody"
                        + " (setpriv) can be used here. Maybe start Symbolon as a normal user, or give it a server with --db");
    }

    static boolean isRoot() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean runs(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> program) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(program);
        return all;
    }
}
