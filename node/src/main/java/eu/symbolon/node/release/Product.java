package eu.symbolon.node.release;

import java.util.Set;

/**
 * What shall leave, where to.
 *
 * @param what its reference, never personal data; orders name the same text: {@code message 3fa…}
 * @param recipients authorities that get it; the reader's own alone for what stays in the house
 * @param judicial whether it goes into judicial proceedings
 * @param consents owners that consented to this transfer
 */
public record Product(String what, Set<String> recipients, boolean judicial, Set<String> consents) {

    public Product {
        recipients = Set.copyOf(recipients);
        consents = Set.copyOf(consents);
    }

    /** For the reader's own authority. */
    public static Product inside(String what, String authority) {
        return new Product(what, Set.of(authority), false, Set.of());
    }
}
