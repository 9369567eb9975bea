package org.openxlink.ledger;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.OptionalLong;

/** The JSON of a file in quarantine: what it is, why it was refused, and the request as it was sent. */
final class QuarantineFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private static final String REQUEST = "request";

    private QuarantineFile() {}

    /** @param request the body that was refused, as JSON */
    static byte[] bytes(Quarantined entry, byte[] request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * request.length);
        try (JsonGenerator json = FACTORY.createGenerator(bytes, JsonEncoding.UTF8);
                JsonParser body = FACTORY.createParser(request)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("kind", entry.kind().word());
            json.writeStringField("system", entry.system());
            json.writeStringField("target", entry.target());
            write(entry, json);
            json.writeStringField("digest", entry.digest());
            write(entry.refusal(), json);
            json.writeFieldName(REQUEST);
            body.nextToken();
            json.copyCurrentStructure(body);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(Quarantined entry, JsonGenerator json) throws IOException {
        if (entry instanceof Quarantined.Interval interval) {
            json.writeNumberField("queue", interval.queue());
            json.writeStringField("name", interval.name());
            json.writeStringField("start", time(interval.start()));
            json.writeNumberField("seconds", interval.seconds());
            json.writeNumberField("offered", interval.offered());
            json.writeNumberField("handled", interval.handled());
            json.writeNumberField("durationTenths", interval.duration());
        } else if (entry instanceof Quarantined.Activity activity) {
            json.writeStringField("agent", activity.agent());
            json.writeStringField("activity", activity.activity());
            json.writeStringField("start", time(activity.start()));
            if (activity.end().isPresent()) {
                json.writeStringField("end", time(activity.end().getAsLong()));
            }
        }
    }

    private static void write(Refusal refusal, JsonGenerator json) throws IOException {
        json.writeNumberField("status", refusal.status());
        json.writeStringField("answer", refusal.answer());
        json.writeStringField("reason", refusal.reason());
        json.writeStringField("when", refusal.when().toString());
        json.writeNumberField("run", refusal.run());
    }

    /** The body that was refused, with line breaks. */
    static String request(Path file) throws IOException {
        return JSON.readTree(file.toFile()).path(REQUEST).toPrettyString();
    }

    /** @throws IOException also where the file is not as it was written */
    static Quarantined read(Path file) throws IOException {
        try {
            JsonNode json = beforeRequest(file);
            return text(json, "kind").equals(Run.Kind.CONTACTS.word()) ? interval(json) : activity(json);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The request stands last and may be large. */
    private static JsonNode beforeRequest(Path file) throws IOException {
        ObjectNode members = JSON.createObjectNode();
        try (JsonParser json = FACTORY.createParser(file.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME
                    && !json.currentName().equals(REQUEST)) {
                String name = json.currentName();
                json.nextToken();
                members.set(name, json.<JsonNode>readValueAsTree());
            }
        }
        return members;
    }

    private static Quarantined interval(JsonNode json) {
        return new Quarantined.Interval(
                text(json, "system"),
                text(json, "target"),
                (int) number(json, "queue"),
                text(json, "name"),
                second(json, "start"),
                (int) number(json, "seconds"),
                number(json, "offered"),
                number(json, "handled"),
                number(json, "durationTenths"),
                text(json, "digest"),
                refusal(json));
    }

    private static Quarantined activity(JsonNode json) {
        return new Quarantined.Activity(
                text(json, "system"),
                text(json, "target"),
                text(json, "agent"),
                text(json, "activity"),
                second(json, "start"),
                json.has("end") ? OptionalLong.of(second(json, "end")) : OptionalLong.empty(),
                text(json, "digest"),
                refusal(json));
    }

    private static Refusal refusal(JsonNode json) {
        return new Refusal(
                (int) number(json, "status"),
                text(json, "answer"),
                text(json, "reason"),
                Instant.parse(text(json, "when")),
                number(json, "run"));
    }

    private static String text(JsonNode json, String member) {
        return json.required(member).asText();
    }

    private static long number(JsonNode json, String member) {
        return json.required(member).asLong();
    }

    private static long second(JsonNode json, String member) {
        return Instant.parse(text(json, member)).getEpochSecond();
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}
