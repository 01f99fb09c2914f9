package eu.symbolon.match.subject;

import eu.symbolon.kernel.word.Name;
import eu.symbolon.kernel.word.PartialDate;
import eu.symbolon.match.Countries;
import eu.symbolon.match.Folding;
import eu.symbolon.match.NameSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A subject ready to be compared: names as tokens, texts as pieces, numbers as hashes. Immutable, shared by threads. */
public final class PreparedSubject {
    private static final int MOST_ADDRESSES = 12;

    final Subject subject;
    /** Read as a person's names; empty for what cannot be a person. */
    final NameSet asPerson;
    /** Read as names of anything else, legal forms known; empty for persons. */
    final NameSet asOther;

    final PartialDate[] births;
    final PartialDate[] deaths;
    final int[] countries;
    final Grams[] places;
    final Grams[] addresses;
    final Grams offices;
    final NameSet relatives;
    final Numbers numbers;
    /** 1 for senior or I, 2 for junior or II, 3 for III; 0 when no name says. */
    final int generation;

    private PreparedSubject(Subject subject) {
        this.subject = subject;
        Nature nature = subject.nature();
        boolean personal = nature == Nature.PERSON || nature == Nature.EITHER;
        asPerson = NameSet.of(personal ? subject.names() : List.of(), false);
        asOther = NameSet.of(nature == Nature.PERSON ? List.of() : subject.names(), true);
        births = subject.births().toArray(new PartialDate[0]);
        deaths = subject.deaths().toArray(new PartialDate[0]);
        countries = subject.countries().stream()
                .mapToInt(code -> Countries.normal(code).hashCode())
                .sorted()
                .distinct()
                .toArray();
        places = grams(subject.birthPlaces());
        addresses = grams(subject.addresses());
        offices = Grams.of(words(subject.offices()));
        relatives = NameSet.of(subject.relatives().stream().map(Name::of).toList(), false);
        numbers = new Numbers(subject.identifiers());
        generation = nature == Nature.PERSON ? generation(subject) : 0;
    }

    public static PreparedSubject of(Subject subject) {
        return new PreparedSubject(subject);
    }

    public Subject subject() {
        return subject;
    }

    private static int generation(Subject subject) {
        int found = 0;
        for (Name name : subject.names()) {
            for (String word : name.full().split("[ ,]+")) {
                found = switch (word) {
                    case "Sr", "Sr.", "SR", "Senior", "SENIOR", "I" -> 1;
                    case "Jr", "Jr.", "JR", "Junior", "JUNIOR", "II" -> 2;
                    case "III" -> 3;
                    default -> found;
                };
            }
        }
        return found;
    }

    /** For each name the hashes of how its words sound. */
    public long[][] sounds() {
        return subject.nature() == Nature.PERSON ? asPerson.sounds() : asOther.sounds();
    }

    private static Grams[] grams(List<String> texts) {
        List<Grams> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            Grams next = Grams.of(text);
            if (!next.isEmpty()
                    && all.size() < MOST_ADDRESSES
                    && all.stream().noneMatch(known -> Arrays.equals(known.pieces, next.pieces))) {
                all.add(next);
            }
        }
        return all.toArray(new Grams[0]);
    }

    /** Words of four letters and more: shorter ones bind. */
    private static List<String> words(List<String> texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            for (String word : Folding.tokens(text)) {
                if (word.length() >= 4) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
