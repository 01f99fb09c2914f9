package eu.symbolon.node.fuse;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.node.store.RecordTable.MentionAt;
import eu.symbolon.node.store.row.RecordDetail;
import eu.symbolon.node.store.row.RecordRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the mentions of a subject say of it, each value with the records it comes from. */
final class Portrait {
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<Attribute, List<String>> attributes = new LinkedHashMap<>();
    private final Map<Identifier, List<String>> identifiers = new LinkedHashMap<>();
    private final Map<Long, RecordRow> records = new LinkedHashMap<>();
    private final List<Subject.Appearance> appearances = new ArrayList<>();
    private final TreeSet<String> areas = new TreeSet<>();

    private record Attribute(String name, String value) {}

    void add(MentionAt at, RecordDetail record) {
        RecordRow row = record.row();
        Mention mention = record.mentions().get(at.mention());
        records.put(row.key(), row);
        areas.add(row.area());
        for (Name name : mention.names()) {
            source(names, name.full(), row.id());
        }
        for (PartialDate birth : mention.births()) {
            source(attributes, new Attribute("birthDate", birth.toString()), row.id());
        }
        if (!mention.sex().isEmpty()) {
            source(attributes, new Attribute("sex", mention.sex()), row.id());
        }
        mention.countries().forEach(country -> source(attributes, new Attribute("country", country), row.id()));
        mention.addresses().forEach(address -> source(attributes, new Attribute("address", address), row.id()));
        mention.identifiers().forEach(identifier -> source(identifiers, identifier, row.id()));
        appearances.add(new Subject.Appearance(
                row.id(),
                at.mention(),
                row.area(),
                row.kind(),
                row.at(),
                mention.role(),
                mention.title(),
                row.message(),
                row.label()));
    }

    private static <K> void source(Map<K, List<String>> values, K value, String record) {
        List<String> sources = values.computeIfAbsent(value, key -> new ArrayList<>());
        if (!sources.contains(record)) {
            sources.add(record);
        }
    }

    List<Subject.Value> names() {
        return names.entrySet().stream()
                .map(one -> new Subject.Value(one.getKey(), one.getValue()))
                .toList();
    }

    List<Subject.Attribute> attributes() {
        return attributes.entrySet().stream()
                .map(one ->
                        new Subject.Attribute(one.getKey().name(), one.getKey().value(), one.getValue()))
                .toList();
    }

    List<Subject.Known> identifiers() {
        return identifiers.entrySet().stream()
                .map(one -> new Subject.Known(one.getKey(), one.getValue()))
                .toList();
    }

    List<Subject.Appearance> appearances() {
        return appearances;
    }

    List<Subject.Entry> timeline() {
        return records.values().stream()
                .sorted(Comparator.comparing(RecordRow::at).thenComparing(RecordRow::key))
                .map(row -> new Subject.Entry(row.at(), row.area(), row.kind(), row.id(), row.title()))
                .toList();
    }

    List<String> areas() {
        return List.copyOf(areas);
    }
}
