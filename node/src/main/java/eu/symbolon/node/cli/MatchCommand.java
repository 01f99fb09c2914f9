package eu.symbolon.node.cli;

import picocli.CommandLine.Command;

/** {@code symbolon match names | across}: the engine of names from the shell; no node, no database. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Compares names of any script: pairs in a table, or one script against another. Needs no node.",
        subcommands = {MatchNames.class, MatchAcross.class})
final class MatchCommand {}
