package eu.symbolon.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.symbolon.kernel.word.Where;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML 1.0 by StAX: no DTD, no external entity, no schema by location; depth, attributes and size are bounded. A DOCTYPE is
 * malformed input, whatever is in it.
 */
public final class Xml {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_ATTRIBUTES = 200;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entity " + systemId + " is not read");
        });
        return factory;
    }

    /** The whole document as a tree. */
    public static Element read(byte[] bytes) {
        List<Element> root = new ArrayList<>(1);
        walk(bytes, Set.of(), root::add);
        return root.get(0);
    }

    /**
     * Hands out each outermost element of one of these names as soon as it is complete, so that a long list costs the memory
     * of one entry. What was handed out before a {@link Malformed} is good.
     */
    public static void each(byte[] bytes, Set<String> names, Consumer<Element> out) {
        walk(bytes, names, out);
    }

    /** Local name of the root element, or empty when these bytes are no XML. For recognition. */
    public static String rootName(byte[] bytes) {
        return root(bytes, false);
    }

    /** Namespace of the root element, or empty. */
    public static String rootNamespace(byte[] bytes) {
        return root(bytes, true);
    }

    private static String root(byte[] bytes, boolean namespace) {
        int start = 0;
        while (start < bytes.length && start < 64 && bytes[start] != '<') {
            start++;
        }
        if (start == bytes.length || start == 64) {
            return "";
        }
        try {
            XMLStreamReader in = open(bytes);
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    String uri = in.getNamespaceURI();
                    return namespace ? uri == null ? "" : uri : in.getLocalName();
                }
            }
            return "";
        } catch (XMLStreamException | RuntimeException e) {
            return "";
        }
    }

    private static void walk(byte[] bytes, Set<String> names, Consumer<Element> out) {
        try {
            XMLStreamReader in = open(bytes);
            int depth = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (names.isEmpty() || names.contains(in.getLocalName())) {
                            out.accept(element(in, depth));
                        } else if (++depth > MAX_DEPTH) {
                            throw tooDeep(in);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD ->
                        throw new Malformed(
                                Where.line(in.getLocation().getLineNumber()),
                                "<!DOCTYPE",
                                "a document type definition is refused. Send the document without DOCTYPE");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new Malformed(Where.line(line), "", "not well-formed XML: " + firstLine(e));
        }
    }

    /**
     * UTF-8 is decoded here, strictly: the parser of the JDK writes a line to stderr for each byte that is none. Other encodings
     * are left to it.
     */
    private static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        try {
            if (!isUtf8(bytes)) {
                return FACTORY.createXMLStreamReader(in);
            }
            in.skip(bytes.length > 2 && bytes[0] == (byte) 0xef ? 3 : 0);
            return FACTORY.createXMLStreamReader(new InputStreamReader(in, UTF_8.newDecoder()));
        } catch (IllegalArgumentException e) {
            // The declaration names an encoding that the platform does not have.
            throw new Malformed(Where.line(1), "", "not readable as XML: " + e.getMessage());
        }
    }

    /** By the first bytes: UTF-16 has its mark or a zero beside the first character, any other encoding is declared. */
    private static boolean isUtf8(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe || first == 0x003c || first == 0x3c00) {
            return false;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 200), ISO_8859_1);
        int end = start.indexOf("?>");
        Matcher declared = ENCODING.matcher(end < 0 ? "" : start.substring(0, end));
        return !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
    }

    /** Reads from a start tag to its end tag. Own stack, so that depth costs heap, not the thread. */
    private static Element element(XMLStreamReader in, int above) throws XMLStreamException {
        List<Open> stack = new ArrayList<>();
        stack.add(new Open(in));
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    stack.add(new Open(in));
                    if (above + stack.size() > MAX_DEPTH) {
                        throw tooDeep(in);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    stack.getLast().text.append(in.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Element done = stack.removeLast().close();
                    if (stack.isEmpty()) {
                        return done;
                    }
                    stack.getLast().children.add(done);
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Malformed(
                            Where.line(in.getLocation().getLineNumber()),
                            "&" + in.getLocalName() + ";",
                            "an entity that XML itself does not define is refused");
                default -> {}
            }
        }
    }

    private static Malformed tooDeep(XMLStreamReader in) {
        return new Malformed(
                Where.line(in.getLocation().getLineNumber()),
                in.getLocalName(),
                "elements are nested deeper than " + MAX_DEPTH);
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String reason = at < 0 ? message : message.substring(at + 9);
        return reason.lines().findFirst().orElse(reason);
    }

    /** An element whose end tag has not come yet. */
    private static final class Open {
        private final String name;
        private final String namespace;
        private final Map<String, String> attributes;
        private final int line;
        private final StringBuilder text = new StringBuilder();
        private final List<Element> children = new ArrayList<>();

        Open(XMLStreamReader in) {
            name = in.getLocalName().intern();
            String uri = in.getNamespaceURI();
            namespace = uri == null ? "" : uri.intern();
            line = in.getLocation().getLineNumber();
            int count = in.getAttributeCount();
            if (count > MAX_ATTRIBUTES) {
                throw new Malformed(Where.line(line), name, "more than " + MAX_ATTRIBUTES + " attributes");
            }
            attributes = count == 0 ? Map.of() : new HashMap<>(count * 2);
            for (int i = 0; i < count; i++) {
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }

        Element close() {
            return new Element(name, namespace, attributes, text.toString().strip(), children, line);
        }
    }
}
