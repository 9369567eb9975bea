package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.asks;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Sentence;
import org.openxlink.ledger.PastRun;
import org.openxlink.ledger.Run;
import org.openxlink.ledger.RunHistory;
import org.openxlink.monitor.Operations;

/** The history of imports, and the rows that they rejected. */
final class RunsApi {

    private static final int USUAL = 50;
    private static final int MOST = 1000;

    private final Operations operations;
    private final Path home;
    private final RejectedFiles rejected;

    RunsApi(Operations operations, Path home) {
        this.operations = operations;
        this.home = home;
        this.rejected = new RejectedFiles(home);
    }

    /** Latest first. */
    record ListView(List<PastRunView> runs) {}

    /** A run with the beginning of each file of rows that it rejected. */
    record DetailsView(PastRunView run, List<RejectedFiles.View> rejected) {}

    void addTo(Javalin server, String path) {
        server.get(
                path,
                this::list,
                Access.VIEWER,
                asks("system", "kind", "day", "outcome", "limit"),
                says("Lists imports, latest first", ListView.class));
        server.get(
                path + "/{number}",
                this::details,
                Access.VIEWER,
                says("Tells of one import, with its rejected rows", DetailsView.class));
        server.get(
                path + "/{number}/rejected/{file}",
                this::download,
                Access.VIEWER,
                says("Gives the rejected rows of a file, as text", String.class));
    }

    private void list(Context request) throws Problem {
        Instant since = operations.since();
        List<PastRun> runs = RunHistory.read(home, filter(request)).orElse(List.of());
        request.json(new ListView(
                runs.stream().map(run -> PastRunView.of(run, since)).toList()));
    }

    private void details(Context request) throws Problem, IOException {
        PastRun run = run(request);
        List<RejectedFiles.View> files = new ArrayList<>();
        for (Path file : rejected.of(run)) {
            files.add(RejectedFiles.read(file));
        }
        request.json(new DetailsView(PastRunView.of(run, operations.since()), files));
    }

    private void download(Context request) throws Problem, IOException {
        String name = request.pathParam("file");
        Path file = rejected.of(run(request)).stream()
                .filter(one -> one.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(Sentence.NO_REJECTED_ROWS.with("system", name)));
        String attachment = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        request.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + attachment)
                .result(Files.newInputStream(file));
    }

    private PastRun run(Context request) throws Problem {
        long number = number("number", request.pathParam("number"), Long.MAX_VALUE);
        return RunHistory.find(home, number)
                .orElseThrow(() -> Problem.notFound(Sentence.NO_RUN.with("number", number)));
    }

    private static RunHistory.Filter filter(Context request) throws Problem {
        return new RunHistory.Filter(
                parameter(request, "system"),
                oneOf(request, "kind", Run.Kind.values()),
                day(request),
                oneOf(request, "outcome", RunHistory.Ending.values()),
                (int) number("limit", parameter(request, "limit").orElse("" + USUAL), MOST));
    }

    private static Optional<String> parameter(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).filter(value -> !value.isBlank());
    }

    private static Optional<LocalDate> day(Context request) throws Problem {
        try {
            return parameter(request, "day").map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw Problem.badRequest("day is \"" + request.queryParam("day") + "\"; expected yyyy-MM-dd");
        }
    }

    private static <E extends Enum<E>> Optional<E> oneOf(Context request, String name, E[] known) throws Problem {
        Optional<String> word = parameter(request, name);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(known)
                .filter(one -> RunView.word(one).equals(word.get()))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("%s is \"%s\"; expected one of %s"
                        .formatted(name, word.get(), Arrays.toString(known).toLowerCase(Locale.ROOT)))));
    }

    private static long number(String name, String text, long most) throws Problem {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as one that is out of range
        }
        throw Problem.badRequest("%s is \"%s\"; expected 1 to %d".formatted(name, text, most));
    }
}
