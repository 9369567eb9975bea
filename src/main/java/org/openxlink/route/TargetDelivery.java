package org.openxlink.route;

import java.io.IOException;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.openxlink.config.Target;
import org.openxlink.injixo.Answers;
import org.openxlink.injixo.Batch;
import org.openxlink.injixo.DeliveryFailed;
import org.openxlink.injixo.Payload;
import org.openxlink.injixo.Request;
import org.openxlink.injixo.StatusBatch;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Outcome;
import org.openxlink.ledger.Quarantine;
import org.openxlink.monitor.Observations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of the route {@code deliver} around the request. */
public final class TargetDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(TargetDelivery.class);

    private final Target target;
    private final Ledger ledger;
    private final Refusals refusals;
    private final Observations observations;

    TargetDelivery(Target target, Ledger ledger, Quarantine quarantine, Observations observations) {
        this.observations = observations;
        this.target = target;
        this.ledger = ledger;
        this.refusals = new Refusals(target, quarantine);
    }

    /** What there is to send. */
    public Shipping begin(@Body Shipment shipment) {
        return new Shipping(shipment.requests());
    }

    /** The body of a request. */
    public byte[] payload(@ExchangeProperty("request") Request request) throws IOException {
        return Payload.of(request);
    }

    /** The target has it: the receipt goes into the ledger. */
    public void accepted(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("request") Request request,
            @Header(Exchange.HTTP_RESPONSE_CODE) int status,
            @Body String body) {
        accept(request, run.number());
        refusals.settle(request);
        run.countRequest(request.size());
        Outcome outcome = Answers.of(target, status, body, null);
        observations.answered(target.name(), status, outcome);
        LOG.debug("[{}] {} accepted {} of a request, {}", run.system(), target.name(), request.size(), status);
        String warning = outcome.message();
        if (!warning.isEmpty()) {
            run.message().add("%s", warning);
        }
    }

    private void accept(Request request, long run) {
        if (request instanceof Batch contacts) {
            ledger.contacts().accept(run, contacts.deliveries());
        } else if (request instanceof StatusBatch statuses) {
            ledger.statuses().accept(run, statuses.deliveries());
        }
    }

    /** The target answered something else than 2xx, or nothing. */
    void failed(Exception thrown, Outcome outcome) {
        observations.answered(target.name(), TargetAnswer.status(thrown), outcome);
    }

    /** The target gave no answer: it may have it or not, and a record that is again as it was before must be sent. */
    void unanswered(Request request) {
        if (request instanceof Batch contacts) {
            ledger.contacts().doubt(contacts.deliveries());
        } else if (request instanceof StatusBatch statuses) {
            ledger.statuses().doubt(statuses.deliveries());
        }
    }

    /** The target does not have it: what it refuses is looked for until it stands alone, or the run ends. */
    public void refused(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("shipping") Shipping shipping,
            @ExchangeProperty("request") Request request,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception thrown)
            throws DeliveryFailed, IOException {
        run.endIfCutShort();
        Outcome outcome = TargetAnswer.of(target, thrown);
        if (!(outcome instanceof Outcome.TooLarge || outcome instanceof Outcome.Refused)) {
            throw new DeliveryFailed(outcome);
        }
        if (request.size() > 1) {
            shipping.halve(request);
        } else { // also one that is too large: it would keep all behind it waiting for ever
            refusals.quarantine(run, request, outcome, thrown);
            observations.refused(run.task());
        }
    }
}
