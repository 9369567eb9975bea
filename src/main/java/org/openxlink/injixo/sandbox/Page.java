package org.openxlink.injixo.sandbox;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openxlink.injixo.sandbox.Front.Endpoint;
import org.openxlink.injixo.sandbox.Reply.Answer;

/** The files of the page, as they lie beside this class among the resources. */
final class Page {

    private Page() {}

    /** An endpoint that answers with that file. */
    static Endpoint file(String name, String contentType) {
        Map<String, String> headers = Map.of(
                "Content-Type", contentType,
                "Content-Security-Policy", "default-src 'self'",
                "X-Content-Type-Options", "nosniff");
        Answer answer = new Answer(200, headers, read(name));
        return call -> answer;
    }

    private static String read(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox lacks its resource " + name, e);
        }
    }
}
