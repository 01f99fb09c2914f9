package eu.symbolon.node.release;

import java.util.Set;

/**
 * What shall leave, where to.
 *
 * @param what its reference, never personal data; orders and consents name the same text: {@code message 3fa…}
 * @param recipients authorities that get it; the reader's own alone for what stays in the house
 * @param judicial whether it goes into judicial proceedings
 */
public record Product(String what, Set<String> recipients, boolean judicial) {
    /** The recipient that a consent names when it lets something go into judicial proceedings. */
    public static final String JUDICIAL = "judicial proceedings";

    public Product {
        recipients = Set.copyOf(recipients);
    }

    /** For the reader's own authority. */
    public static Product inside(String what, String authority) {
        return new Product(what, Set.of(authority), false);
    }

    /** What an order of kind consent names: this owner lets it go to this recipient. */
    public String consent(String owner, String recipient) {
        return what + " of " + owner + " to " + recipient;
    }
}
