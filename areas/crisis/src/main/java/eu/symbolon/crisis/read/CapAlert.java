package eu.symbolon.crisis.read;

import eu.symbolon.crisis.record.AlertHead;
import eu.symbolon.crisis.record.Warning;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.geo.Geometry;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.wire.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One alert element of CAP, read into its warnings. */
final class CapAlert {
    private static final Map<String, String> VERSIONS = Map.of(
            "http://www.incident.com/cap/1.0", "1.0",
            "urn:oasis:names:tc:emergency:cap:1.1", "1.1",
            "urn:oasis:names:tc:emergency:cap:1.2", "1.2");
    private static final Set<String> STATUS = Set.of("Actual", "Exercise", "System", "Test", "Draft");
    private static final Set<String> MESSAGE_TYPE = Set.of("Alert", "Update", "Cancel", "Ack", "Error");
    private static final Set<String> SCOPE = Set.of("Public", "Restricted", "Private");
    private static final int PLACE_NAME = 200;

    private final Element root;
    private final Sink out;
    private final Findings findings;
    private final String version;

    CapAlert(Element root, Sink out) {
        this.root = root;
        this.out = out;
        this.findings = new Findings(out);
        this.version = VERSIONS.getOrDefault(root.namespace(), "1.2");
    }

    void read() {
        if (root.children().isEmpty()) {
            findings.reject("MISSING_REQUIRED_ELEMENT", root, "", "an alert without content");
            return;
        }
        if (!VERSIONS.containsKey(root.namespace())) {
            findings.remark("OTHER", root, root.namespace(), "not a namespace of CAP: read as CAP 1.2");
        }
        AlertHead head = head();
        List<CapInfo> parts = new ArrayList<>();
        for (Element info : root.children("info")) {
            CapInfo next = new CapInfo(info, version, findings);
            if (parts.stream().noneMatch(part -> part.takes(next))) {
                parts.add(next);
            }
        }
        if (parts.isEmpty()) {
            record(head, CapInfo.absent(root, version, findings));
        }
        parts.forEach(part -> record(head, part));
    }

    private void record(AlertHead head, CapInfo part) {
        Warning warning = part.warning(head);
        List<Geometry> shapes = part.shapes();
        SortedSet<String> countries = new TreeSet<>();
        warning.areas().forEach(area -> countries.addAll(GeocodeCountries.of(area.geocodes())));
        StringBuilder name = new StringBuilder();
        for (Warning.Area area : warning.areas()) {
            if (name.length() < PLACE_NAME) {
                name.append(name.isEmpty() ? "" : "; ").append(area.description());
            }
        }
        boolean somewhere = !shapes.isEmpty() || !name.isEmpty() || !countries.isEmpty();
        Place place = new Place(
                name.substring(0, Math.min(PLACE_NAME, name.length())),
                countries.size() == 1 ? countries.first() : "",
                shapes.isEmpty() ? null : Geometry.of(shapes));
        out.record(
                "warning",
                head.sent(),
                somewhere ? place : null,
                CapMentions.of(warning, countries),
                warning,
                part.where());
    }

    private AlertHead head() {
        String identifier = findings.required(root, "identifier");
        String sender = findings.required(root, "sender");
        findings.required(root, "sent");
        Instant sent = findings.time(root, "sent");
        findings.required(root, "status");
        findings.required(root, "msgType");
        if (!version.equals("1.0")) {
            findings.required(root, "scope");
        }
        plain("INVALID_IDENTIFIER", "identifier", identifier);
        plain("INVALID_SENDER", "sender", sender);
        if (root.child("password") != null) {
            findings.remark("PASSWORD_DEPRECATED", root, "", "password is a thing of CAP 1.0 and is not kept");
        }
        String scope = findings.word(root, "scope", SCOPE, "");
        String messageType = findings.word(root, "msgType", MESSAGE_TYPE, "Alert");
        matches("restriction", scope.equals("Restricted"));
        matches("addresses", scope.equals("Private"));
        List<String> codes = new ArrayList<>();
        root.children("code").forEach(code -> codes.add(code.text()));
        return new AlertHead(
                version,
                identifier,
                sender,
                sent == null ? out.received() : sent,
                root.text("sent"),
                findings.word(root, "status", STATUS, "Draft"),
                messageType,
                root.text("source"),
                scope,
                root.text("restriction"),
                root.text("addresses"),
                List.copyOf(codes),
                root.text("note"),
                references(messageType, identifier),
                root.text("incidents"));
    }

    private void plain(String finding, String name, String value) {
        if (value.chars().anyMatch(c -> c <= ' ' || c == ',' || c == '<' || c == '&')) {
            findings.remark(finding, root, value, name + " has a blank, a comma, '<' or '&' in it");
        }
    }

    private void matches(String name, boolean wanted) {
        boolean there = root.child(name) != null;
        if (there != wanted) {
            findings.remark(
                    "RESTRICTION_SCOPE_MISMATCH",
                    root,
                    root.text("scope"),
                    there ? name + " does not belong to this scope" : "scope asks for " + name);
        }
    }

    private List<String> references(String messageType, String identifier) {
        List<String> triples = new ArrayList<>();
        Element e = root.child("references");
        if (e != null) {
            if (e.text().isEmpty()) {
                findings.remark("INVALID_REFERENCES", e, "", "empty references: leave the element out");
            }
            for (String triple : Blanks.split(e.text())) {
                boolean three = triple.chars().filter(c -> c == ',').count() == 2;
                if (three) {
                    triples.add(triple);
                } else {
                    findings.remark(
                            "INVALID_REFERENCES",
                            e,
                            triple,
                            "references are 'sender,identifier,sent' with blanks between");
                }
                if (three && triple.equals(root.text("sender") + "," + identifier + "," + root.text("sent"))) {
                    findings.remark("CIRCULAR_REFERENCE", e, triple, "the alert refers to itself");
                }
            }
        } else if (!messageType.equals("Alert")) {
            findings.remark("INVALID_REFERENCES", root, messageType, "a message of this type refers to an earlier one");
        }
        return List.copyOf(triples);
    }
}
