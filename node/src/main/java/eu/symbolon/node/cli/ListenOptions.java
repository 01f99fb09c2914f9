package eu.symbolon.node.cli;

import eu.symbolon.node.access.Site;
import eu.symbolon.node.http.Server;
import eu.symbolon.node.http.Tls;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a node listens, and how: plain HTTP on loopback, TLS everywhere else unless a proxy before it speaks TLS. */
final class ListenOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8710",
            description = "Port of page and interface (${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}). Beyond loopback TLS is on.")
    private String host = "127.0.0.1";

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "Where people reach the node, for passkeys and sign-in elsewhere: https://node.example:8710")
    private @Nullable String origin;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Certificate chain, PEM; without it the node makes one.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key of the certificate, PEM.")
    private @Nullable Path key;

    @Option(names = "--tls12", description = "Speak TLS 1.2 beside 1.3, for clients that know nothing newer.")
    private boolean old;

    @Option(
            names = "--plain-http",
            description = "Speak plain HTTP beyond loopback: only behind a proxy that speaks TLS; needs --origin.")
    private boolean plain;

    @Option(
            names = "--machine-port",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Port for machines with a registered certificate (mutual TLS); 0 takes a free one.")
    private int machinePort;

    /** What was asked for; makes a certificate when one is needed and none is named, and says so. */
    Server.Listening listening(Path data, Clock clock, PrintWriter words) {
        if ((certificate == null) != (key == null)) {
            throw wrong("--tls-cert and --tls-key belong together");
        }
        boolean beyond = !isLoopback(host);
        if (plain && (certificate != null || machinePort >= 0)) {
            throw wrong("--plain-http does not go with certificates or a port for machines");
        }
        if (plain && beyond && (origin == null || !origin.startsWith("https://"))) {
            throw wrong("--plain-http beyond loopback is for a proxy that speaks TLS. Maybe name the address that"
                    + " people use: --origin https://node.example");
        }
        boolean secure = !plain && (beyond || certificate != null || machinePort >= 0);
        Site site = site(secure);
        return new Server.Listening(host, port, secure ? tls(data, clock, words, site) : null, site, machinePort);
    }

    /** The address that is given, or one with the name of this machine where it listens on all or on a bare address. */
    private @Nullable Site site(boolean secure) {
        try {
            if (origin != null) {
                return new Site(origin);
            }
            return isLoopback(host) || port == 0
                    ? null
                    : new Site((secure ? "https://" : "http://") + names().getFirst() + ":" + port);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Tls tls(Path data, Clock clock, PrintWriter words, @Nullable Site site) {
        try {
            if (certificate != null && key != null) {
                return Tls.read(certificate, key, old);
            }
            OwnCertificate own = new OwnCertificate(data, clock);
            List<String> names = new ArrayList<>(names());
            if (site != null && !names.contains(site.host())) {
                names.addFirst(site.host());
            }
            boolean made = own.provide(names);
            Tls tls = Tls.read(own.certificate(), own.key(), old);
            words.printf(
                    "TLS with a certificate that the node made for itself%s: %s%nIts SHA-256 is %s%nCompare it at the"
                            + " first visit, or name one of your own authority with --tls-cert and --tls-key.%n",
                    made ? " just now" : "", own.certificate(), tls.fingerprint());
            words.flush();
            return tls;
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** How this node is called: the machine's name first where it listens on every address. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        try {
            InetAddress bound = InetAddress.getByName(host);
            if (bound.isLoopbackAddress()) {
                names.add("localhost");
            } else if (bound.isAnyLocalAddress() || OwnCertificate.isAddress(host)) {
                names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            }
            if (!bound.isAnyLocalAddress()) {
                names.add(host);
            }
        } catch (UnknownHostException e) {
            names.add(names.isEmpty() ? "localhost" : host);
        }
        return names.stream().distinct().toList();
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
