package org.openxlink.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.openxlink.ledger.LedgerCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink ledger check}. */
@Command(
        name = "check",
        description = "Looks whether the ledger is in order; changes nothing. The exit status is 1 when it is not.")
final class LedgerCheckCommand implements Callable<Integer> {

    @ParentCommand
    private LedgerCommand ledger;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LedgerCheck check = LedgerCheck.of(ledger.home());
        PrintWriter out = spec.commandLine().getOut();
        check.faults().forEach(out::println);
        if (!check.isThere()) {
            out.println("there is no ledger yet; the first import makes it");
        } else if (check.faults().isEmpty()) {
            out.println("the ledger is in order: " + LedgerRows.of(check.rows()));
        }
        out.flush();
        return check.faults().isEmpty() ? Xlink.DONE : Xlink.FAILED;
    }
}
