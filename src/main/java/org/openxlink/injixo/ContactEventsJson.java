package org.openxlink.injixo;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.openxlink.config.WfmQueue;
import org.openxlink.ledger.Delivery;

/** The elements of {@code data} of a request to contact-events, one per contact. */
final class ContactEventsJson {

    private ContactEventsJson() {}

    static void write(Batch batch, JsonGenerator json) throws IOException {
        for (Delivery delivery : batch.deliveries()) {
            write(delivery, json);
        }
    }

    private static void write(Delivery delivery, JsonGenerator json) {
        WfmQueue queue = delivery.queue();
        ContactEvents.each(delivery, event -> {
            try {
                write(event, queue, json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(ContactEvent event, WfmQueue queue, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("properties");
        json.writeBooleanField("offered", event.offered());
        json.writeBooleanField("handled", event.handled());
        json.writeFieldName("duration");
        json.writeNumber(seconds(event.duration()));
        json.writeEndObject();
        json.writeStringField("queueName", queue.name());
        json.writeStringField("queueIdentifier", Integer.toString(queue.number()));
        json.writeStringField("timestamp", Instant.ofEpochSecond(event.second()).toString());
        json.writeStringField("channel", queue.channel().word());
        json.writeEndObject();
    }

    /** Tenths of a second as a number of seconds; a whole one has no decimal. */
    private static String seconds(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
