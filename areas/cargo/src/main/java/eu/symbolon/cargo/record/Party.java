package eu.symbolon.cargo.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * A party of a waybill.
 *
 * @param role {@code shipper}, {@code consignee}, {@code agent}, {@code notify}, {@code handler}, {@code participant}
 * @param name as written, line breaks folded to blanks
 * @param street street and number
 * @param place town
 * @param region state or province
 * @param country ISO 3166-1 alpha-2, as written
 * @param account account number at the carrier
 * @param agentCode IATA cargo agent numeric code
 */
public record Party(
        String role,
        String name,
        String street,
        String place,
        String region,
        String country,
        String postcode,
        String account,
        String agentCode,
        List<Contact> contacts)
        implements Body {

    public Party {
        contacts = List.copyOf(contacts);
    }

    /**
     * A way to reach a party.
     *
     * @param kind {@code TE} telephone, {@code FX} telefax, {@code TL} telex, {@code EM} e-mail, {@code CP} contact person
     */
    public record Contact(String kind, String value) {}

    /** Street, place and country are all there: the address element of the minimum data set. */
    public boolean hasAddress() {
        return says(street) && says(place) && says(country);
    }

    public boolean hasName() {
        return says(name);
    }

    /** The address as one line, empty parts left out. */
    public String address() {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(street, (postcode + " " + place).strip(), region, country)) {
            if (says(part)) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    /** A letter or digit in it: a lone dot fills a field and says nothing. */
    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public void write(Fields out) {
        out.text("role", role)
                .text("name", name)
                .text("street", street)
                .text("place", place)
                .text("region", region)
                .text("country", country)
                .text("postcode", postcode)
                .text("account", account)
                .text("agentCode", agentCode)
                .texts(
                        "contacts",
                        contacts.stream().map(c -> c.kind() + " " + c.value()).toList());
    }
}
