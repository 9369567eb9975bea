package org.openxlink.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.openxlink.console.ImportEvent;
import org.openxlink.console.OrderView;
import org.openxlink.console.StatusView;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportOrder;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.ManualImport;
import org.openxlink.monitor.Progress;
import org.openxlink.monitor.Stop;

/** An import that the running instance does, seen on this terminal as if it were done here. */
final class AttachedImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOTHING = 409;
    private static final int NOT_POSSIBLE = 422;

    private final RunningInstance instance;
    private final ManualImport.Watcher watcher;
    private Progress progress = Progress.UNSEEN;
    private long intervals;

    AttachedImport(RunningInstance instance, ManualImport.Watcher watcher) {
        this.instance = instance;
        this.watcher = watcher;
    }

    ManualImport.Report run(ImportOrder order, Stop stop, PrintWriter err)
            throws IOException, InterruptedException, ImportOrder.Refused {
        instance.get("/status", StatusView.class).problems().stream()
                .filter(problem -> problem.contains(": error: "))
                .forEach(err::println);
        String path = "/imports/" + started(order);
        try (Stop.Watch watch = stop.whenAsked(() -> stop(path));
                Stream<String> lines = instance.events(path + "/events")) {
            return heard(lines.iterator());
        } catch (UncheckedIOException broken) {
            throw gone();
        }
    }

    private String started(ImportOrder order) throws IOException, InterruptedException, ImportOrder.Refused {
        try {
            return instance.post("/imports", OrderView.of(order), JsonNode.class)
                    .path("id")
                    .asText();
        } catch (RunningInstance.Refusal refusal) {
            switch (refusal.status()) {
                case NOTHING -> throw new ImportOrder.NothingToImport(refusal.getMessage());
                case NOT_POSSIBLE -> throw new ImportOrder.Refused(refusal.getMessage());
                default -> throw refusal;
            }
        }
    }

    private void stop(String path) {
        try {
            instance.delete(path);
        } catch (IOException gone) {
            // then there is nothing left to be stopped, which the stream of events says too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event is a line with its name and one with its data. */
    private ManualImport.Report heard(Iterator<String> lines) throws IOException {
        String name = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                String data = line.substring("data:".length());
                if (name.equals("end")) {
                    return end(JSON.readValue(data, ImportEvent.EndView.class));
                }
                hear(name, data);
            }
        }
        throw gone();
    }

    private static ManualImport.Report end(ImportEvent.EndView end) throws IOException {
        if (end.problem() != null) {
            throw new IOException(end.problem());
        }
        return end.report();
    }

    private void hear(String name, String data) throws IOException {
        switch (name) {
            case "begins" -> begins(JSON.readValue(data, ImportEvent.BeginsView.class));
            case "progress" -> show(JSON.readValue(data, ImportEvent.ProgressView.class));
            case "waiting" ->
                progress.waiting(
                        JSON.readValue(data, ImportEvent.WaitingView.class).reason());
            case "run" ->
                watcher.ended(
                        JSON.readValue(data, ImportEvent.EndedView.class).run().run());
            default -> {
                // a newer instance may tell more
            }
        }
    }

    private void begins(ImportEvent.BeginsView task) {
        progress =
                watcher.begins(new ImportTask(Run.Kind.valueOf(task.kind().toUpperCase(Locale.ROOT)), task.system()));
        intervals = 0;
    }

    private void show(ImportEvent.ProgressView now) {
        progress.reading(now.done(), now.total(), now.rows());
        progress.delivered(now.intervals() - intervals);
        intervals = now.intervals();
    }

    private static IOException gone() {
        return new IOException(
                "the running instance has ended before the import did; what was accepted is in the ledger:"
                        + " start it again, or give the same command, which then works by itself");
    }
}
