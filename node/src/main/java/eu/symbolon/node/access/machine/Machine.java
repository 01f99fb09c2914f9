package eu.symbolon.node.access.machine;

import eu.symbolon.kernel.label.Level;
import eu.symbolon.node.access.Account;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A machine that may come in; a row of {@code machines.json}:
 *
 * <pre>{@code
 * [{"name": "airline-dcs", "authority": "EL-PIU", "source": "Sky Airline DCS", "roles": ["sender"], "purposes": [],
 *   "pins": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]}]
 * }</pre>
 *
 * @param account as the log names it; its user is the name of the machine
 * @param source under which its messages are kept, and no other
 * @param pins SHA-256 of the public keys that it may show, hex; two while it changes its certificate
 */
record Machine(Account account, String source, Set<String> pins) {

    Machine {
        if (source.isBlank() || account.authority().isBlank()) {
            throw new IllegalArgumentException("machine '" + account.user() + "' needs source and authority");
        }
        if (pins.isEmpty() || pins.size() > 2 || !pins.stream().allMatch(pin -> pin.matches("[0-9a-f]{64}"))) {
            throw new IllegalArgumentException("machine '" + account.user()
                    + "' needs one or two pins of 64 hex digits. Maybe run: openssl x509 -in cert.pem -pubkey -noout"
                    + " | openssl pkey -pubin -outform der | sha256sum");
        }
        pins = Set.copyOf(pins);
    }

    /** The machines of this file; none when there is no file. */
    static List<Machine> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Machine> all = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        try {
            for (JsonNode row : JsonText.read(Files.readAllBytes(file))) {
                Machine machine = machine(row);
                for (String one : machine.pins()) {
                    if (!taken.add(one)) {
                        throw new IllegalArgumentException("pin " + one + " stands twice");
                    }
                }
                if (!taken.add(machine.account().user())) {
                    throw new IllegalArgumentException(
                            "name '" + machine.account().user() + "' stands twice");
                }
                all.add(machine);
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    file + ": " + e.getMessage() + ". Maybe compare it with the sample in docs/operators.md", e);
        }
        return List.copyOf(all);
    }

    private static Machine machine(JsonNode row) {
        Account account = new Account(
                "machine:" + text(row, "name"),
                text(row, "name"),
                text(row, "authority"),
                Level.UNCLASSIFIED,
                texts(row, "roles"),
                texts(row, "purposes"));
        if (account.name().isBlank() || account.roles().isEmpty()) {
            throw new IllegalArgumentException("machine '" + account.name() + "' needs name and roles");
        }
        return new Machine(account, text(row, "source"), texts(row, "pins"));
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asString("").strip();
    }

    private static Set<String> texts(JsonNode row, String name) {
        List<String> texts = StreamSupport.stream(row.path(name).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        Set<String> distinct = texts.stream().collect(Collectors.toSet());
        if (distinct.size() != texts.size()) {
            throw new IllegalArgumentException(name + " " + Arrays.toString(texts.toArray()) + " names one twice");
        }
        return distinct;
    }
}
