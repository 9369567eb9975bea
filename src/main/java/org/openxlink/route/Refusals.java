package org.openxlink.route;

import java.io.IOException;
import java.time.Instant;
import org.openxlink.config.Target;
import org.openxlink.injixo.Batch;
import org.openxlink.injixo.Payload;
import org.openxlink.injixo.Request;
import org.openxlink.injixo.SecretsOf;
import org.openxlink.injixo.StatusBatch;
import org.openxlink.ledger.Delivery;
import org.openxlink.ledger.Outcome;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;
import org.openxlink.ledger.Refusal;
import org.openxlink.ledger.StatusDelivery;

/** What a target refuses goes into quarantine, and comes out when the target takes it after all. */
final class Refusals {

    private static final int LONGEST_ANSWER = 10_000;

    private final Target target;
    private final Quarantine quarantine;

    Refusals(Target target, Quarantine quarantine) {
        this.target = target;
        this.quarantine = quarantine;
    }

    /** @param request of a single interval or activity */
    void quarantine(ImportRun run, Request request, Outcome outcome, Exception thrown) throws IOException {
        String answer = SecretsOf.target(target).blottedOut(TargetAnswer.body(thrown));
        String shown = answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER) + "...";
        Refusal refusal =
                new Refusal(TargetAnswer.status(thrown), shown, outcome.message(), Instant.now(), run.number());
        Quarantined entry = entry(run.system(), request, refusal);
        quarantine.put(entry, Payload.readable(request));
        run.quarantined(entry);
    }

    private static Quarantined entry(String system, Request request, Refusal refusal) {
        return request instanceof Batch contacts
                ? Quarantined.of(system, contacts.deliveries().get(0), refusal)
                : Quarantined.of(((StatusBatch) request).deliveries().get(0), refusal);
    }

    /** The target has it: what it refused of it before is over. */
    void settle(Request request) {
        if (request instanceof Batch contacts) {
            quarantine.settleIntervals(
                    contacts.deliveries().stream().map(Delivery::key).toList());
        } else if (request instanceof StatusBatch statuses) {
            quarantine.settleStatuses(
                    target.name(),
                    statuses.system(),
                    statuses.deliveries().stream().map(StatusDelivery::key).toList());
        }
    }
}
