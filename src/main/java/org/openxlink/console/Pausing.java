package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.says;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.function.Consumer;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Sentence;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Operations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /api/v1/pause} and {@code /api/v1/resume}: whether triggers wake an import. */
final class Pausing {

    private static final Logger LOG = LoggerFactory.getLogger(Pausing.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DONE = 204;

    private final Operations operations;

    Pausing(Operations operations) {
        this.operations = operations;
    }

    /** @param kind contacts, statuses */
    record Asked(String system, String kind) {}

    void addTo(Javalin server, String prefix) {
        server.post(
                prefix + "/pause",
                request -> change(request, operations::pause),
                Access.OPERATOR,
                says("Pauses imports by themselves", Asked.class, Void.class));
        server.post(
                prefix + "/resume",
                request -> change(request, operations::resume),
                Access.OPERATOR,
                says("Resumes imports by themselves", Asked.class, Void.class));
    }

    private static void change(Context request, Consumer<ImportTask> change) throws Problem {
        ImportTask task = task(request);
        try {
            change.accept(task);
        } catch (IllegalArgumentException unknown) {
            throw Problem.order(unknown.getMessage(), Sentence.NOT_IMPORTED.with("system", task.system()));
        }
        request.status(DONE);
    }

    private static ImportTask task(Context request) throws Problem {
        try {
            Asked asked = JSON.readValue(request.body(), Asked.class);
            if (asked != null && asked.system() != null) {
                return new ImportTask(kind(asked.kind()), asked.system());
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a request that names no import", e);
        }
        throw Problem.badRequest("expected a JSON object with system and kind");
    }

    private static Run.Kind kind(String word) throws Problem {
        return Arrays.stream(Run.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("kind is \"" + word + "\"; expected contacts, statuses"));
    }
}
