package org.openxlink.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code xlink}: options that all commands share, and the list of them. */
@Command(
        name = "xlink",
        description = "Brings contact volumes from telephone systems into injixo.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            ValidateCommand.class,
            TreeCommand.class,
            MappingCommand.class,
            ScriptCommand.class,
            ExplainCommand.class,
            RunsCommand.class,
            LedgerCommand.class,
            ConsoleCommand.class,
            ServiceCommand.class,
            InstallCommand.class,
            RemoveCommand.class,
            QuarantineCommand.class,
            StatusCommand.class,
            ReloadCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            SandboxCommand.class,
            EncryptCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UserCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the import or check ended with failures, also when it was partly done",
            "2:wrong usage, or a configuration that can't be used",
            "130:interrupted"
        })
public final class Xlink {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    /** How Xlink itself spelled some commands. */
    private static final Map<String, String> SYNONYMS =
            Map.of("-console", "console", "-install", "install", "-remove", "remove");

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "folder that holds config/, data/ and logs/ (default: XLINK_HOME, else this folder)")
    private Path home;

    /** The command line, ready to run. */
    public static CommandLine commandLine() {
        return new CommandLine(new Xlink())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failures());
    }

    /** Runs the command that the arguments name; the exit status. */
    public static int run(String[] arguments) {
        CommandLine commands = commandLine();
        Terminal.connect(commands);
        return commands.execute(modern(arguments));
    }

    /** The arguments with Xlink's own spellings replaced. */
    private static String[] modern(String[] arguments) {
        List<String> words = Arrays.stream(arguments)
                .map(word -> SYNONYMS.getOrDefault(word, word))
                .toList();
        return words.toArray(String[]::new);
    }

    /** The home as it was given on the command line; null where it was not. */
    Path givenHome() {
        return home;
    }

    Path home() {
        String variable = System.getenv("XLINK_HOME");
        Path byDefault = variable == null || variable.isBlank() ? Path.of("") : Path.of(variable);
        return (home == null ? byDefault : home).toAbsolutePath().normalize();
    }
}
