package org.openxlink.console.jmx;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.EndpointTrait;
import org.openxlink.console.access.SafeHeaders;
import org.openxlink.console.access.TokenCookie;
import org.openxlink.console.web.StaticFile;

/** The pages of Hawtio, and what they ask their server before they begin. */
public final class Hawtio {

    static final String PATH = "/hawtio";

    private static final String FILES = "org/openxlink/console/hawtio/";
    private static final Pattern FILE = Pattern.compile("([a-z]+/){0,2}[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)+");

    /** Who is there is known already, and nothing is added to it. */
    private static final Map<String, String> ANSWERS = Map.of(
            "/user", "\"public\"",
            "/plugin", "[]",
            "/keycloak/enabled", "false",
            "/oidc", "{}",
            "/proxy/enabled", "false",
            "/auth/config", "{}",
            "/auth/config/session-timeout", "{}");

    private Hawtio() {}

    public static void addTo(Javalin server) {
        ANSWERS.forEach((path, answer) -> server.get(
                PATH + path, request -> request.contentType("application/json").result(answer), Access.ADMINISTRATOR));
        server.get(PATH, Hawtio::firstPage, Access.ADMINISTRATOR, EndpointTrait.PAGE);
        server.get(PATH + "/<file>", Hawtio::file, Access.ADMINISTRATOR, EndpointTrait.PAGE);
    }

    private static void firstPage(Context request) throws IOException {
        if (request.path().endsWith("/")) {
            page(request);
        } else {
            request.redirect(PATH + "/", HttpStatus.SEE_OTHER);
        }
    }

    /** Whatever is no file is a place within its one page. */
    private static void file(Context request) throws IOException {
        Optional<StaticFile> file = Optional.of(request.pathParam("file"))
                .filter(FILE.asMatchPredicate())
                .flatMap(name -> StaticFile.find(FILES + name))
                .filter(one -> !request.pathParam("file").equals("index.html"));
        if (file.isPresent()) {
            file.get().answer(request);
        } else {
            page(request);
        }
    }

    private static void page(Context request) throws IOException {
        SafeHeaders.setForHawtio(request);
        TokenCookie.set(request, PATH);
        StaticFile.find(FILES + "index.html").orElseThrow().answer(request);
    }
}
