package eu.symbolon.node.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entrance. */
@Command(
        name = "symbolon",
        mixinStandardHelpOptions = true,
        version = "Symbolon 1",
        description =
                "Joins what belongs together across the areas of internal security, as far as the law lets the reader see it.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ReadCommand.class,
            ScreenCommand.class,
            TracksCommand.class,
            EventsCommand.class,
            HotspotsCommand.class,
            ResolveCommand.class,
            MatchCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            WarmUp.class,
            AutoComplete.GenerateCompletion.class
        },
        footerHeading = "%nAlso: 'symbolon test' runs every check, 'symbolon bench NAME' measures.%n%n",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, some records rejected (each with file and line or offset)",
            "2:usage",
            "65:nothing usable in the data",
            "69:a service is unavailable (database, port)",
            "73:output cannot be created",
            "77:refused by purpose or access"
        })
public final class Symbolon {

    private Symbolon() {}

    /** The whole command line, to be executed once. */
    public static CommandLine line() {
        CommandLine line = new CommandLine(new Symbolon());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            command.getErr().println("symbolon: " + (problem.getMessage() == null ? problem : problem.getMessage()));
            return problem instanceof IllegalArgumentException ? Exit.USAGE : Exit.UNAVAILABLE;
        });
        return line;
    }

    public static void main(String[] arguments) {
        Log.start();
        CommandLine line = line();
        if (arguments.length == 0) {
            line.usage(System.out);
            System.exit(Exit.USAGE);
        }
        System.exit(line.execute(arguments));
    }
}
