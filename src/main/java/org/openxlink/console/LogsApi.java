package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.asks;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Operations;

/** The log files, to be read and followed. */
final class LogsApi {

    private static final int USUAL = 500;
    private static final int MOST = 5000;
    private static final long FROM_THE_END = -1;

    private final Operations operations;
    private final Path home;

    LogsApi(Operations operations, Path home) {
        this.operations = operations;
        this.home = home;
    }

    /** Latest first. */
    record ListView(List<LogFolders.View> files) {}

    void addTo(Javalin server, String path) {
        server.get(
                path,
                request -> request.json(new ListView(folders().list())),
                Access.ADMINISTRATOR,
                says("Lists the logs", ListView.class));
        server.get(
                path + "/{name}",
                this::read,
                Access.ADMINISTRATOR,
                asks("lines", "after", "contains"),
                says("Gives the last lines of a log, or those that came since", LogPage.class));
    }

    private LogFolders folders() {
        return new LogFolders(home, operations.installation().general().logDir());
    }

    private void read(Context request) throws Problem, IOException {
        String name = request.pathParam("name");
        Path file = folders().find(name).orElseThrow(() -> Problem.notFound(Sentence.NO_LOG.with("file", name)));
        LogPage.Wish wish = new LogPage.Wish(
                (int) number(request, "lines", USUAL, 1, MOST),
                number(request, "after", FROM_THE_END, 0, Long.MAX_VALUE),
                Optional.ofNullable(request.queryParam("contains")).orElse(""));
        request.json(LogPage.read(file, wish));
    }

    private static long number(Context request, String name, long usual, long least, long most) throws Problem {
        String text = request.queryParam(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as one that is out of range
        }
        throw Problem.badRequest("%s is \"%s\"; expected %d to %d".formatted(name, text, least, most));
    }
}
