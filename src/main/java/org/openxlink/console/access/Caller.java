package org.openxlink.console.access;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param name of the user, or what a command is called
 * @param address from where
 */
public record Caller(String name, Access role, String address) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Nobody where no login was needed. */
    public static Optional<Caller> of(Context request) {
        return Optional.ofNullable(request.attribute(ATTRIBUTE));
    }

    void comesWith(Context request) {
        request.attribute(ATTRIBUTE, this);
    }
}
