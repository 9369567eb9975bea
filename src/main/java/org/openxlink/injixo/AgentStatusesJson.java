package org.openxlink.injixo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import org.openxlink.ledger.StatusDelivery;

/** The elements of {@code data} of a request to agent-statuses, one per activity. */
final class AgentStatusesJson {

    private AgentStatusesJson() {}

    static void write(StatusBatch batch, JsonGenerator json) throws IOException {
        for (StatusDelivery delivery : batch.deliveries()) {
            write(delivery, json);
        }
    }

    private static void write(StatusDelivery status, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("agentIdentifier", status.agent());
        json.writeStringField("activityIdentifier", status.activity());
        json.writeStringField("startTime", Instant.ofEpochSecond(status.start()).toString());
        if (status.end().isPresent()) {
            json.writeStringField(
                    "endTime", Instant.ofEpochSecond(status.end().getAsLong()).toString());
        }
        json.writeEndObject();
    }
}
