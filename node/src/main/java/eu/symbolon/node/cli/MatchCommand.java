package eu.symbolon.node.cli;

import picocli.CommandLine.Command;

/** {@code symbolon match names | across | subjects | fit | fit-sounds}: the engine of matching from the shell; no node, no database. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Compares names of any script (pairs in a table, one script against another) and whole subjects. Needs no node."
        },
        subcommands = {MatchNames.class, MatchAcross.class, MatchSubjects.class, MatchFit.class, MatchFitSounds.class})
final class MatchCommand {}
