package org.openxlink.injixo.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a request ends: with an answer, or with the connection closed. */
sealed interface Reply {

    /** The status as the request list shows it. */
    int status();

    /** The connection is closed without an answer; shown as status 0. */
    record HangUp() implements Reply {
        @Override
        public int status() {
            return 0;
        }
    }

    record Answer(int status, Map<String, String> headers, String body) implements Reply {

        private static final ObjectMapper JSON = JsonMapper.builder()
                .addModule(new SimpleModule()
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addSerializer(LocalDate.class, ToStringSerializer.instance))
                .build();

        Answer with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body);
        }
    }

    /** A JSON answer; records become objects in the order of their components. */
    static Answer json(int status, Object value) {
        try {
            String body = Answer.JSON.writeValueAsString(value);
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value.getClass(), e);
        }
    }

    static Answer message(int status, String message) {
        return json(status, Map.of("message", message));
    }
}
