package eu.symbolon.crisis.read;

import eu.symbolon.crisis.record.Warning;
import eu.symbolon.kernel.identifier.IdentifierType;
import eu.symbolon.kernel.identifier.SubjectType;
import eu.symbolon.kernel.word.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The subjects a warning names: its sender, the event, the areas, the files and pages that go with it. */
final class CapMentions {
    private static final int MOST_AREAS = 50;
    private static final int MOST_RESOURCES = 20;

    private CapMentions() {}

    static List<Mention> of(Warning warning, Collection<String> countries) {
        List<Mention> mentions = new ArrayList<>();
        mentions.add(sender(warning));
        mentions.add(event(warning));
        for (Warning.Area area :
                warning.areas().subList(0, Math.min(MOST_AREAS, warning.areas().size()))) {
            Mention.Builder place = Mention.of("area", SubjectType.PLACE).name(area.description());
            GeocodeCountries.of(area.geocodes()).forEach(place::country);
            if (!place.isNameless()) {
                mentions.add(place.build());
            }
        }
        for (String country : countries) {
            mentions.add(Mention.of("affected-country", SubjectType.PLACE)
                    .country(country)
                    .build());
        }
        for (Warning.Resource resource : warning.resources()
                .subList(0, Math.min(MOST_RESOURCES, warning.resources().size()))) {
            mentions.add(Mention.of("resource", SubjectType.DOCUMENT)
                    .name(resource.description())
                    .identifier(IdentifierType.FILE_HASH.of(resource.digest()))
                    .identifier(IdentifierType.URL.of(resource.uri()))
                    .build());
        }
        for (Warning.Text text : warning.texts()) {
            IdentifierType.URL.of(text.web()).ifPresent(url -> {
                Mention page =
                        Mention.of("page", SubjectType.DOCUMENT).identifier(url).build();
                if (!mentions.contains(page)) {
                    mentions.add(page);
                }
            });
        }
        return mentions;
    }

    private static Mention sender(Warning warning) {
        String sender = warning.head().sender();
        Mention.Builder mention = Mention.of("sender", SubjectType.ORGANISATION);
        for (Warning.Text text : warning.texts()) {
            mention.name(fold(text.senderName()));
            for (String word : Blanks.split(text.contact(), " \t\r\n,;()<>")) {
                mention.identifier(word.contains("@") ? IdentifierType.EMAIL.of(word) : Optional.empty());
            }
            if (isPhone(text.contact())) {
                mention.identifier(IdentifierType.PHONE.of(text.contact()));
            }
        }
        if (mention.isNameless()) {
            mention.name(sender);
        }
        return mention.identifier(
                        sender.contains("@") ? IdentifierType.EMAIL.of(sender) : IdentifierType.DOMAIN.of(sender))
                .build();
    }

    /** The alert and those it goes on from are one event: each gives its name. */
    private static Mention event(Warning warning) {
        String sender = warning.head().sender();
        Mention.Builder mention = Mention.of("event", SubjectType.EVENT);
        warning.texts().forEach(text -> mention.name(fold(text.event())));
        mention.identifier(IdentifierType.REFERENCE.of(warning.key(), sender));
        warning.head()
                .references()
                .forEach(triple -> mention.identifier(
                        IdentifierType.REFERENCE.of(triple, triple.substring(0, triple.indexOf(',')))));
        for (String incident : Blanks.split(warning.head().incidents())) {
            mention.identifier(IdentifierType.REFERENCE.of(incident, sender));
        }
        String type = "";
        String id = "";
        for (Warning.Value parameter : warning.parameters()) {
            switch (parameter.name().toLowerCase(Locale.ROOT)) {
                case "eventtype" -> type = parameter.value();
                case "eventid" -> id = parameter.value();
                case "glide" -> mention.identifier(Glide.identifier(parameter.value()));
                default -> {}
            }
        }
        if (!type.isEmpty() && !id.isEmpty() && sender.toLowerCase(Locale.ROOT).contains("gdacs")) {
            mention.identifier(IdentifierType.REFERENCE.of(type + id, "GDACS"));
        }
        return mention.build();
    }

    private static boolean isPhone(String contact) {
        return contact.chars().filter(c -> c >= '0' && c <= '9').count() >= 7
                && contact.chars().allMatch(c -> c >= '0' && c <= '9' || " +-()./".indexOf(c) >= 0);
    }

    private static String fold(String text) {
        return String.join(" ", Blanks.split(text));
    }
}
