package org.openxlink.console.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/**
 * The token of changing requests in a cookie that scripts can read, for pages which look for it there; without the cookie of
 * the session it is worth nothing.
 */
public final class TokenCookie {

    private static final String ATTRIBUTE = TokenCookie.class.getName();

    private TokenCookie() {}

    static void remember(Context request, Session session) {
        request.attribute(ATTRIBUTE, session.csrf());
    }

    /** For pages below that path. */
    public static void set(Context request, String path) {
        String token = request.attribute(ATTRIBUTE);
        if (token != null) {
            boolean secure = request.scheme().equals("https");
            request.cookie(new Cookie("XSRF-TOKEN", token, path, -1, secure, 0, false, null, null, SameSite.STRICT));
        }
    }
}
