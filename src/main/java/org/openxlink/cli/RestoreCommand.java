package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openxlink.config.Problem;
import org.openxlink.monitor.backup.BadBackup;
import org.openxlink.monitor.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink restore}. */
@Command(
        name = "restore",
        description = {
            "Brings the home back to what an archive of \"xlink backup\" holds, after a check of it. What was there before"
                    + " is kept beside it.",
            "A ledger in the archive is restored too, if nobody works on the home."
        })
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", description = "the archive")
    private Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return tell(Restore.of(xlink.home(), file));
        } catch (BadBackup e) {
            spec.commandLine().getErr().println("xlink: " + e.getMessage() + "; nothing was changed");
            return Xlink.UNUSABLE;
        }
    }

    private int tell(Restore.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        report.files().forEach(out::println);
        out.println(Counted.of(report.files().size(), "file") + " restored");
        report.kept().forEach(kept -> out.println("what was there before is kept as " + kept));
        out.flush();
        report.problems().forEach(problem -> problem.lines().forEach(err::println));
        report.missing().forEach(place -> err.println(place + ": the secret was left out of the backup; enter it"));
        boolean usable =
                report.missing().isEmpty() && report.problems().stream().noneMatch(Problem::isError);
        return usable ? Xlink.DONE : Xlink.FAILED;
    }
}
