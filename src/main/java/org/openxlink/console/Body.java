package org.openxlink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.io.IOException;

/** What a request brings along. */
final class Body {

    private Body() {}

    /** An object in JSON. */
    static <T> T json(Context request, Class<T> type) throws Problem, IOException {
        try {
            T body = Api.JSON.readValue(request.bodyAsBytes(), type);
            if (body != null) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("expected another JSON object: " + e.getOriginalMessage());
        }
        throw Problem.badRequest("expected a JSON object");
    }
}
