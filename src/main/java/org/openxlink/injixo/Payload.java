package org.openxlink.injixo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.openxlink.config.WfmQueue;
import org.openxlink.ledger.Delivery;

/** The body of a request (Rule: injixo's API, contact-events). */
public final class Payload {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int EVENT_BYTES = 180;

    private Payload() {}

    /** The events of the batch as JSON, compressed when the target wants it so. */
    public static byte[] of(Batch batch) throws IOException {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(batch.deliveries().size() * EVENT_BYTES);
        try (OutputStream out = batch.target().compress() ? new GZIPOutputStream(bytes) : bytes;
                JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            write(batch, json);
        }
        return bytes.toByteArray();
    }

    private static void write(Batch batch, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("data");
        for (Delivery delivery : batch.deliveries()) {
            write(delivery, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("meta");
        json.writeNumberField("integrationConfigurationId", batch.target().integrationConfigurationId());
        json.writeEndObject();
        json.writeEndObject();
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
