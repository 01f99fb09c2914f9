package eu.symbolon.node.fuse;

import eu.symbolon.kernel.identifier.Identifier;
import eu.symbolon.kernel.identifier.SubjectType;
import java.util.List;

/** A mention found by a search, one for each subject as far as identifiers tell. */
public record Found(
        SubjectType type, String title, String area, String record, int mention, List<Identifier> identifiers) {}
