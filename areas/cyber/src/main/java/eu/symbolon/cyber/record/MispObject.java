package eu.symbolon.cyber.record;

import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MISP object: attributes that describe one thing together. Source: MISP core format, 2.5 (draft-dulaunoy).
 *
 * @param name template name: {@code file}, {@code person}, {@code bank-account}
 * @param category {@code meta-category}
 */
public record MispObject(
        MispAttribute.Part part,
        String id,
        String name,
        String category,
        String description,
        String comment,
        String state,
        List<MispAttribute> attributes)
        implements Reported {

    public MispObject {
        attributes = List.copyOf(attributes);
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
        out.text("type", "misp-object")
                .text("id", id)
                .text("name", name)
                .text("category", category)
                .text("description", description)
                .text("comment", comment)
                .text("state", state)
                .list("attributes", attributes);
        part.write(out);
    }
}
