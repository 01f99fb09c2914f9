package eu.symbolon.cyber.read;

import static eu.symbolon.cyber.read.MispReader.join;
import static eu.symbolon.wire.Json.text;

import eu.symbolon.cyber.record.Link;
import eu.symbolon.cyber.record.MispAttribute;
import eu.symbolon.cyber.record.MispEvent;
import eu.symbolon.cyber.record.MispObject;
import eu.symbolon.cyber.record.MispPart;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One MISP event, or loose parts of one, as records: the event, then its parts in the order of the message. */
final class MispMapping {
    private final Where where;
    private final Sink out;
    private final Set<String> clusters = new HashSet<>();
    private String eventId = "";
    private String reporter = "";
    private List<String> eventTags = List.of();
    private String eventDistribution = "";
    private @Nullable Tlp eventTlp;
    private @Nullable Instant eventAt;

    MispMapping(Where where, Sink out) {
        this.where = where;
        this.out = out;
    }

    void event(JsonNode event, String path) {
        JsonNode creator = event.path("Orgc").isObject() ? event.path("Orgc") : event.path("Org");
        eventId = text(event, "uuid");
        reporter = text(creator, "uuid").isEmpty() ? text(creator, "name") : text(creator, "uuid");
        eventTags = MispMarking.tags(event);
        eventDistribution = text(event, "distribution");
        eventTlp = MispMarking.strictest(null, eventTags, eventDistribution);
        eventAt = Times.day(text(event, "date"));
        if (eventAt == null) {
            eventAt = Times.epoch(text(event, "timestamp"));
        }
        if (eventId.isEmpty()) {
            out.remark(where, text(event, "info"), "event without 'uuid': it cannot be told from a repeat of itself");
        }
        MispEvent body = new MispEvent(
                eventId,
                text(event, "info"),
                reporter,
                text(creator, "name"),
                text(event, "date"),
                word(text(event, "threat_level_id"), List.of("", "high", "medium", "low", "undefined")),
                word(text(event, "analysis"), List.of("initial", "ongoing", "complete")),
                MispMarking.words(eventDistribution),
                MispFields.flag(event, "published"),
                Times.epoch(text(event, "timestamp")),
                text(event, "extends_uuid"),
                allTags(event),
                related(event),
                eventTlp);
        out.record("report", eventAt, null, organisation("reporter", creator), body, where);
        parts(event, path);
    }

    /** An attribute, or an array of them, that comes without its event. */
    void loose(JsonNode attributes, String path) {
        if (attributes.isArray()) {
            each(attributes, path, this::attribute);
        } else {
            attribute(attributes, path);
        }
    }

    void sharingGroup(JsonNode node, String path) {
        JsonNode group = node.path("SharingGroup");
        List<Mention> members = new ArrayList<>();
        for (JsonNode member : node.path("SharingGroupOrg")) {
            members.addAll(organisation("member", member.path("Organisation")));
        }
        MispAttribute.Part part = new MispAttribute.Part("", text(node.path("Organisation"), "uuid"), path, "", null);
        MispPart body = new MispPart(
                part,
                "misp-sharing-group",
                text(group, "uuid"),
                text(group, "name"),
                text(group, "description"),
                null,
                MispFields.rest(group, Set.of("uuid", "name", "description")));
        out.record("object", null, null, members, body, where);
    }

    private void parts(JsonNode event, String path) {
        each(event.path("Attribute"), join(path, "Attribute"), this::attribute);
        each(event.path("ShadowAttribute"), join(path, "ShadowAttribute"), this::proposal);
        each(event.path("Object"), join(path, "Object"), this::object);
        each(event.path("Galaxy"), join(path, "Galaxy"), this::galaxy);
        each(event.path("EventReport"), join(path, "EventReport"), this::report);
        each(event.path("Sighting"), join(path, "Sighting"), (sighting, at) -> sighting(sighting, at, eventId));
    }

    private void attribute(JsonNode node, String path) {
        attribute(node, path, "");
    }

    private void proposal(JsonNode node, String path) {
        attribute(node, path, "proposal");
    }

    private void attribute(JsonNode node, String path, String state) {
        if (text(node, "type").isEmpty() || text(node, "value").isEmpty()) {
            reject(node, path, "attribute without 'type' or 'value': {\"type\":\"domain\",\"value\":...} expected");
            return;
        }
        MispAttribute body = MispFields.attribute(part(node, path), node, state);
        Instant at = body.lastSeen() != null ? body.lastSeen() : body.changed() != null ? body.changed() : eventAt;
        List<Mention> mentions = List.of();
        if (body.state().isEmpty()) {
            MispSubjects subjects = new MispSubjects();
            subjects.add(body.type(), body.value());
            mentions = subjects.list();
        }
        out.record(body.detect() ? "indicator" : "observable", at, null, mentions, body, where);
        extras(node, path, body.id());
    }

    /** What hangs at an attribute: proposals to change it, sightings, galaxies. */
    private void extras(JsonNode node, String path, String id) {
        each(node.path("ShadowAttribute"), join(path, "ShadowAttribute"), this::proposal);
        each(node.path("Sighting"), join(path, "Sighting"), (sighting, at) -> sighting(sighting, at, id));
        each(node.path("Galaxy"), join(path, "Galaxy"), this::galaxy);
    }

    private void object(JsonNode node, String path) {
        MispAttribute.Part part = part(node, path);
        List<MispAttribute> attributes = new ArrayList<>();
        MispSubjects subjects = new MispSubjects();
        boolean detect = false;
        boolean deleted = MispFields.flag(node, "deleted");
        Instant last = null;
        for (JsonNode child : node.path("Attribute")) {
            if (text(child, "type").isEmpty() || text(child, "value").isEmpty()) {
                reject(
                        child,
                        join(path, "Attribute"),
                        "attribute of an object without 'type' or 'value': both expected");
                continue;
            }
            MispAttribute attribute =
                    MispFields.attribute(part(child, join(path, "Attribute/" + attributes.size())), child, "");
            attributes.add(attribute);
            detect |= attribute.detect();
            if (attribute.state().isEmpty() && !deleted) {
                subjects.add(attribute.type(), attribute.value());
            }
            last = later(last, attribute.lastSeen() == null ? attribute.changed() : attribute.lastSeen());
        }
        // An object is one record: the strictest marking of its attributes is its own.
        Tlp tlp = part.tlp();
        for (MispAttribute attribute : attributes) {
            Tlp colour = attribute.tlp();
            tlp = colour != null && (tlp == null || colour.compareTo(tlp) > 0) ? colour : tlp;
        }
        MispObject body = new MispObject(
                new MispAttribute.Part(part.event(), part.reporter(), path, part.distribution(), tlp),
                text(node, "uuid"),
                text(node, "name"),
                text(node, "meta-category"),
                text(node, "description"),
                text(node, "comment"),
                deleted ? "deleted" : "",
                attributes);
        out.record(
                detect ? "indicator" : "observable", last == null ? eventAt : last, null, subjects.list(), body, where);
        int i = 0;
        for (JsonNode child : node.path("Attribute")) {
            extras(child, join(path, "Attribute/" + i++), text(child, "uuid"));
        }
        each(
                node.path("ObjectReference"),
                join(path, "ObjectReference"),
                (ref, at) -> reference(ref, at, text(node, "uuid")));
    }

    private void reference(JsonNode node, String path, String source) {
        Link link = new Link(text(node, "relationship_type"), source, text(node, "referenced_uuid"));
        MispPart body = new MispPart(
                part(node, path),
                "misp-reference",
                text(node, "uuid"),
                "",
                text(node, "comment"),
                link,
                java.util.Map.of());
        out.record("relation", Times.epoch(text(node, "timestamp")), null, List.of(), body, where);
    }

    private void sighting(JsonNode node, String path, String target) {
        JsonNode seer = node.path("Organisation");
        String relationship = word(text(node, "type"), List.of("sighting", "false-positive", "expiration"));
        Link link = new Link(relationship.isEmpty() ? "sighting" : relationship, text(seer, "uuid"), target);
        MispPart body = new MispPart(
                part(node, path),
                "misp-sighting",
                text(node, "uuid"),
                text(node, "source"),
                "",
                link,
                java.util.Map.of());
        out.record(
                "relation", Times.epoch(text(node, "date_sighting")), null, organisation("seen-by", seer), body, where);
    }

    private void galaxy(JsonNode node, String path) {
        each(node.path("GalaxyCluster"), join(path, "GalaxyCluster"), (cluster, at) -> {
            String key = text(cluster, "uuid").isEmpty() ? text(cluster, "tag_name") : text(cluster, "uuid");
            // The same cluster hangs at the event and at its attributes: one record says it.
            if (!key.isEmpty() && !clusters.add(key)) {
                return;
            }
            out.record(
                    "threat",
                    eventAt,
                    null,
                    MispFields.cluster(cluster),
                    MispFields.cluster(part(cluster, at), cluster),
                    where);
        });
    }

    private void report(JsonNode node, String path) {
        MispPart body = new MispPart(
                part(node, path),
                "misp-report",
                text(node, "uuid"),
                text(node, "name"),
                text(node, "content"),
                null,
                java.util.Map.of());
        out.record("report", Times.epoch(text(node, "timestamp")), null, List.of(), body, where);
    }

    private MispAttribute.Part part(JsonNode node, String path) {
        String own = text(node, "distribution");
        String distribution = own.isEmpty() || own.equals("5") ? eventDistribution : own;
        Tlp tlp = MispMarking.strictest(eventTlp, MispMarking.tags(node), own);
        return new MispAttribute.Part(eventId, reporter, path, MispMarking.words(distribution), tlp);
    }

    private List<String> allTags(JsonNode event) {
        Set<String> tags = new java.util.LinkedHashSet<>(eventTags);
        for (JsonNode galaxy : event.path("Galaxy")) {
            for (JsonNode cluster : galaxy.path("GalaxyCluster")) {
                tags.add(text(cluster, "tag_name"));
            }
        }
        tags.remove("");
        return List.copyOf(tags);
    }

    private static List<String> related(JsonNode event) {
        List<String> related = new ArrayList<>();
        for (JsonNode other : event.path("RelatedEvent")) {
            JsonNode inner = other.path("Event").isObject() ? other.path("Event") : other;
            related.add((text(inner, "uuid") + " " + text(inner, "info")).strip());
        }
        return related;
    }

    private static List<Mention> organisation(String role, JsonNode node) {
        String name = text(node, "name");
        return name.isEmpty()
                ? List.of()
                : List.of(Mention.of(role, SubjectType.ORGANISATION)
                        .name(name)
                        .identifier(IdentifierType.LIST_REFERENCE.of(text(node, "uuid"), "MISP"))
                        .build());
    }

    private interface Part {
        void read(JsonNode node, String path);
    }

    private void each(JsonNode list, String path, Part reader) {
        if (!list.isArray()) {
            if (!list.isMissingNode() && !list.isNull() && !list.isEmpty()) {
                reject(list, path, "a list was expected here");
            }
            return;
        }
        int i = 0;
        for (JsonNode node : list) {
            String at = path + "/" + i++;
            if (node.isObject()) {
                reader.read(node, at);
            } else {
                reject(node, at, "an object was expected here");
            }
        }
    }

    private void reject(JsonNode node, String path, String reason) {
        out.reject(where, node.toString(), path + ": " + reason);
    }

    private static String word(String number, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (number.equals(Integer.toString(i))) {
                return words.get(i);
            }
        }
        return number;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }
}
