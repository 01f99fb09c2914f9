package eu.symbolon.node.access;

import java.time.Instant;

/** A widened purpose: for what, why, until when. */
public record BreakGlass(String purpose, String reason, Instant until) {}
