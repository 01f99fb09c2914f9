package eu.symbolon.money.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;

/**
 * A bank in the chain of a payment, in the order of the chain. Unknown values are empty.
 *
 * @param role {@code sender}, {@code debtor-agent}, {@code intermediary-agent}, {@code creditor-agent}, ...
 * @param bic ISO 9362 code as written
 * @param name name as written
 * @param clearing member number in a national clearing system, {@code //FW021000089} in MT, {@code MmbId} in ISO 20022
 * @param account account it is credited or debited by
 */
public record Agent(String role, String bic, String name, String clearing, String account) implements Body {

    @Override
    public void write(Fields out) {
        out.text("role", role)
                .text("bic", bic)
                .text("name", name)
                .text("clearing", clearing)
                .text("account", account);
    }
}
