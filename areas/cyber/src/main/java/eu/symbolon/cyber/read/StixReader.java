package eu.symbolon.cyber.read;

import static eu.symbolon.wire.Json.text;

import eu.symbolon.cyber.record.StixObject;
import eu.symbolon.kernel.area.Format;
import eu.symbolon.kernel.area.Reader;
import eu.symbolon.kernel.area.Sink;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Place;
import eu.symbolon.kernel.word.Where;
import eu.symbolon.wire.Json;
import eu.symbolon.wire.Malformed;
import eu.symbolon.wire.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * STIX 2.1 (OASIS Standard, 10 June 2021) and 2.0 (OASIS CS 01, 19 July 2017): a bundle, a TAXII 2.1 envelope (3.7), an array
 * of objects or one object. Every object becomes exactly one record, custom types too. One real line:
 * {@code {"type":"indicator","spec_version":"2.1","id":"indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f","pattern":"[ipv4-addr:value = '5.39.218.152']",...}}
 */
public final class StixReader implements Reader {

    @Override
    public Format format() {
        return new Format("stix", "STIX bundle", "OASIS STIX 2.1 and 2.0, TAXII 2.1 envelope");
    }

    @Override
    public int recognise(byte[] bytes) {
        String head = Text.head(bytes, 8192);
        if (!Shapes.isJson(head)) {
            return 0;
        }
        if (head.contains("\"bundle--")) {
            return 98;
        }
        boolean typed = head.contains("\"type\"") && Shapes.hasStixId(head);
        if (!typed) {
            return 0;
        }
        return head.contains("\"spec_version\"") || head.contains("\"created_by_ref\"") || head.contains("\"objects\"")
                ? 90
                : 70;
    }

    @Override
    public void read(byte[] bytes, Sink out) {
        Bundle bundle = new Bundle(out);
        try {
            bundle.root(Json.each(bytes, "objects", bundle::object));
        } catch (Malformed e) {
            e.rejectTo(out);
        }
        bundle.finish();
    }

    /** An object read, waiting for the marking definitions that may stand after it. */
    private record Draft(
            String kind,
            @Nullable Instant at,
            @Nullable Place place,
            List<Mention> mentions,
            StixObject body,
            Where where) {}

    /** One message. */
    private static final class Bundle {
        private final Sink out;
        private final Markings markings = new Markings();
        private final List<Draft> drafts = new ArrayList<>();
        private boolean something;

        private Bundle(Sink out) {
            this.out = out;
        }

        /** What stands beside {@code objects}: bundle, envelope or a bare object. */
        void root(JsonNode root) {
            String type = text(root, "type");
            JsonNode objects = root.get("objects");
            if (type.equals("bundle") || type.isEmpty() && something) {
                if (objects != null) {
                    out.reject(Where.line(1), objects.toString(), "'objects' is no array: put the objects into [...]");
                }
                String version = text(root, "spec_version");
                if (!version.isEmpty() && !version.equals("2.0") && !version.equals("2.1")) {
                    out.remark(
                            Where.line(1), version, "bundle of an unknown version, read as 2.1: 2.0 or 2.1 expected");
                }
            } else if (!root.isEmpty()) {
                object(root, 1);
            }
        }

        void object(JsonNode node, int line) {
            something = true;
            Where where = Where.line(line);
            if (!node.isObject()) {
                out.reject(where, node.toString(), "not a STIX object: {\"type\":..., \"id\":...} expected");
                return;
            }
            String type = text(node, "type");
            String id = text(node, "id");
            if (type.equals("bundle")) {
                nested(node, line);
                return;
            }
            if (type.isBlank() || id.isBlank()) {
                out.reject(
                        where,
                        node.toString(),
                        (type.isBlank() ? "object without 'type'" : type + " without 'id'")
                                + ": every STIX object has both");
                return;
            }
            if (!id.startsWith(type + "--")) {
                out.remark(where, id, "the id of a " + type + " should begin with '" + type + "--'");
            }
            if (type.equals("marking-definition")) {
                markings.learn(id, node);
            }
            drafts.add(draft(type, node, where));
        }

        private void nested(JsonNode bundle, int line) {
            JsonNode objects = bundle.get("objects");
            if (objects != null && !objects.isArray()) {
                out.reject(Where.line(line), objects.toString(), "'objects' is no array: put the objects into [...]");
            } else if (objects != null) {
                objects.forEach(object -> object(object, line));
            }
        }

        private Draft draft(String type, JsonNode node, Where where) {
            StixMapping mapping = new StixMapping(type, node, where, out);
            return new Draft(
                    StixMapping.kind(type), mapping.at(), mapping.place(), mapping.mentions(), mapping.body(), where);
        }

        void finish() {
            Set<String> missing = new HashSet<>();
            for (Draft draft : drafts) {
                for (String reference : draft.body().markings()) {
                    if (!markings.knows(reference) && missing.add(reference)) {
                        out.remark(
                                draft.where(),
                                reference,
                                "marking definition is not in the message: read as a statement without colour");
                    }
                }
                StixObject body =
                        draft.body().marked(markings.strictest(draft.body().markings()));
                out.record(draft.kind(), draft.at(), draft.place(), draft.mentions(), body, draft.where());
            }
        }
    }
}
