package org.openxlink.console;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** What stands behind the question mark of a request. */
record Query(Context request) {

    Optional<String> optional(String name) {
        return Optional.ofNullable(request.queryParam(name)).filter(text -> !text.isBlank());
    }

    String text(String name) throws Problem {
        return optional(name).orElseThrow(() -> Problem.badRequest(name + " is missing"));
    }

    /** @param form in words, for whoever gives something else */
    <T> T value(String name, String form, Function<String, T> parse) throws Problem {
        String text = text(name);
        try {
            return parse.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw Problem.badRequest("%s is \"%s\"; expected %s".formatted(name, text, form), e);
        }
    }
}
