package eu.symbolon.cyber.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.cyber.record.Link;
import eu.symbolon.cyber.record.StixObject;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.geo.Point;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One STIX object as the parts of a record. */
final class StixMapping {
    private static final Map<String, String> KINDS = kinds();
    /** Properties with a place of their own in the body. */
    private static final Set<String> HEAD = Set.of(
            "type",
            "id",
            "spec_version",
            "name",
            "description",
            "created_by_ref",
            "created",
            "modified",
            "revoked",
            "labels",
            "object_marking_refs");
    /** When it happened, the best first. */
    private static final List<String> TIMES = List.of(
            "last_seen",
            "first_seen",
            "last_observed",
            "first_observed",
            "valid_from",
            "published",
            "modified",
            "created");

    private final String type;
    private final JsonNode node;
    private final Where where;
    private final Sink out;

    StixMapping(String type, JsonNode node, Where where, Sink out) {
        this.type = type;
        this.node = node;
        this.where = where;
        this.out = out;
    }

    /** Kind of the record of an object of this type. */
    static String kind(String type) {
        return KINDS.getOrDefault(type, "object");
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new java.util.HashMap<>();
        Observables.TYPES.forEach(observable -> kinds.put(observable, "observable"));
        kinds.put("observed-data", "observable");
        kinds.put("indicator", "indicator");
        kinds.put("identity", "identity");
        kinds.put("relationship", "relation");
        kinds.put("sighting", "relation");
        for (String report : List.of("report", "grouping", "note", "opinion", "incident")) {
            kinds.put(report, "report");
        }
        for (String threat : List.of(
                "attack-pattern",
                "campaign",
                "course-of-action",
                "infrastructure",
                "intrusion-set",
                "malware",
                "malware-analysis",
                "threat-actor",
                "tool",
                "vulnerability")) {
            kinds.put(threat, "threat");
        }
        return Map.copyOf(kinds);
    }

    @Nullable
    Instant at() {
        for (String property : TIMES) {
            Instant time = Times.rfc3339(text(node, property));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    @Nullable
    Place place() {
        if (!type.equals("location")) {
            return null;
        }
        double latitude = node.path("latitude").asDouble(Double.NaN);
        double longitude = node.path("longitude").asDouble(Double.NaN);
        boolean onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (!onGlobe && !(Double.isNaN(latitude) && Double.isNaN(longitude))) {
            out.remark(
                    where,
                    latitude + ", " + longitude,
                    "position left out: latitude within 90, longitude within 180 expected");
        }
        String name = text(node, "name").isEmpty() ? text(node, "region") : text(node, "name");
        return new Place(name, text(node, "country"), onGlobe ? Point.ofDegrees(longitude, latitude) : null);
    }

    StixObject body() {
        boolean revoked = text(node, "revoked").equals("true");
        StixObject.Head head = new StixObject.Head(
                type,
                text(node, "id"),
                version(),
                text(node, "created_by_ref"),
                time("created"),
                time("modified"),
                revoked,
                texts("labels"));
        Map<String, String> properties = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            if (!HEAD.contains(property.getKey()) && !value.isNull()) {
                properties.put(property.getKey(), value.isContainer() ? value.toString() : value.asString());
            }
        }
        return new StixObject(
                head, text(node, "name"), text(node, "description"), link(), properties, Markings.of(node), null);
    }

    /** What it names; a revoked object was withdrawn by its creator and joins nothing. */
    List<Mention> mentions() {
        if (text(node, "revoked").equals("true")) {
            return List.of();
        }
        Subjects subjects = new Subjects();
        switch (type) {
            case "indicator" -> pattern(subjects);
            case "observed-data" ->
                node.path("objects")
                        .forEach(observable -> Observables.name(text(observable, "type"), observable, subjects));
            case "identity" -> identity(subjects);
            case "threat-actor", "intrusion-set" -> named("threat-actor", SubjectType.ORGANISATION, subjects);
            case "campaign" -> named("campaign", SubjectType.EVENT, subjects);
            case "malware", "tool", "infrastructure" -> named(type, SubjectType.DEVICE, subjects);
            case "vulnerability" -> vulnerability(subjects);
            default -> Observables.name(type, node, subjects);
        }
        return subjects.list();
    }

    private void pattern(Subjects subjects) {
        String language = text(node, "pattern_type");
        if (language.isEmpty() || language.equals("stix")) {
            PatternScanner.scan(text(node, "pattern"), subjects);
        }
    }

    private void identity(Subjects subjects) {
        SubjectType subject = switch (text(node, "identity_class")) {
            case "individual" -> SubjectType.PERSON;
            case "system" -> SubjectType.DEVICE;
            default -> SubjectType.ORGANISATION;
        };
        String name = text(node, "name");
        // A class ("all hospitals") names nobody in particular.
        if (!text(node, "identity_class").equals("class") && !name.isBlank()) {
            subjects.add(Mention.of("identity", subject)
                    .name(name)
                    .identifier(IdentifierType.LIST_REFERENCE.of(text(node, "id"), "STIX"))
                    .build());
        }
        for (String word : text(node, "contact_information").split("[\\s,;<>()]+")) {
            if (word.indexOf('@') > 0) {
                subjects.email("contact", word, "");
            }
        }
    }

    private void named(String role, SubjectType subject, Subjects subjects) {
        Mention.Builder mention = Mention.of(role, subject).name(text(node, "name"));
        texts("aliases").forEach(mention::name);
        texts("x_mitre_aliases").forEach(mention::name);
        mention.identifier(IdentifierType.LIST_REFERENCE.of(text(node, "id"), "STIX"));
        for (JsonNode reference : node.path("external_references")) {
            if (text(reference, "source_name").startsWith("mitre-")) {
                mention.identifier(IdentifierType.LIST_REFERENCE.of(text(reference, "external_id"), "MITRE ATT&CK"));
            }
        }
        if (!mention.isNameless()) {
            subjects.add(mention.build());
        }
    }

    private void vulnerability(Subjects subjects) {
        boolean found = false;
        for (JsonNode reference : node.path("external_references")) {
            if (text(reference, "source_name").equalsIgnoreCase("cve")) {
                subjects.vulnerability(text(reference, "external_id"));
                found = true;
            }
        }
        if (!found) {
            subjects.vulnerability(text(node, "name"));
        }
    }

    private @Nullable Link link() {
        return switch (type) {
            case "relationship" ->
                new Link(text(node, "relationship_type"), text(node, "source_ref"), text(node, "target_ref"));
            case "sighting" -> {
                List<String> seers = texts("where_sighted_refs");
                yield new Link(
                        "sighting",
                        seers.isEmpty() ? text(node, "created_by_ref") : seers.get(0),
                        text(node, "sighting_of_ref"));
            }
            default -> null;
        };
    }

    /** 2.0 objects say nothing; 2.1 observables need not, and 2.0 knew none outside of observed-data. */
    private String version() {
        String said = text(node, "spec_version");
        return !said.isEmpty() ? said : Observables.TYPES.contains(type) ? "2.1" : "2.0";
    }

    private @Nullable Instant time(String property) {
        String said = text(node, property);
        Instant time = Times.rfc3339(said);
        if (time == null && !said.isEmpty()) {
            out.remark(where, said, "'" + property + "' is no time of the form 2026-11-22T10:00:00.000Z, left out");
        }
        return time;
    }

    private List<String> texts(String property) {
        JsonNode list = node.get(property);
        if (list == null || !list.isArray()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.size());
        list.forEach(text -> texts.add(text.isContainer() ? text.toString() : text.asString()));
        return texts;
    }
}
