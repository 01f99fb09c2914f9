package eu.symbolon.cyber.record;

import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a STIX bundle, of any type, custom types too. Source: STIX 2.1 (OASIS Standard, 10 June 2021), 3.2.
 *
 * @param head the properties that all objects have in common
 * @param name {@code name}, or the value of an observable
 * @param description {@code description} or {@code abstract}
 * @param link ends of a relationship or sighting, else null
 * @param properties every other property as the sender wrote it: texts bare, lists and objects as JSON
 * @param markings marking references, of the object and of its parts
 * @param tlp strictest TLP colour among the markings, or null
 */
public record StixObject(
        Head head,
        String name,
        String description,
        @Nullable Link link,
        Map<String, String> properties,
        List<String> markings,
        @Nullable Tlp tlp)
        implements Reported {

    public StixObject {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        markings = List.copyOf(markings);
    }

    /**
     * Common properties, STIX 2.1, 3.2.
     *
     * @param type {@code indicator}, {@code x-mitre-tactic}
     * @param id {@code indicator--<UUID>}
     * @param specVersion {@code 2.1}; {@code 2.0} when the object says nothing, as objects of that version do
     * @param creator {@code created_by_ref}, or empty
     * @param revoked withdrawn by its creator: kept, but nothing is joined by it
     */
    public record Head(
            String type,
            String id,
            String specVersion,
            String creator,
            @Nullable Instant created,
            @Nullable Instant modified,
            boolean revoked,
            List<String> labels)
            implements Body {

        public Head {
            labels = List.copyOf(labels);
        }

        @Override
        public void write(Fields out) {
            out.text("type", type)
                    .text("id", id)
                    .text("specVersion", specVersion)
                    .text("createdBy", creator)
                    .time("created", created)
                    .time("modified", modified)
                    .texts("labels", labels);
            if (revoked) {
                out.flag("revoked", true);
            }
        }
    }

    /** The same under this colour. */
    public StixObject marked(@Nullable Tlp colour) {
        return new StixObject(head, name, description, link, properties, markings, colour);
    }

    @Override
    public String reporter() {
        return head.creator();
    }

    @Override
    public String event() {
        return "";
    }

    @Override
    public void write(Fields out) {
        head.write(out);
        out.text("name", name).text("description", description).texts("markings", markings);
        if (link != null) {
            link.write(out);
        }
        if (tlp != null) {
            out.text("tlp", tlp.marking());
        }
        if (!properties.isEmpty()) {
            out.object("properties", more -> properties.forEach(more::text));
        }
    }
}
