package eu.symbolon.node.access;

import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What two persons order; who may ask for it is data ({@code orders.json}). */
public enum OrderKind {
    UNMASK,
    ERASE,
    RECTIFY,
    RELABEL,
    HOLD,
    LIFT_HOLD,
    RIGHTS_REPORT,
    EXPORT,
    SEALED_SEARCH,
    PURPOSE_OVERRIDE,
    RELEASE_H3,
    /** An owner lets something go onward; what the owner said stands in its basis. */
    CONSENT,
    KEY_CHANGE;

    private static final Map<OrderKind, Rule> RULES = load();

    /**
     * The rule of a kind.
     *
     * @param ask right of who asks
     * @param releases whether something leaves by its approval, which then asks for a step-up
     * @param grounded whether its refusal needs a ground of the law
     * @param purposes purposes it may be asked for, none for all
     * @param life how long it may hold, null for as long as any order
     */
    private record Rule(
            Right ask,
            boolean releases,
            boolean grounded,
            Set<String> purposes,
            @Nullable Period life,
            String source) {}

    /** As data and the interface write it: {@code lift-hold}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The right of who asks for it. */
    public Right ask() {
        return rule().ask();
    }

    /** Whether something leaves by its approval. */
    public boolean releases() {
        return rule().releases();
    }

    /** The latest end of an order of this kind that is asked for now. */
    Instant latest(Instant now, Duration ofAny) {
        Period life = rule().life();
        return life == null
                ? now.plus(ofAny)
                : now.atOffset(ZoneOffset.UTC).plus(life).toInstant();
    }

    /** Whether its refusal needs a documented ground. */
    boolean isGrounded() {
        return rule().grounded();
    }

    /** Whether the law lets it be asked for this purpose. */
    boolean mayServe(String purpose) {
        return rule().purposes().isEmpty() || rule().purposes().contains(purpose);
    }

    /** The purposes it may be asked for; none for all. */
    Set<String> purposes() {
        return rule().purposes();
    }

    private Rule rule() {
        Rule rule = RULES.get(this);
        if (rule == null) {
            throw new IllegalStateException("orders.json has no row for " + word());
        }
        return rule;
    }

    /** The kind of this word. */
    public static OrderKind of(String word) {
        for (OrderKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind '" + word + "' is none of an order. Maybe one of: "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(values()).map(OrderKind::word).toList()));
    }

    private static Map<OrderKind, Rule> load() {
        try (InputStream in = OrderKind.class.getResourceAsStream("orders.json")) {
            if (in == null) {
                throw new IllegalStateException("orders.json is not in the program");
            }
            Map<OrderKind, Rule> rules = new EnumMap<>(OrderKind.class);
            for (JsonNode row : JsonText.read(in.readAllBytes())) {
                Set<String> purposes = new TreeSet<>();
                row.path("purposes").forEach(purpose -> purposes.add(purpose.asString()));
                rules.put(
                        of(row.path("kind").asString("")),
                        new Rule(
                                Right.of(row.path("ask").asString("")),
                                row.path("releases").asBoolean(true),
                                row.path("grounded").asBoolean(false),
                                purposes,
                                row.has("life") ? Period.parse(row.path("life").asString("")) : null,
                                row.path("source").asString("")));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
