package eu.symbolon.cyber.record;

import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A MISP event without its parts, which are records of their own. Source: MISP core format, 2.2 (draft-dulaunoy).
 *
 * @param event uuid
 * @param reporter uuid of the creating organisation, or its name
 * @param date day the sender gives it, {@code YYYY-MM-DD}
 * @param threatLevel {@code high}, {@code medium}, {@code low}, {@code undefined} or as written
 * @param analysis {@code initial}, {@code ongoing}, {@code complete} or as written
 * @param distribution how far the sender lets it go, in words
 * @param tags tag names of the event and of its galaxies
 * @param related {@code uuid info} of events the sender found related
 */
public record MispEvent(
        String event,
        String info,
        String reporter,
        String organisation,
        String date,
        String threatLevel,
        String analysis,
        String distribution,
        boolean published,
        @Nullable Instant changed,
        String extendsEvent,
        List<String> tags,
        List<String> related,
        @Nullable Tlp tlp)
        implements Reported {

    public MispEvent {
        tags = List.copyOf(tags);
        related = List.copyOf(related);
    }

    @Override
    public void write(Fields out) {
        out.text("type", "misp-event")
                .text("id", event)
                .text("name", info)
                .text("createdBy", reporter)
                .text("organisation", organisation)
                .text("date", date)
                .text("threatLevel", threatLevel)
                .text("analysis", analysis)
                .text("distribution", distribution)
                .flag("published", published)
                .time("modified", changed)
                .text("extends", extendsEvent)
                .texts("tags", tags)
                .texts("related", related)
                .text("tlp", tlp == null ? "" : tlp.marking());
    }
}
