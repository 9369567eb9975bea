package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openxlink.monitor.backup.Backup;
import org.openxlink.monitor.backup.BackupScope;
import org.openxlink.monitor.backup.BadBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink backup}. */
@Command(
        name = "backup",
        description =
                "Writes the configuration (config/ and routes/ of the home) into an archive, also while an instance"
                        + " runs; an earlier backup of that name is replaced.")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", description = "the archive")
    private Path file;

    @Option(names = "--with-ledger", description = "the ledger and the quarantine too")
    private boolean ledger;

    @Option(
            names = "--with-secrets",
            description = "passwords and keys too: those that stand there in clear, data/secret.key, data/users")
    private boolean secrets;

    @Override
    public Integer call() throws IOException {
        try {
            tell(Backup.write(xlink.home(), file, new BackupScope(ledger, secrets), Version.number()));
            return Xlink.DONE;
        } catch (BadBackup e) {
            spec.commandLine().getErr().println("xlink: " + e.getMessage());
            return Xlink.UNUSABLE;
        }
    }

    private void tell(Backup.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        report.files().forEach(out::println);
        out.println(Counted.of(report.files().size(), "file") + " in " + file);
        out.flush();
        if (!report.leftOut().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("xlink: without the secrets in " + String.join(", ", report.leftOut())
                            + "; --with-secrets takes them too");
        }
    }
}
