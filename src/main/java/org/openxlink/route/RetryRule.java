package org.openxlink.route;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.openxlink.config.Target;
import org.openxlink.injixo.Answers;
import org.openxlink.injixo.Request;
import org.openxlink.ledger.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a request is tried again (Rule: imports, "When the target fails"): while the target can't answer, for a while.
 * How long to wait is the template's redelivery policy, unless the target itself says it.
 */
final class RetryRule implements Predicate {

    private static final Logger LOG = LoggerFactory.getLogger(RetryRule.class);

    private static final String FIRST_FAILURE = "firstFailure";
    private static final String TOLD = "unanswered";

    private final Target target;
    private final Duration patience;
    private final Consumer<Request> unanswered;

    /**
     * @param patience how long a request is tried again
     * @param unanswered is told of requests of which nobody knows what became
     */
    RetryRule(Target target, Duration patience, Consumer<Request> unanswered) {
        this.target = target;
        this.patience = patience;
        this.unanswered = unanswered;
    }

    @Override
    public boolean matches(Exchange exchange) {
        Exception thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        ImportRun run = exchange.getProperty("run", ImportRun.class);
        run.countRefusedRequest();
        if (!(TargetAnswer.of(target, thrown) instanceof Outcome.Unavailable unavailable)) {
            return false;
        }
        tellOnce(exchange);
        Duration wait = unavailable.retryAfter().orElse(Duration.ZERO);
        if (!endsWithin(patience, wait, exchange)) {
            return false;
        }
        exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, header(unavailable.retryAfter()));
        String sentence = unavailable.message().replace(Answers.LATER, "") + "; trying again";
        LOG.warn("[{}] {}", run.system(), sentence);
        run.progress().waiting(sentence);
        return true;
    }

    private void tellOnce(Exchange exchange) {
        Request request = exchange.getProperty("request", Request.class);
        if (exchange.getProperty(TOLD) != request) {
            exchange.setProperty(TOLD, request);
            unanswered.accept(request);
        }
    }

    private static boolean endsWithin(Duration patience, Duration wait, Exchange exchange) {
        Instant now = Instant.now();
        Instant first = exchange.getProperty(FIRST_FAILURE, now, Instant.class);
        exchange.setProperty(FIRST_FAILURE, first);
        return now.plus(wait).isBefore(first.plus(patience));
    }

    /** Null leaves it to the redelivery policy. */
    private static Long header(Optional<Duration> wait) {
        return wait.map(Duration::toMillis).orElse(null);
    }
}
