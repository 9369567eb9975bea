package org.openxlink.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries a plan out, step by step, up to the first that fails.
 *
 * @param password of the account, where a step reads it
 * @param remedy what helps after a program that failed
 */
public record PlanExecution(Optional<String> password, String remedy) {

    /** @throws IOException with a sentence that says which step failed and why */
    public void run(ServicePlan plan) throws IOException, InterruptedException {
        for (Step step : plan.steps()) {
            run(step);
        }
    }

    private void run(Step step) throws IOException, InterruptedException {
        if (step instanceof Step.Run command) {
            run(command);
            return;
        }
        try {
            change(step);
        } catch (IOException e) {
            String what = step.told().lines().findFirst().orElseThrow().replaceFirst(":$", "");
            throw new IOException("could not " + what + " (" + e + "); see who may write there", e);
        }
    }

    private static void change(Step step) throws IOException {
        if (step instanceof Step.MakeFolder folder) {
            makeFolder(Path.of(folder.folder()));
        } else if (step instanceof Step.WriteFile file) {
            Files.writeString(Path.of(file.file()), file.text());
        } else if (step instanceof Step.CopyFile file) {
            Files.copy(Path.of(file.from()), Path.of(file.to()), StandardCopyOption.REPLACE_EXISTING);
        } else if (step instanceof Step.DeleteFile file) {
            Files.deleteIfExists(Path.of(file.file()));
        }
    }

    /** New folders above it let the service's account through, whatever mask whoever installs has. */
    private static void makeFolder(Path folder) throws IOException {
        List<Path> above = Stream.iterate(
                        folder.getParent(), path -> path != null && !Files.exists(path), Path::getParent)
                .toList();
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        for (Path one : posix ? above : List.<Path>of()) {
            Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void run(Step.Run step) throws IOException, InterruptedException {
        Command done = Command.run(step.command(), step.takesPassword() ? password : Optional.empty());
        if (done.status() != 0 && !step.optional()) {
            String said = done.output().isEmpty() ? "" : ": " + done.output().replaceAll("\\s*\\R\\s*", " ");
            throw new IOException(
                    "%s ended with status %d%s; %s".formatted(step.command().get(0), done.status(), said, remedy));
        }
    }
}
