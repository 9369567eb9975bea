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

/** The steps of the route {@code deliver} around the request. */
public final class TargetDelivery {

    private final Target target;
    private final Ledger ledger;

    TargetDelivery(Target target, Ledger ledger) {
        this.target = target;
        this.ledger = ledger;
    }

    /** The body of the request. */
    public byte[] payload(@Body Request request) throws IOException {
        return Payload.of(request);
    }

    /** The target did not answer. */
    public void noAnswer(
            @ExchangeProperty("run") ImportRun run, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) IOException cause)
            throws DeliveryFailed {
        run.countRefusedRequest();
        throw new DeliveryFailed(Answers.none(target, cause));
    }

    /** The target answered: the receipt goes into the ledger, or the run ends. */
    public void answer(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("request") Request request,
            @Header(Exchange.HTTP_RESPONSE_CODE) int status,
            @Body String body)
            throws DeliveryFailed {
        Outcome outcome = Answers.of(target, status, body);
        if (!(outcome instanceof Outcome.Accepted)) {
            run.countRefusedRequest();
            throw new DeliveryFailed(outcome);
        }
        accept(request, run.number());
        run.countRequest(request.size());
    }

    private void accept(Request request, long run) {
        if (request instanceof Batch contacts) {
            ledger.accept(run, contacts.deliveries());
        } else if (request instanceof StatusBatch statuses) {
            ledger.statuses().accept(run, statuses.deliveries());
        }
    }
}
