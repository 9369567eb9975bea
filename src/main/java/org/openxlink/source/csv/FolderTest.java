package org.openxlink.source.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openxlink.config.AfterImport;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.CsvFiles;

/** Whether the folders of a CSV section are there and can be used as it says; leaves them as they are. */
public final class FolderTest {

    private FolderTest() {}

    /** A step for the folder that files come into, and one for where they go. */
    public static List<ConnectionStep> of(CsvFiles files) {
        List<ConnectionStep> steps = new ArrayList<>();
        steps.add(source(files));
        if (files.afterImport() == AfterImport.MOVED) {
            files.destination().ifPresent(folder -> steps.add(destination(folder)));
        }
        return steps;
    }

    private static ConnectionStep source(CsvFiles files) {
        Path folder = files.folder();
        if (!Files.isDirectory(folder)) {
            return ConnectionStep.failed(
                    "the folder %s (Source) is not there or can't be reached; check it, and the share".formatted(folder)
                            + " it may lie on");
        }
        try (Stream<Path> content = Files.list(folder)) {
            long count = content.count();
            if (files.afterImport() != AfterImport.STAYS && !Files.isWritable(folder)) {
                return ConnectionStep.failed(
                        "files can't be taken out of the folder %s (Source), as DeleteImportFiles wants"
                                        .formatted(folder)
                                + " it; give the account that runs this the right to write there");
            }
            return ConnectionStep.passed(
                    "the folder %s (Source) can be read; it holds %d files".formatted(folder, count));
        } catch (IOException e) {
            return ConnectionStep.failed(
                    "the folder %s (Source) can't be read (%s); give the account that runs this the right"
                                    .formatted(folder, e.getMessage())
                            + " to");
        }
    }

    /** It is made when the first file goes there. */
    private static ConnectionStep destination(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        Optional<String> fault = !Files.isDirectory(existing)
                ? Optional.of(existing + " is no folder")
                : Files.isWritable(existing) ? Optional.empty() : Optional.of(existing + " can't be written to");
        return fault.map(text -> ConnectionStep.failed(
                        "files can't be moved into the folder %s (Destination): %s; check it and its rights"
                                .formatted(folder, text)))
                .orElseGet(() ->
                        ConnectionStep.passed("files can be moved into the folder %s (Destination)".formatted(folder)));
    }
}
