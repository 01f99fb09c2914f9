package eu.symbolon.match.subject;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import java.util.ArrayList;
import java.util.List;

/** The identifiers of a subject as hashes: papers and register numbers, references to public catalogues, contacts. */
final class Numbers {
    /** Shorter numbers are too often equal by chance. */
    private static final int SHORTEST = 5;

    private static final int SHORTEST_DIGITS = 6;
    private static final int LOCAL_PHONE = 7;

    /** One number. {@code digits} is the hash of its longest run of digits, 0 when that is short. */
    private record Entry(Identifier source, long value, long digits, long repaired) {}

    private final Entry[] numbers;
    private final Entry[] references;
    private final Entry[] contacts;
    private final String[] phones;

    Numbers(List<Identifier> identifiers) {
        List<Entry> plain = new ArrayList<>();
        List<Entry> catalogued = new ArrayList<>();
        List<Entry> reached = new ArrayList<>();
        List<String> called = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            switch (identifier.type()) {
                case LIST_REFERENCE -> catalogued.add(entry(identifier));
                case EMAIL, DOMAIN, URL, IP, USER_ACCOUNT -> reached.add(entry(identifier));
                case PHONE -> called.add(identifier.value().replace("+", ""));
                case VULNERABILITY,
                        PNR_LOCATOR,
                        TICKET,
                        FILE_HASH,
                        REFERENCE,
                        AIR_WAYBILL,
                        HOUSE_WAYBILL,
                        CONTAINER -> {}
                case PASSPORT,
                        IDENTITY_CARD,
                        TRAVEL_DOCUMENT,
                        VISA,
                        NATIONAL_NUMBER,
                        TAX_NUMBER,
                        REGISTER_NUMBER,
                        LEI,
                        BIC,
                        IBAN,
                        ACCOUNT_NUMBER,
                        PAYMENT_CARD,
                        WALLET,
                        FREQUENT_TRAVELLER,
                        IMO,
                        MMSI,
                        CALL_SIGN,
                        AIRCRAFT_REGISTRATION,
                        LICENCE_PLATE -> plain.add(entry(identifier));
            }
        }
        numbers = plain.toArray(new Entry[0]);
        references = catalogued.toArray(new Entry[0]);
        contacts = reached.toArray(new Entry[0]);
        phones = called.toArray(new String[0]);
    }

    private static Entry entry(Identifier identifier) {
        String value = identifier.value();
        String digits = longestDigits(value);
        return new Entry(
                identifier,
                hash(value),
                digits.length() < SHORTEST_DIGITS ? 0 : hash(digits),
                value.length() < SHORTEST ? 0 : hash(repaired(value)));
    }

    /** Letters that optical readers confuse with digits become digits (ICAO Doc 9303-3). */
    private static String repaired(String value) {
        return value.replace('O', '0').replace('I', '1').replace('B', '8');
    }

    private static String longestDigits(String value) {
        String best = "";
        int from = -1;
        for (int i = 0; i <= value.length(); i++) {
            boolean digit = i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9';
            if (digit && from < 0) {
                from = i;
            } else if (!digit && from >= 0) {
                best = i - from > best.length() ? value.substring(from, i) : best;
                from = -1;
            }
        }
        return best;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** How the identifiers of one kind compare. */
    enum Agreement {
        /** One side has none, or none of the same type and issuer. */
        UNKNOWN,
        SHARED,
        /** Equal after repair of optical confusion, or in its longest run of digits. */
        NEARLY,
        DIFFER
    }

    static Agreement numbers(Numbers a, Numbers b) {
        return compare(a.numbers, b.numbers, true);
    }

    static Agreement references(Numbers a, Numbers b) {
        return compare(a.references, b.references, false);
    }

    private static Agreement compare(Entry[] a, Entry[] b, boolean nearly) {
        Agreement found = Agreement.UNKNOWN;
        for (Entry mine : a) {
            for (Entry theirs : b) {
                if (mine.value == theirs.value && mine.source.value().equals(theirs.source.value())) {
                    if (mine.source.value().length() >= SHORTEST || sameType(mine, theirs)) {
                        return Agreement.SHARED;
                    }
                } else if (nearly
                        && (mine.digits != 0 && mine.digits == theirs.digits
                                || mine.repaired != 0 && mine.repaired == theirs.repaired
                                || oneSlip(mine, theirs))) {
                    found = Agreement.NEARLY;
                } else if (found == Agreement.UNKNOWN && sameType(mine, theirs)) {
                    found = Agreement.DIFFER;
                }
            }
        }
        return found;
    }

    /** Papers of persons are copied by hand: one digit wrong, or two turned round, is still the same paper. */
    private static boolean oneSlip(Entry a, Entry b) {
        String left = a.source.value();
        String right = b.source.value();
        if (a.source.type() != b.source.type() || left.length() != right.length() || left.length() < SHORTEST_DIGITS) {
            return false;
        }
        int first = -1;
        int apart = 0;
        for (int i = 0; i < left.length() && apart <= 2; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                first = apart == 0 ? i : first;
                apart++;
            }
        }
        boolean turned = apart == 2
                && left.charAt(first) == right.charAt(first + 1)
                && left.charAt(first + 1) == right.charAt(first);
        return (apart == 1 || turned)
                && switch (a.source.type()) {
                    case PASSPORT, IDENTITY_CARD, TRAVEL_DOCUMENT, VISA, NATIONAL_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean sameType(Entry a, Entry b) {
        String left = a.source.issuer();
        String right = b.source.issuer();
        return a.source.type() == b.source.type()
                && (left.equals(right)
                        || a.source.type() != IdentifierType.LIST_REFERENCE && (left.isEmpty() || right.isEmpty()));
    }

    static Agreement contacts(Numbers a, Numbers b) {
        for (String mine : a.phones) {
            for (String theirs : b.phones) {
                String shorter = mine.length() < theirs.length() ? mine : theirs;
                String longer = mine.length() < theirs.length() ? theirs : mine;
                String local = shorter.startsWith("0") ? shorter.substring(1) : shorter;
                if (local.length() >= LOCAL_PHONE && longer.endsWith(local)) {
                    return Agreement.SHARED;
                }
            }
        }
        Agreement found = compare(a.contacts, b.contacts, false);
        return found == Agreement.UNKNOWN && a.phones.length > 0 && b.phones.length > 0 ? Agreement.DIFFER : found;
    }

    static boolean isReference(Identifier identifier) {
        return identifier.type() == IdentifierType.LIST_REFERENCE;
    }

    static boolean isContact(Identifier identifier) {
        return switch (identifier.type()) {
            case EMAIL, DOMAIN, URL, IP, USER_ACCOUNT, PHONE -> true;
            default -> false;
        };
    }

    static boolean isNumber(Identifier identifier) {
        return !isReference(identifier) && !isContact(identifier);
    }
}
