package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * A statement of a FollowTheMoney data set about its subjects (Payment, Ownership, Directorship, Address, ...). The subjects
 * stand in the mentions by their LIST_REFERENCE only.
 *
 * @param dataset name of the data set
 * @param id entity id
 * @param schema FollowTheMoney schema
 * @param properties the properties, each as {@code name: value}
 */
public record Relation(String dataset, String id, String schema, List<String> properties) implements Body {

    public Relation {
        properties = List.copyOf(properties);
    }

    @Override
    public void write(Fields out) {
        out.text("dataset", dataset).text("id", id).text("schema", schema).texts("properties", properties);
    }
}
