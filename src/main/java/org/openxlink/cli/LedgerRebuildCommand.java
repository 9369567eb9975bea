package org.openxlink.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.openxlink.ledger.LedgerCheck;
import org.openxlink.ledger.LedgerRebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink ledger rebuild}. */
@Command(
        name = "rebuild",
        description = "Makes a new ledger of what can be read of a damaged one, which is kept beside it.")
final class LedgerRebuildCommand implements Callable<Integer> {

    @ParentCommand
    private LedgerCommand ledger;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--empty",
            description = "begin anew, whatever is there: everything in reach is sent once more; the file that was"
                    + " there is kept")
    private boolean empty;

    @Override
    public Integer call() {
        LedgerCheck check = LedgerCheck.of(ledger.home());
        PrintWriter err = spec.commandLine().getErr();
        if (!empty && check.faults().isEmpty()) {
            err.println(
                    "xlink: nothing was changed: " + (check.isThere() ? "the ledger is in order" : "there is none yet")
                            + "; --empty would begin anew all the same");
            return Xlink.FAILED;
        }
        return empty ? tell(LedgerRebuild.emptied(ledger.home())) : tell(LedgerRebuild.salvaged(ledger.home()));
    }

    private int tell(LedgerRebuild rebuilt) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("the new ledger holds " + LedgerRows.of(rebuilt.rows()));
        rebuilt.kept().ifPresent(file -> out.println("the file that was there is kept as " + file));
        out.println("What the new ledger does not know is sent once more by the next imports, if it is still in reach:"
                + " files that lie in their folders, and in databases the last CatchUpDays days. injixo replaces, so"
                + " nothing is doubled.");
        out.println(
                "Beyond the reach are files that were moved or deleted. Where they, or several external systems, make"
                        + " up one queue together (FilesAre=increments, several lines of one queue in acd_map.ini), put the files"
                        + " of the last days back and import those days again before the next import: xlink import -d DATE -L"
                        + " DAYS; else intervals of those days may be replaced by a part of them.");
        out.flush();
        return Xlink.DONE;
    }
}
