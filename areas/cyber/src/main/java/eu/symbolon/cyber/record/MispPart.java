package eu.symbolon.cyber.record;

import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The other parts of a MISP message: galaxy clusters, event reports, object references, sightings, sharing groups.
 * Source: MISP core format, 2.6 to 2.10, and MISP galaxy format (draft-dulaunoy).
 *
 * @param type {@code misp-cluster}, {@code misp-report}, {@code misp-reference}, {@code misp-sighting},
 *     {@code misp-sharing-group}
 * @param link ends of a reference or sighting, else null
 * @param properties what else the sender says, as texts; lists and objects as JSON
 */
public record MispPart(
        MispAttribute.Part part,
        String type,
        String id,
        String name,
        String description,
        @Nullable Link link,
        Map<String, String> properties)
        implements Reported {

    public MispPart {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Override
    public String reporter() {
        return part.reporter();
    }

    @Override
    public String event() {
        return part.event();
    }

    @Override
    public @Nullable Tlp tlp() {
        return part.tlp();
    }

    @Override
    public void write(Fields out) {
        out.text("type", type).text("id", id).text("name", name).text("description", description);
        if (link != null) {
            link.write(out);
        }
        part.write(out);
        if (!properties.isEmpty()) {
            out.object("properties", more -> properties.forEach(more::text));
        }
    }
}
