package org.openxlink.console.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.openxlink.console.access.Access;

/** The pages of the console and the libraries that they use. They hold no data, so everybody gets them. */
public final class StaticFiles {

    private static final String PAGES = "org/openxlink/console/pages/";
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final Pattern PAGE =
            Pattern.compile("([a-z][a-z0-9-]*/){0,3}[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*");

    private StaticFiles() {}

    /** To be said last: whatever no other endpoint takes is looked for here. */
    public static void addTo(Javalin server) {
        Properties libraries = libraries();
        server.get("/", request -> page(request, "index.html"), Access.ANYBODY);
        server.get("/lib/<file>", request -> library(request, libraries), Access.ANYBODY);
        server.get("/<file>", request -> page(request, request.pathParam("file")), Access.ANYBODY);
    }

    private static void page(Context request, String name) throws IOException {
        if (!PAGE.matcher(name).matches()) {
            throw nothing();
        }
        StaticFile.find(PAGES + name).orElseThrow(StaticFiles::nothing).answer(request);
    }

    private static void library(Context request, Properties libraries) throws IOException {
        String file = Optional.ofNullable(libraries.getProperty(request.pathParam("file")))
                .orElseThrow(StaticFiles::nothing);
        StaticFile.find(WEBJARS + file).orElseThrow(StaticFiles::nothing).answer(request);
    }

    /** Which files of which releases: those of the build. */
    private static Properties libraries() {
        Properties libraries = new Properties();
        try (InputStream text = StaticFiles.class.getResourceAsStream("/org/openxlink/console/libraries.properties")) {
            libraries.load(text);
            return libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotFoundResponse nothing() {
        return new NotFoundResponse("there is nothing at this address");
    }
}
