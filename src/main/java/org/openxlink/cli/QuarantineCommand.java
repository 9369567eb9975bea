package org.openxlink.cli;

import java.io.IOException;
import java.util.List;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.ledger.Quarantine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code xlink quarantine}. */
@Command(
        name = "quarantine",
        description = "What targets refused, interval by interval: lists it, sends it again, or takes it out.",
        subcommands = {QuarantineListCommand.class, QuarantineRetryCommand.class, QuarantineDropCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class QuarantineCommand {

    @ParentCommand
    private Xlink xlink;

    Xlink xlink() {
        return xlink;
    }

    /** The installation of the home, with its log files open. */
    Installation opened() throws IOException {
        Installation installation = InstallationReader.read(xlink.home());
        Logs.COMMANDS.openFor(installation);
        return installation;
    }

    /** Each of these ids must be there; else it is wrong usage of that command. */
    static void check(List<String> ids, Quarantine quarantine, CommandLine command) {
        List<String> there = quarantine.ids();
        for (String id : ids) {
            if (!there.contains(id)) {
                throw new ParameterException(command, "\"" + id + "\" is not in quarantine; see xlink quarantine list");
            }
        }
    }
}
