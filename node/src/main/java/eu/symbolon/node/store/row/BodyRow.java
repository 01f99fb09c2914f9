package eu.symbolon.node.store.row;

import eu.symbolon.kernel.label.Label;

/** The bytes of a message as received, under the label of all that stands in them. */
public record BodyRow(byte[] bytes, Label label) {

    @Override
    public String toString() {
        return "BodyRow[" + bytes.length + " bytes]";
    }
}
