package eu.symbolon.match;

import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.kit.ForeignData;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.word.Evidence;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the foreign lists and tables of the tests, as far as the tests need them. */
final class ForeignLists {
    private ForeignLists() {}

    static Listed listed(String list, String reference, Mention subject) {
        return new Listed(list, reference, subject, Label.of(List.of("terrorism")), new Evidence("00", 0, 0, "test"));
    }

    static List<Listed> un() {
        byte[] bytes = ForeignData.bytes("money/lists/un_consolidated_2026-02-27.xml.gz");
        List<Listed> entries = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("INDIVIDUAL")) {
                        entries.add(entry(xml, "INDIVIDUAL", SubjectType.PERSON));
                    } else if (xml.getLocalName().equals("ENTITY")) {
                        entries.add(entry(xml, "ENTITY", SubjectType.ORGANISATION));
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    private static Listed entry(XMLStreamReader xml, String end, SubjectType type) throws XMLStreamException {
        Mention.Builder subject = Mention.of("listed", type);
        StringBuilder name = new StringBuilder();
        String reference = "";
        String quality = "";
        String element = "";
        String[] date = {"", "", ""};
        boolean named = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = xml.getLocalName();
                if (element.endsWith("_DATE_OF_BIRTH")) {
                    date = new String[] {"", "", ""};
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.getText().isBlank()) {
                String text = xml.getText().strip();
                switch (element) {
                    case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME" ->
                        name.append(' ').append(text);
                    case "REFERENCE_NUMBER" -> reference = text;
                    case "QUALITY" -> quality = text;
                    case "ALIAS_NAME" -> {
                        for (String alias : text.split(";")) {
                            subject.name(new Name(alias.strip(), quality.equals("Low")));
                        }
                    }
                    case "NAME_ORIGINAL_SCRIPT" -> subject.name(text);
                    case "YEAR", "FROM_YEAR", "TO_YEAR" -> date[0] = text;
                    case "DATE" -> PartialDate.parse(text).ifPresent(subject::birth);
                    case "GENDER" -> subject.sex(text.substring(0, 1));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String closed = xml.getLocalName();
                if (closed.endsWith("_DATE_OF_BIRTH") && !date[0].isEmpty()) {
                    PartialDate.parse(date[0]).ifPresent(subject::birth);
                }
                if (!named && (closed.equals("UN_LIST_TYPE") || closed.equals("REFERENCE_NUMBER"))) {
                    subject.name(name.toString().strip());
                    named = true;
                }
                if (closed.equals(end)) {
                    return listed("UN", reference, subject.build());
                }
                element = "";
            }
        }
    }

    /** Rows of a CSV with header, quotes as RFC 4180. */
    static List<Map<String, String>> table(String path) {
        String text = new String(ForeignData.bytes(path), StandardCharsets.UTF_8);
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = null;
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().replace("\r", ""));
                cell.setLength(0);
                if (c == '\n') {
                    if (header == null) {
                        header = row;
                    } else if (row.size() > 1) {
                        Map<String, String> named = new LinkedHashMap<>();
                        for (int k = 0; k < row.size() && k < header.size(); k++) {
                            named.put(header.get(k), row.get(k));
                        }
                        rows.add(named);
                    }
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    static Mention person(String name, String birth) {
        Mention.Builder person = Mention.of("passenger", SubjectType.PERSON).name(name);
        PartialDate.parse(birth).ifPresent(person::birth);
        return person.build();
    }
}
