package eu.symbolon.node.intake;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.kernel.area.Kind;
import eu.symbolon.kernel.area.Labelling;
import eu.symbolon.kernel.label.Allowed;
import eu.symbolon.kernel.label.Label;
import eu.symbolon.kernel.label.Level;
import eu.symbolon.kernel.label.Tlp;
import eu.symbolon.kernel.word.Message;
import eu.symbolon.kernel.word.Regime;
import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is agreed with those who send: dated rows of {@code sources.json} in the data folder. A row may only tighten what the law
 * says of a kind of record; the grade alone it sets, for the kind knows none.
 *
 * <pre>{@code
 * {"ceiling": "LIMITE",
 *  "authorities": {"cyber": ["EL-CSIRT"]},
 *  "sources": [{"name": "bank feed*", "from": "2026-01-01", "owners": ["EL-FIU"], "audience": ["EL-FIU", "EL-PIU"],
 *    "purposes": ["money-laundering"], "level": "LIMITE", "tlp": "AMBER", "pap": "AMBER", "handling": ["H1"], "grade": "B2",
 *    "regime": "SEALED", "law": "agreement of 2026-01-01, Art 3"}]}
 * }</pre>
 */
public final class Sources implements Labelling {
    /** Without a file: the highest level that needs no accreditation. */
    private static final Level CEILING = Level.LIMITE;

    /** The purpose of sealed records: no session works for it, an approved search alone does. */
    static final String SEALED_SEARCH = "sealed-search";

    private final Level ceiling;
    private final Map<String, Allowed> authorities;
    private final List<Source> sources;

    private Sources(Level ceiling, Map<String, Allowed> authorities, List<Source> sources) {
        this.ceiling = ceiling;
        this.authorities = Map.copyOf(authorities);
        this.sources = List.copyOf(sources);
    }

    /** Without agreements: the kinds' own labels under the usual ceiling. */
    public static Sources none() {
        return new Sources(CEILING, Map.of(), List.of());
    }

    /**
     * The agreements of this file; none when there is no file.
     *
     * @throws IllegalArgumentException when a row can not be understood: a node does not start on half of its agreements
     */
    public static Sources read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            JsonNode json = JsonText.read(Files.readAllBytes(file));
            Map<String, Allowed> authorities = new HashMap<>();
            json.path("authorities")
                    .properties()
                    .forEach(entry -> authorities.put(entry.getKey(), Allowed.of(Source.texts(entry.getValue()))));
            List<Source> sources = new ArrayList<>();
            for (JsonNode row : json.path("sources")) {
                sources.add(Source.of(row));
            }
            Level ceiling =
                    json.has("ceiling") ? Level.valueOf(json.path("ceiling").asString()) : CEILING;
            return new Sources(ceiling, authorities, sources);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can not be read", e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    file + ": " + e.getMessage() + ". Maybe compare it with the sample in docs/operators.md", e);
        }
    }

    @Override
    public Level ceiling() {
        return ceiling;
    }

    @Override
    public Regime regime(Area area, Kind kind, Message message) {
        return of(message).filter(Source::sealed).map(source -> Regime.SEALED).orElse(kind.regime());
    }

    @Override
    public Label label(Area area, Kind kind, Message message, @Nullable Tlp colour) {
        Label label = kind.label().labelFor(message.received());
        Optional<Source> source = of(message);
        if (source.isPresent()) {
            label = source.get().on(label);
        }
        if (colour != null
                && colour.compareTo(Tlp.AMBER_STRICT) >= 0
                && label.audience().isAny()) {
            label = label.withAudience(authorities.getOrDefault(area.name(), Allowed.of(area.name())));
        }
        return colour == null ? label : label.tightened(colour);
    }

    /** The first row that names the source on the day of the message. */
    private Optional<Source> of(Message message) {
        LocalDate day = LocalDate.ofInstant(message.received(), ZoneOffset.UTC);
        return sources.stream()
                .filter(source -> source.isOf(message.source(), day))
                .findFirst();
    }
}
