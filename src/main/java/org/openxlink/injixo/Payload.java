package org.openxlink.injixo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** The body of a request (Rule: injixo's API). */
public final class Payload {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int ELEMENT_BYTES = 180;

    private Payload() {}

    /** The request as JSON, compressed when its target wants it so. */
    public static byte[] of(Request request) throws IOException {
        return of(request, request.target().compress());
    }

    /** The request as JSON that can be read, whatever its target wants. */
    public static byte[] readable(Request request) throws IOException {
        return of(request, false);
    }

    private static byte[] of(Request request, boolean compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.size() * ELEMENT_BYTES);
        try (OutputStream out = compressed ? new GZIPOutputStream(bytes) : bytes;
                JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            write(request, json);
        }
        return bytes.toByteArray();
    }

    private static void write(Request request, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("data");
        if (request instanceof Batch contacts) {
            ContactEventsJson.write(contacts, json);
        } else if (request instanceof StatusBatch statuses) {
            AgentStatusesJson.write(statuses, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("meta");
        json.writeNumberField("integrationConfigurationId", request.target().integrationConfigurationId());
        if (request instanceof StatusBatch statuses) {
            json.writeStringField("externalSystem", statuses.system());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
