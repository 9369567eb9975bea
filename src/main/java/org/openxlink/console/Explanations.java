package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.asks;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Explanation;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Question;
import org.openxlink.monitor.Unexplained;

/** {@code GET /api/v1/explain}: where one value comes from, and what became of it. */
final class Explanations {

    private final Operations operations;
    /** Each reads sources; several at once would only take memory from the imports. */
    private final Semaphore turn = new Semaphore(1);

    Explanations(Operations operations) {
        this.operations = operations;
    }

    void addTo(Javalin server) {
        server.get(
                "/api/v1/explain",
                this::explain,
                Access.VIEWER,
                asks("queue", "valueType", "day", "time", "second", "target"),
                says("Explains one value", Explanation.class));
    }

    private void explain(Context request) throws Problem {
        Query query = new Query(request);
        Question question = new Question(
                query.text("queue"),
                query.text("valueType"),
                query.value("day", "yyyy-MM-dd", LocalDate::parse),
                query.value("time", "HH:mm", LocalTime::parse),
                query.optional("second").filter("true"::equals).isPresent(),
                Optional.of(query.optional("target").orElse("")).filter(name -> !name.isEmpty()));
        if (!turn.tryAcquire()) {
            throw Problem.busy(Sentence.EXPLAINING.said());
        }
        try {
            request.json(operations.explain(question));
        } catch (Unexplained e) {
            throw Problem.order(e.getMessage());
        } finally {
            turn.release();
        }
    }
}
