package org.openxlink.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink ledger}. */
@Command(
        name = "ledger",
        description = "Looks after the ledger (data/ledger.db), which knows what was accepted.",
        subcommands = {LedgerCheckCommand.class, LedgerRebuildCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand implements Runnable {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    Path home() {
        return xlink.home();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "ledger needs a command: check or rebuild");
    }
}
