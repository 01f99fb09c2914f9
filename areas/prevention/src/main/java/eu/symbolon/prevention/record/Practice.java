package eu.symbolon.prevention.record;

import eu.symbolon.kernel.word.Body;
import eu.symbolon.kernel.word.Fields;
import java.util.List;

/**
 * One prevention practice. Every text was screened for persons before it came here.
 *
 * @param id of the practice at its sender
 * @param country ISO 3166, two letters
 * @param language ISO 639-1 of the texts, two letters
 * @param themes what it is about
 * @param audience whom it is for: groups, professions, ages
 * @param start when it began, as much of ISO 8601 as is known, or empty
 * @param evidence what speaks for it
 * @param evaluation whether and how it was evaluated
 * @param updated day of the last update, as much of ISO 8601 as is known, or empty
 * @param review day it has to be looked at again, or empty
 */
public record Practice(
        String id,
        String title,
        String description,
        String country,
        String language,
        List<String> themes,
        List<String> audience,
        List<String> aims,
        String method,
        String scope,
        String start,
        List<String> deliverables,
        String evidence,
        String evaluation,
        String sustainability,
        Contact contact,
        List<String> sources,
        String updated,
        String review)
        implements Body {

    public Practice {
        themes = List.copyOf(themes);
        audience = List.copyOf(audience);
        aims = List.copyOf(aims);
        deliverables = List.copyOf(deliverables);
        sources = List.copyOf(sources);
    }

    /**
     * Whom to write to: an organisation, never a person.
     *
     * @param email role address: {@code info@...}, or empty
     */
    public record Contact(String organisation, String address, String email, String web) implements Body {

        @Override
        public void write(Fields out) {
            out.text("organisation", organisation)
                    .text("address", address)
                    .text("email", email)
                    .text("web", web);
        }
    }

    @Override
    public void write(Fields out) {
        out.text("id", id)
                .text("title", title)
                .text("description", description)
                .text("country", country)
                .text("language", language)
                .texts("themes", themes)
                .texts("audience", audience)
                .texts("aims", aims)
                .text("method", method)
                .text("scope", scope)
                .text("start", start)
                .texts("deliverables", deliverables)
                .text("evidence", evidence)
                .text("evaluation", evaluation)
                .text("sustainability", sustainability)
                .object("contact", contact)
                .texts("sources", sources)
                .text("updated", updated)
                .text("review", review);
    }
}
