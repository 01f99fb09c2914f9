package eu.symbolon.money.read;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import eu.symbolon.kernel.word.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party field of a SWIFT message: options A, B, C, D, F, J, K and none (SWIFT Standards, fields 50a to 59a).
 *
 * <pre>
 * :50K:/DE89370400440532013000      account, then name, then address
 * ACME TRADING GMBH
 * :50F:NIDN/BE/85073003328          code / country / number, then numbered lines:
 * 1/JANSSENS EMMA                   1 name, 2 street, 3 country/town, 4 birth date YYYYMMDD,
 * 3/BE/BRUSSELS                     5 country/birth place, 6 customer number, 7 national number, 8 more of these
 * :57A://FW021000089                clearing code, then BIC
 * CHASUS33XXX
 * </pre>
 *
 * <p>Person or organisation: MT does not say. A party is a PERSON only when field 50F shows it: a birth date or birth place
 * (lines 4, 5), a national number (line 7), or a party identifier that only persons have (ARNU, CCPT, DRLC, NIDN, SOSE).
 * Everything else is an ORGANISATION, so its name must be compared with names of both.
 */
final class FinParty {
    private final List<String> names = new ArrayList<>(1);
    private final List<String> address = new ArrayList<>(3);
    private final List<PartialDate> births = new ArrayList<>(0);
    private final List<Identifier> identifiers = new ArrayList<>(1);
    private final List<String> countries = new ArrayList<>(1);
    private boolean person;
    private String account = "";
    private String clearing = "";
    private String bic = "";
    private boolean bicRead;
    private @Nullable Identifier bankIdentifier;

    private FinParty() {}

    /** Reads one party field. Never fails: what it does not understand stays in the name or the address. */
    static FinParty of(FinField field) {
        FinParty party = new FinParty();
        List<String> lines = new ArrayList<>(field.lines());
        if (field.option() == 'F') {
            party.structured(lines);
            return party;
        }
        if (!lines.isEmpty() && lines.get(0).startsWith("/")) {
            party.partyLine(lines.remove(0));
        }
        switch (field.option()) {
            case 'A' -> {
                if (!lines.isEmpty()) {
                    party.bic = lines.remove(0);
                }
                party.address.addAll(lines);
            }
            case 'B' -> party.address.addAll(lines);
            default -> {
                if (!lines.isEmpty()) {
                    party.names.add(lines.remove(0));
                }
                party.address.addAll(lines);
            }
        }
        return party;
    }

    String account() {
        return account;
    }

    String clearing() {
        return clearing;
    }

    String bic() {
        return bic;
    }

    /** The name as one text, or empty. */
    String name() {
        return String.join(" ", names);
    }

    /** As a mention in this role, with the account when there is one. */
    Mention mention(String role, @Nullable Identifier accountIdentifier) {
        Mention.Builder mention = Mention.of(role, person ? SubjectType.PERSON : SubjectType.ORGANISATION)
                .name(name());
        Identifier bank = bankIdentifier();
        if (bank != null) {
            mention.identifier(bank);
        }
        mention.address(String.join(", ", address));
        births.forEach(mention::birth);
        countries.forEach(mention::country);
        identifiers.forEach(mention::identifier);
        if (accountIdentifier != null) {
            mention.identifier(accountIdentifier);
        }
        return mention.country(bank == null ? "" : bank.value().substring(4, 6)).build();
    }

    /** The BIC in normal form, or null when there is none or it is none. */
    @Nullable
    Identifier bankIdentifier() {
        if (!bicRead) {
            bicRead = true;
            bankIdentifier = bic.isEmpty() ? null : IdentifierType.BIC.of(bic).orElse(null);
        }
        return bankIdentifier;
    }

    boolean isEmpty() {
        return names.isEmpty() && bic.isEmpty() && account.isEmpty() && clearing.isEmpty() && identifiers.isEmpty();
    }

    /** {@code structured} for 50F and 59F, {@code unstructured} for free lines, empty without an address. */
    String addressForm(FinField field) {
        return address.isEmpty() ? "" : field.option() == 'F' ? "structured" : "unstructured";
    }

    /** {@code /account}, {@code /C/account}, {@code /D/account}, {@code //clearing code}. */
    private void partyLine(String line) {
        if (line.startsWith("//")) {
            clearing = line.substring(2).strip();
            return;
        }
        boolean marked = line.startsWith("/C/") || line.startsWith("/D/");
        String text = line.substring(marked ? 3 : 1).strip();
        account = text.equals("-") ? "" : text;
    }

    private void structured(List<String> lines) {
        String[] more = {"", ""};
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i == 0 && line.startsWith("/")) {
                partyLine(line);
            } else if (i == 0 && line.length() > 5 && line.charAt(4) == '/') {
                more = new String[] {line.substring(0, 4), line.substring(5)};
            } else if (line.length() > 2 && line.charAt(1) == '/' && line.charAt(0) >= '1' && line.charAt(0) <= '8') {
                more = numbered(line.charAt(0), line.substring(2).strip(), more);
            } else {
                address.add(line);
            }
        }
        coded(more);
    }

    /** Takes one numbered line; line 8 continues the identifier before it, which is only known at the next one. */
    private String[] numbered(char number, String text, String[] open) {
        int slash = text.indexOf('/');
        switch (number) {
            case '1' -> names.add(text);
            case '2' -> address.add(text);
            case '3' -> {
                address.add(text.replace("/", " "));
                countries.add(text.substring(0, slash < 0 ? Math.min(2, text.length()) : slash));
            }
            case '4' -> {
                person = true;
                LocalDate day = Days.compact(text);
                if (day != null) {
                    births.add(PartialDate.of(day));
                }
            }
            case '5' -> person = true;
            case '6' -> {
                coded(open);
                return new String[] {"CUST", text};
            }
            case '7' -> {
                coded(open);
                return new String[] {"NIDN", text};
            }
            default -> {
                return new String[] {open[0], open[1] + text};
            }
        }
        return open;
    }

    /** Code and {@code country/number}, or {@code country/issuer/number}: {@code CCPT/RU/64 1234567 DD 08.08.2002}. */
    private void coded(String[] codeAndText) {
        String text = codeAndText[1];
        int slash = text.indexOf('/');
        if (codeAndText[0].isEmpty() || slash < 0) {
            return;
        }
        String country = text.substring(0, slash);
        String number = text.substring(text.lastIndexOf('/') + 1);
        // Russian papers carry their date of issue behind the number: DD 08.08.2002.
        int issued = number.indexOf(" DD ");
        String bare = issued < 0 ? number : number.substring(0, issued);
        Optional<Identifier> identifier = PartyIds.of(codeAndText[0], bare, country);
        person |= PartyIds.onlyPersons(codeAndText[0]);
        identifier.ifPresent(identifiers::add);
    }
}
