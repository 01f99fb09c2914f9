package eu.symbolon.cyber.read;

import static eu.symbolon.kernel.identifier.SubjectType.ACCOUNT;
import static eu.symbolon.kernel.identifier.SubjectType.DEVICE;
import static eu.symbolon.kernel.identifier.SubjectType.DOCUMENT;
import static eu.symbolon.kernel.identifier.SubjectType.EVENT;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what one record names: each value by itself, since a list of addresses is not one address. Values that are no
 * proper value of their type, and values of special use ({@link SpecialUse}), name nobody and are left out.
 */
final class Subjects {
    private final Set<Mention> mentions = new LinkedHashSet<>();

    List<Mention> list() {
        return mentions.isEmpty() ? List.of() : new ArrayList<>(mentions);
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** A name; senders write addresses where names belong. */
    void domain(String text) {
        if (IdentifierType.IP.of(text).isPresent()) {
            ip(text);
            return;
        }
        IdentifierType.DOMAIN
                .of(text)
                .filter(domain -> !SpecialUse.domain(domain.value()))
                .ifPresent(this::device);
    }

    void ip(String text) {
        IdentifierType.IP.of(text).filter(ip -> !SpecialUse.ip(ip.value())).ifPresent(this::device);
    }

    /** The address and, as a device of its own, its host. A URL on a host of special use names nobody. */
    void url(String text) {
        Optional<Identifier> url = IdentifierType.URL.of(text);
        if (url.isEmpty()) {
            return;
        }
        String host = hostOf(url.get().value());
        Optional<Identifier> ip = IdentifierType.IP.of(host);
        boolean special =
                ip.isPresent() ? SpecialUse.ip(ip.get().value()) : SpecialUse.domain(host) || host.indexOf('.') < 0;
        if (!special) {
            device(url.get());
            domain(host);
        }
    }

    void email(String role, String text, String name) {
        int open = text.indexOf('<');
        String address = open >= 0 && text.endsWith(">") ? text.substring(open + 1, text.length() - 1) : text;
        Optional<Identifier> email = IdentifierType.EMAIL.of(address);
        if (email.isPresent()) {
            String value = email.get().value();
            if (!SpecialUse.domain(value.substring(value.indexOf('@') + 1))) {
                account(role, email, name);
            }
        }
    }

    /** An account of some service; names of services are folded so that {@code Twitter} meets {@code twitter}. */
    void user(String service, String login, String name) {
        String folded = login.strip().toLowerCase(Locale.ROOT);
        String bare = folded.startsWith("@") ? folded.substring(1) : folded;
        account("account", IdentifierType.USER_ACCOUNT.of(bare, service), name);
    }

    /** An account by a number that identifies accounts. */
    void account(String role, Optional<Identifier> number, String name) {
        number.ifPresent(known ->
                add(Mention.of(role, ACCOUNT).identifier(known).name(name).build()));
    }

    void phone(String text) {
        IdentifierType.PHONE
                .of(text)
                .ifPresent(phone ->
                        add(Mention.of("phone", DEVICE).identifier(phone).build()));
    }

    void vulnerability(String text) {
        IdentifierType.VULNERABILITY
                .of(text)
                .ifPresent(cve -> add(Mention.of("vulnerability", EVENT)
                        .identifier(cve)
                        .name(cve.value())
                        .build()));
    }

    /** One file by its hashes and names; a name alone names no file. */
    void file(List<String> hashes, List<String> names) {
        Mention.Builder file = Mention.of("file", DOCUMENT);
        boolean known = false;
        for (String hash : hashes) {
            Optional<Identifier> read =
                    IdentifierType.FILE_HASH.of(hash).filter(value -> !SpecialUse.hash(value.value()));
            read.ifPresent(file::identifier);
            known |= read.isPresent();
        }
        if (known) {
            names.forEach(file::name);
            add(file.build());
        }
    }

    void party(String role, SubjectType type, String name) {
        if (!name.isBlank()) {
            add(Mention.of(role, type).name(name.strip()).build());
        }
    }

    private void device(Identifier identifier) {
        add(Mention.of("infrastructure", DEVICE).identifier(identifier).build());
    }

    /** {@code user@host:port} of a normalised URL without user and port. */
    private static String hostOf(String url) {
        int from = url.indexOf("://") + 3;
        int to = from;
        while (to < url.length() && url.charAt(to) != '/' && url.charAt(to) != '?' && url.charAt(to) != '#') {
            to++;
        }
        from = Math.max(from, url.lastIndexOf('@', to - 1) + 1);
        if (from < to && url.charAt(from) == '[') {
            int close = url.indexOf(']', from);
            return close < 0 ? "" : url.substring(from + 1, close);
        }
        int port = url.indexOf(':', from);
        return url.substring(from, port >= 0 && port < to ? port : to);
    }
}
