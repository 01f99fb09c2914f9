package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * What a payment is called by those who touch it. Unknown values are empty.
 *
 * @param message MsgId of the group (ISO 20022) or message user reference, tag 108 (MT)
 * @param instruction InstrId, or field 20
 * @param endToEnd EndToEndId, or field 21 of a MT202: the related reference
 * @param transaction TxId
 * @param uetr unique end-to-end transaction reference (RFC 4122, version 4), or tag 121
 * @param clearing ClrSysRef
 */
public record References(
        String message, String instruction, String endToEnd, String transaction, String uetr, String clearing)
        implements Body {

    @Override
    public void write(Fields out) {
        out.text("message", message)
                .text("instruction", instruction)
                .text("endToEnd", endToEnd)
                .text("transaction", transaction)
                .text("uetr", uetr)
                .text("clearing", clearing);
    }
}
