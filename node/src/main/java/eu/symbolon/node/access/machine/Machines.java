package eu.symbolon.node.access.machine;

import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Refused;
import eu.symbolon.node.access.Right;
import eu.symbolon.node.access.Session;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.audit.Event;
import eu.symbolon.node.audit.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The registered machines. The file is read anew when it changes, so that a pin that is taken out is worth nothing at the next
 * call; while it is wrong, what was read last holds and the log of the program says what is wrong.
 */
public final class Machines {
    private static final System.Logger LOG = System.getLogger("eu.symbolon.access");

    /** What a machine may be allowed: none of it shows content or decides. */
    private static final Set<Right> POSSIBLE =
            Set.of(Right.SEND, Right.READ_LOG, Right.SAMPLE_LOG, Right.READ_TOTALS, Right.HIT_NO_HIT);

    private final Path file;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private Register register;

    /** A machine that came in: its session lasts this one call. */
    public record Visitor(Session session, String source) {}

    private record Register(FileTime at, Map<String, Machine> byPin) {}

    /**
     * The machines of a file.
     *
     * @throws IllegalArgumentException when the file is wrong at the start
     */
    public Machines(Path file, Access access, Audit audit, Clock clock) {
        this.file = file;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        try {
            this.register = read(changed());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Lets a machine in by its certificate, or refuses it with an entry of the log.
     *
     * @throws Refused when its key is not registered or its certificate does not hold today
     */
    public Visitor enter(X509Certificate certificate) {
        String pin = pin(certificate);
        Machine machine = current().get(pin);
        if (machine == null) {
            throw refuse(pin, "machine-unknown");
        }
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw refuse(pin, "machine-certificate-expired");
        }
        return new Visitor(access.visit(machine.account()), machine.source());
    }

    /** A machine tried to deliver under a name that is not its own. */
    public Refused otherSource(Visitor visitor) {
        audit.append(visitor.session().event(Operation.REFUSAL, "message").deny("machine-source"));
        return new Refused("a machine delivers under its own source, '" + visitor.source()
                + "'. Maybe leave the parameter source away");
    }

    private Refused refuse(String pin, String reason) {
        audit.append(Event.of(Operation.REFUSAL, "machine " + pin).deny(reason));
        return new Refused("this certificate opens nothing here. Maybe the register of the node has another pin");
    }

    /** SHA-256 of the public key, hex. */
    public static String pin(X509Certificate certificate) {
        try {
            byte[] key = certificate.getPublicKey().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private synchronized Map<String, Machine> current() {
        try {
            FileTime at = changed();
            if (!at.equals(register.at())) {
                register = read(at);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, "the register of machines is not taken: " + e.getMessage());
            register = new Register(changedOr(register.at()), register.byPin());
        }
        return register.byPin();
    }

    private FileTime changed() throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private FileTime changedOr(FileTime otherwise) {
        try {
            return changed();
        } catch (IOException e) {
            return otherwise;
        }
    }

    private Register read(FileTime at) throws IOException {
        Map<String, Machine> byPin = new HashMap<>();
        List<Machine> machines = Machine.read(file);
        for (Machine machine : machines) {
            Set<Right> rights = access.visit(machine.account()).rights();
            if (!POSSIBLE.containsAll(rights)) {
                throw new IllegalArgumentException(file + ": machine '"
                        + machine.account().name() + "' has a role for people: "
                        + machine.account().roles() + ". Maybe sender, or auditor for one that reads the log");
            }
            machine.pins().forEach(pin -> byPin.put(pin, machine));
        }
        return new Register(at, Map.copyOf(byPin));
    }
}
