package eu.symbolon.wire;

import eu.symbolon.kernel.word.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An XML element with everything in it.
 *
 * @param name local name, without prefix
 * @param namespace namespace URI, or empty
 * @param attributes values by local name
 * @param text character content of this element alone, stripped
 * @param line line of its start tag
 */
public record Element(
        String name, String namespace, Map<String, String> attributes, String text, List<Element> children, int line) {

    /** The first child of this name, or null. */
    public @Nullable Element child(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** All children of this name. */
    public List<Element> children(String childName) {
        List<Element> found = new ArrayList<>();
        for (Element child : children) {
            if (child.name.equals(childName)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first element down this path of names, or null: {@code at("GrpHdr", "MsgId")}. */
    public @Nullable Element at(String... path) {
        Element here = this;
        for (String step : path) {
            here = here.child(step);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    /** The text down this path, or empty. */
    public String text(String... path) {
        Element found = at(path);
        return found == null ? "" : found.text;
    }

    /** The attribute, or empty. */
    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }

    /** All elements of this name below this one, at any depth, in document order. */
    public List<Element> descendants(String descendantName) {
        List<Element> found = new ArrayList<>();
        for (Element child : children) {
            if (child.name.equals(descendantName)) {
                found.add(child);
            }
            found.addAll(child.descendants(descendantName));
        }
        return found;
    }

    public Where where() {
        return Where.line(line);
    }
}
