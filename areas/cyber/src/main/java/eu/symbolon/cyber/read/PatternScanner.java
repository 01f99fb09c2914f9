package eu.symbolon.cyber.read;

import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the values a STIX pattern compares with (STIX 2.1, 9 Patterning; 2.0 part 5), one pass, without judging the pattern:
 * {@code [domain-name:value = 'c2.northgate.example'] AND [file:hashes.'SHA-256' = '9f86...']}. Only positive equality
 * names something ({@code =}, {@code IN}, and {@code ISSUBSET} of a network); {@code NOT}, {@code !=}, {@code LIKE} and
 * {@code MATCHES} do not. Inside one {@code [...]} without {@code OR} and {@code IN}, hashes and names are of one file.
 */
final class PatternScanner {
    private final String text;
    private final Subjects out;
    private int at;

    private final List<String> hashes = new ArrayList<>();
    private final Set<String> algorithms = new HashSet<>();
    private final List<String> fileNames = new ArrayList<>();
    private final List<String> logins = new ArrayList<>();
    private String service = "";
    private boolean oneFile = true;

    private PatternScanner(String text, Subjects out) {
        this.text = text;
        this.out = out;
    }

    static void scan(String pattern, Subjects out) {
        PatternScanner scanner = new PatternScanner(pattern, out);
        scanner.run();
        scanner.finishObservation();
    }

    private void run() {
        String path = "";
        String operator = "";
        boolean negated = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                String value = literal();
                if (!negated && (operator.equals("=") || operator.equals("IN") || operator.equals("ISSUBSET"))) {
                    compared(path, value);
                }
            } else if (c == ']') {
                at++;
                finishObservation();
                path = "";
            } else if (Character.isWhitespace(c) || c == '[' || c == '(' || c == ')' || c == ',') {
                at++;
            } else if (c == '=' || c == '!' || c == '<' || c == '>') {
                operator = symbol();
            } else {
                String word = word();
                if (word.indexOf(':') > 0) {
                    path = word;
                    operator = "";
                    negated = false;
                } else {
                    String keyword = word.toUpperCase(Locale.ROOT);
                    negated |= keyword.equals("NOT");
                    oneFile &= !keyword.equals("OR") && !keyword.equals("IN");
                    operator = keyword.equals("NOT") ? operator : keyword;
                }
            }
        }
    }

    private String symbol() {
        int from = at;
        while (at < text.length() && "=!<>".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String symbol = text.substring(from, at);
        return symbol.equals("==") ? "=" : symbol;
    }

    /** A string in single quotes with its escapes {@code \'} and {@code \\} undone. */
    private String literal() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '\'') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    /** A keyword, a number or an object path: {@code email-message:to_refs[*].value}, {@code file:hashes.'SHA-256'}. */
    private String word() {
        int from = at;
        boolean path = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (path && (c == '\'' || c == '"')) {
                int close = text.indexOf(c, at + 1);
                at = close < 0 ? text.length() : close + 1;
            } else if (path && c == '[') {
                int close = text.indexOf(']', at);
                at = close < 0 ? text.length() : close + 1;
            } else if (Character.isWhitespace(c) || "[](),=!<>'".indexOf(c) >= 0) {
                break;
            } else {
                path |= c == ':';
                at++;
            }
        }
        if (at == from) {
            at++;
        }
        return text.substring(from, at);
    }

    private void compared(String path, String value) {
        int colon = path.indexOf(':');
        String type = colon < 0 ? "" : path.substring(0, colon);
        String property = path.substring(colon + 1).replace("'", "").replace("\"", "");
        if (property.contains("hashes.") && !type.equals("x509-certificate")) {
            String algorithm = property.substring(property.lastIndexOf('.') + 1)
                    .toUpperCase(Locale.ROOT)
                    .replace("-", "");
            if (algorithm.startsWith("MD5") || algorithm.startsWith("SHA")) {
                oneFile &= algorithms.add(algorithm);
                hashes.add(value);
            }
            return;
        }
        switch (type) {
            case "domain-name", "hostname" -> out.domain(value);
            case "ipv4-addr", "ipv6-addr" -> out.ip(value);
            case "url" -> out.url(value);
            case "email-addr" -> out.email("e-mail", value, "");
            case "cryptocurrency-wallet" -> out.account("wallet", IdentifierType.WALLET.of(value), "");
            case "file" -> {
                if (property.equals("name")) {
                    fileNames.add(value);
                }
            }
            case "email-message" -> {
                if (property.endsWith(".value")) {
                    out.email("e-mail", value, "");
                }
            }
            case "network-traffic" -> {
                if (property.endsWith("_ref.value")) {
                    out.domain(value);
                }
            }
            case "user-account" -> {
                if (property.equals("account_type")) {
                    service = value;
                } else if (property.equals("user_id") || property.equals("account_login")) {
                    logins.add(value);
                }
            }
            default -> {}
        }
    }

    private void finishObservation() {
        if (oneFile) {
            out.file(hashes, fileNames);
        } else {
            hashes.forEach(hash -> out.file(List.of(hash), List.of()));
        }
        for (String login : logins) {
            out.user(service.isEmpty() ? "unknown" : service, login, "");
        }
        hashes.clear();
        algorithms.clear();
        fileNames.clear();
        logins.clear();
        service = "";
        oneFile = true;
    }
}
