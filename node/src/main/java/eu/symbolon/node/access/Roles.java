package eu.symbolon.node.access;

import eu.symbolon.node.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Roles as dated data: {@code {"role":"overseer","validFrom":"2026-11-24","source":"...","rights":["read-log","sample-log"]}}.
 * A role may have several rows; the newest that is valid on a day counts on it.
 */
public final class Roles {
    private static final Roles INSTALLED = load();

    private final List<Row> rows;

    /**
     * One row of the data.
     *
     * @param alone whether an account with this role can have no other: who keeps the accounts reads no content
     */
    record Row(String role, LocalDate validFrom, String source, boolean alone, Set<Right> rights) {}

    /** A role as it is valid on a day, for who gives it. */
    public record Held(String role, LocalDate validFrom, String source, boolean alone, List<String> rights) {}

    private Roles(List<Row> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Row::validFrom).reversed())
                .toList();
    }

    /** The roles that the program ships. */
    public static Roles installed() {
        return INSTALLED;
    }

    private static Roles load() {
        try (InputStream in = Roles.class.getResourceAsStream("roles.json")) {
            if (in == null) {
                throw new IllegalStateException("roles.json is not in the program");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the data; a row that cannot be meant is refused whole, with its role. */
    static Roles parse(byte[] json) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : JsonText.read(json)) {
            String role = row.path("role").asString("");
            EnumSet<Right> rights = EnumSet.noneOf(Right.class);
            row.path("rights").forEach(word -> rights.add(Right.of(word.asString(""))));
            String source = row.path("source").asString("");
            if (role.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("role '" + role + "' has no name or no source: " + row);
            }
            rows.add(new Row(
                    role,
                    LocalDate.parse(row.path("validFrom").asString("")),
                    source,
                    row.path("alone").asBoolean(false),
                    Collections.unmodifiableSet(rights)));
        }
        return new Roles(rows);
    }

    /** The names of all roles, sorted. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.add(row.role()));
        return names;
    }

    /** Refuses a role that does not exist, and one that tolerates no other beside it. */
    public void check(Collection<String> roles) {
        for (String role : roles) {
            if (!names().contains(role)) {
                throw new IllegalArgumentException("role '" + role + "' is not known. Maybe one of these was meant: "
                        + String.join(", ", names()));
            }
            if (roles.size() > 1 && isAlone(role)) {
                throw new IllegalArgumentException("role '" + role
                        + "' stands alone: who keeps the accounts reads no content. Maybe make a second account");
            }
        }
    }

    /** The roles that are valid on this day, by name. */
    List<Held> valid(LocalDate day) {
        return names().stream()
                .flatMap(name -> row(name, day).stream())
                .map(row -> new Held(
                        row.role(),
                        row.validFrom(),
                        row.source(),
                        row.alone(),
                        row.rights().stream().map(Right::word).sorted().toList()))
                .toList();
    }

    private boolean isAlone(String role) {
        return rows.stream().anyMatch(row -> row.alone() && row.role().equals(role));
    }

    /** What these roles together may do on this day. */
    public Set<Right> rights(Collection<String> roles, LocalDate day) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        roles.stream()
                .filter(this::isAlone)
                .findFirst()
                .ifPresentOrElse(
                        alone -> rights.addAll(rights(alone, day)),
                        () -> roles.forEach(role -> rights.addAll(rights(role, day))));
        return Collections.unmodifiableSet(rights);
    }

    /** The roles that hold this right on this day, sorted: whom to ask. */
    public SortedSet<String> holding(Right right, LocalDate day) {
        SortedSet<String> holders = new TreeSet<>(names());
        holders.removeIf(role -> !rights(role, day).contains(right));
        return holders;
    }

    private Set<Right> rights(String role, LocalDate day) {
        return row(role, day).map(Row::rights).orElse(Set.of());
    }

    private Optional<Row> row(String role, LocalDate day) {
        return rows.stream()
                .filter(row -> row.role().equals(role) && !row.validFrom().isAfter(day))
                .findFirst();
    }
}
