package eu.symbolon.node;

import eu.symbolon.kernel.area.Area;
import eu.symbolon.node.access.Access;
import eu.symbolon.node.access.Accounts;
import eu.symbolon.node.audit.Audit;
import eu.symbolon.node.desk.Desk;
import eu.symbolon.node.desk.Feed;
import eu.symbolon.node.detect.Zones;
import eu.symbolon.node.fuse.Archive;
import eu.symbolon.node.fuse.Picture;
import eu.symbolon.node.fuse.Subjects;
import eu.symbolon.node.intake.Intake;
import eu.symbolon.node.release.Release;
import eu.symbolon.node.store.row.Totals;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One running node: its parts, put together. */
public final class Node implements AutoCloseable {

    /**
     * How a node is run.
     *
     * @param data folder of everything that lasts
     * @param db JDBC address of a PostgreSQL server of version 15 or newer, or null for the embedded one
     */
    public record Options(Path data, @Nullable String db) {}

    /** Starts a node; returns when it is ready. */
    public static Node start(Options options) {
        throw new UnsupportedOperationException();
    }

    /** Areas found, in alphabetical order. */
    public List<Area> areas() {
        throw new UnsupportedOperationException();
    }

    public Accounts accounts() {
        throw new UnsupportedOperationException();
    }

    public Access access() {
        throw new UnsupportedOperationException();
    }

    public Intake intake() {
        throw new UnsupportedOperationException();
    }

    public Archive archive() {
        throw new UnsupportedOperationException();
    }

    public Subjects subjects() {
        throw new UnsupportedOperationException();
    }

    public Picture picture() {
        throw new UnsupportedOperationException();
    }

    public Desk desk() {
        throw new UnsupportedOperationException();
    }

    public Feed feed() {
        throw new UnsupportedOperationException();
    }

    public Zones zones() {
        throw new UnsupportedOperationException();
    }

    public Audit audit() {
        throw new UnsupportedOperationException();
    }

    public Release release() {
        throw new UnsupportedOperationException();
    }

    /** Counts for status, metrics and the summary of a demonstration. */
    public Totals totals() {
        throw new UnsupportedOperationException();
    }

    /** Whether the database answers. */
    public boolean isReady() {
        throw new UnsupportedOperationException();
    }

    /** What the database is: {@code PostgreSQL 18.6, embedded}. */
    public String database() {
        throw new UnsupportedOperationException();
    }

    /** Number of the label under which an event or row stands is private to the node; this ends the node. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
