package org.openxlink.console.access;

import io.javalin.http.Context;
import java.util.Optional;

/** Lets requests in that come through one of the doors: that of commands, or that of browsers. */
public sealed interface Gate permits CommandGate, BrowserGate {

    /** Refuses what nobody may send. */
    void check(Context request) throws Denied;

    /** Who asks, with whatever else a request of theirs needs; nothing when it does not say. */
    Optional<Caller> caller(Context request) throws Denied;

    /** The one that a request came through: whoever listens has put it there. */
    static Gate of(Context request) {
        return (Gate) request.req().getAttribute(Gate.class.getName());
    }
}
