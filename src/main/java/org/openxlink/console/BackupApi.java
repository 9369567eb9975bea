package org.openxlink.console;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.EndpointTrait.asks;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.openxlink.config.OwnerOnly;
import org.openxlink.console.access.Audit;
import org.openxlink.console.access.Caller;
import org.openxlink.console.access.EndpointTrait;
import org.openxlink.console.access.Sentence;
import org.openxlink.console.edit.DraftEditing.ChangeView;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Reloaded;
import org.openxlink.monitor.backup.Backup;
import org.openxlink.monitor.backup.BackupScope;
import org.openxlink.monitor.backup.BadBackup;
import org.openxlink.monitor.backup.Restore;
import org.openxlink.monitor.backup.Restore.Fate;
import org.openxlink.monitor.backup.Restore.FileChange;

/**
 * The configuration as an archive, and back. Secrets never leave over HTTP, and what decides over the machine itself (users,
 * keys, routes, the ledger) is not replaced that way: commands of the machine do so.
 */
final class BackupApi {

    /** A configuration of 500 systems with scripts has a tenth of it. */
    private static final EndpointTrait ARCHIVE = new EndpointTrait.LargeBody(16L << 20);

    private static final String CONFIG = "config/";

    private final Path home;
    private final Operations operations;
    private final String version;

    BackupApi(Path home, Operations operations, String version) {
        this.home = home;
        this.operations = operations;
        this.version = version;
    }

    /**
     * What a restore would do.
     *
     * @param unchanged how many files are the same
     * @param missing places whose secret neither the archive nor the home has
     */
    record PlanView(List<ChangeView> changes, long unchanged, List<String> missing) {

        static PlanView of(Restore.Plan plan) {
            List<ChangeView> changes = plan.files().stream()
                    .filter(file -> file.fate() != Fate.SAME)
                    .map(file -> ChangeView.of(file.name(), file.before(), file.after()))
                    .toList();
            return new PlanView(changes, plan.files().size() - changes.size(), plan.missing());
        }
    }

    /**
     * What a restore did.
     *
     * @param kept where that is now which was there before
     * @param missing places whose secret has to be entered
     */
    record RestoredView(int files, List<String> kept, List<String> missing, List<String> problems, Reloaded live) {}

    void addTo(Javalin server, String prefix) {
        server.get(
                prefix + "/backup",
                this::download,
                ADMINISTRATOR,
                asks("ledger"),
                says("Gives the configuration without its secrets as an archive", String.class));
        server.post(
                prefix + "/restore/plan",
                request -> request.json(PlanView.of(uploaded(request, this::checked))),
                ADMINISTRATOR,
                ARCHIVE,
                says("Tells what an archive would change", String.class, PlanView.class));
        server.post(
                prefix + "/restore",
                request -> request.json(uploaded(request, this::restored)),
                ADMINISTRATOR,
                ARCHIVE,
                says("Brings the configuration back to what an archive has", String.class, RestoredView.class));
    }

    private void download(Context request) throws IOException, Problem {
        boolean ledger = "true".equals(request.queryParam("ledger"));
        Path file = home.resolve("data").resolve(".backup-" + UUID.randomUUID() + ".tmp");
        try {
            Backup.write(home, file, new BackupScope(ledger, false), version);
        } catch (BadBackup e) {
            throw Problem.order(e.getMessage());
        }
        Audit.tell(Caller.of(request).orElseThrow(), ledger ? "back up with ledger" : "back up", "ok");
        request.header(
                "Content-Disposition", "attachment; filename=\"openxlink-backup-" + LocalDate.now(zone()) + ".zip\"");
        request.contentType("application/zip");
        request.result(Files.newInputStream(file, DELETE_ON_CLOSE));
    }

    private ZoneId zone() {
        return operations.installation().general().localTimeZone();
    }

    /** What is done with an archive that somebody brings. */
    private interface Step<T> {

        T take(Path file) throws IOException, InterruptedException, Problem;
    }

    private <T> T uploaded(Context request, Step<T> step) throws IOException, InterruptedException, Problem {
        Path file = home.resolve("data").resolve(".restore-" + UUID.randomUUID() + ".tmp");
        try {
            OwnerOnly.file(file);
            Files.write(file, request.bodyAsBytes());
            return step.take(file);
        } catch (BadBackup e) {
            String sentence = e.getMessage().replace(file.toString(), "the archive");
            throw Problem.order(sentence, Sentence.BAD_ARCHIVE.with("problem", sentence));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Restore.Plan checked(Path file) throws IOException, InterruptedException, Problem {
        Restore.Plan plan = Restore.plan(home, file);
        if (plan.ledger()) {
            throw Problem.order(Sentence.RESTORE_LEDGER.said());
        }
        List<String> beyond = plan.files().stream()
                .filter(one -> one.fate() != Fate.SAME && !one.name().startsWith(CONFIG))
                .map(FileChange::name)
                .toList();
        if (!beyond.isEmpty()) {
            throw Problem.order(Sentence.RESTORE_BEYOND.with("files", String.join(", ", beyond)));
        }
        return plan;
    }

    private RestoredView restored(Path file) throws IOException, InterruptedException, Problem {
        checked(file);
        Restore.Report report = Restore.of(home, file);
        return new RestoredView(
                report.files().size(),
                report.kept().stream()
                        .map(kept -> home.relativize(kept).toString())
                        .toList(),
                report.missing(),
                report.problems().stream().map(Object::toString).toList(),
                operations.reload());
    }
}
