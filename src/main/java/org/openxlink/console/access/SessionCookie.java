package org.openxlink.console.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookie that has the id of a session. */
final class SessionCookie {

    private final String name;
    private final boolean secure;

    /** Cookies are sent to every port of a machine, so each instance has a name of its own. */
    SessionCookie(OwnAddress own) {
        this.name = "xlink_" + own.port();
        this.secure = own.isSecure();
    }

    String read(Context request) {
        return request.cookie(name);
    }

    void set(Context request, String id) {
        request.cookie(cookie(id, -1));
    }

    void clear(Context request) {
        request.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int maxAge) {
        return new Cookie(name, value, "/", maxAge, secure, 0, true, null, null, SameSite.STRICT);
    }
}
