package org.openxlink.route;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.openxlink.config.Target;
import org.openxlink.injixo.Answers;
import org.openxlink.ledger.Outcome;

/** The meaning of what camel-http throws. */
final class TargetAnswer {

    private TargetAnswer() {}

    /** @param thrown an answer other than 2xx, or none at all */
    static Outcome of(Target target, Exception thrown) {
        if (thrown instanceof HttpOperationFailedException answer) {
            return Answers.of(target, answer.getStatusCode(), answer.getResponseBody(), retryAfter(answer));
        }
        return Answers.none(target, thrown instanceof IOException io ? io : new IOException(thrown));
    }

    /** The body of an answer; empty when there was none. */
    static String body(Exception thrown) {
        boolean answered = thrown instanceof HttpOperationFailedException answer && answer.getResponseBody() != null;
        return answered ? ((HttpOperationFailedException) thrown).getResponseBody() : "";
    }

    /** The status of an answer; 0 when there was none. */
    static int status(Exception thrown) {
        return thrown instanceof HttpOperationFailedException answer ? answer.getStatusCode() : 0;
    }

    private static String retryAfter(HttpOperationFailedException answer) {
        return Optional.ofNullable(answer.getResponseHeaders()).map(Map::entrySet).orElse(Set.of()).stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
