package org.openxlink.route;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.openxlink.config.Target;
import org.openxlink.injixo.Answers;
import org.openxlink.injixo.Request;
import org.openxlink.ledger.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a request is tried again (Rule: imports, "When the target fails"): while the target can't answer, for a while,
 * and unless the import is stopped. It waits itself, as Camel's own delay could not be cut short.
 */
final class RetryRule implements Predicate {

    private static final Logger LOG = LoggerFactory.getLogger(RetryRule.class);

    private static final String FIRST_FAILURE = "firstFailure";
    private static final String TOLD = "unanswered";

    private final Target target;
    private final Duration patience;
    private final Backoff backoff;
    private final TargetDelivery delivery;

    /**
     * @param patience how long a request is tried again
     * @param delivery is told what the target says, and of requests of which nobody knows what became
     */
    RetryRule(Target target, Duration patience, Backoff backoff, TargetDelivery delivery) {
        this.target = target;
        this.patience = patience;
        this.backoff = backoff;
        this.delivery = delivery;
    }

    @Override
    public boolean matches(Exchange exchange) {
        Exception thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        ImportRun run = exchange.getProperty("run", ImportRun.class);
        run.countRefusedRequest();
        Outcome outcome = TargetAnswer.of(target, thrown);
        delivery.failed(thrown, outcome);
        if (!(outcome instanceof Outcome.Unavailable unavailable)) {
            return false;
        }
        tellOnce(exchange);
        Duration wait = unavailable.retryAfter().orElseGet(() -> delay(exchange));
        if (!endsWithin(patience, wait, exchange)) {
            return false;
        }
        if (run.stop().isAsked()) {
            return stopped(run);
        }
        String sentence = unavailable.message().replace(Answers.LATER, "") + "; trying again";
        LOG.warn("[{}] {}", run.system(), sentence);
        run.waitsFor(sentence);
        return isStoppedWithin(wait, run) ? stopped(run) : true;
    }

    private static boolean stopped(ImportRun run) {
        run.cutShort();
        return false;
    }

    private Duration delay(Exchange exchange) {
        int attempt = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 1, Integer.class);
        return backoff.delay(attempt, ThreadLocalRandom.current().nextDouble());
    }

    private static boolean isStoppedWithin(Duration wait, ImportRun run) {
        try {
            return run.stop().pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void tellOnce(Exchange exchange) {
        Request request = exchange.getProperty("request", Request.class);
        if (exchange.getProperty(TOLD) != request) {
            exchange.setProperty(TOLD, request);
            delivery.unanswered(request);
        }
    }

    private static boolean endsWithin(Duration patience, Duration wait, Exchange exchange) {
        Instant now = Instant.now();
        Instant first = exchange.getProperty(FIRST_FAILURE, now, Instant.class);
        exchange.setProperty(FIRST_FAILURE, first);
        return now.plus(wait).isBefore(first.plus(patience));
    }
}
