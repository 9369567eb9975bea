package org.openxlink.console.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that came with the program. Browsers keep it, and ask each time whether it is still the same.
 *
 * @param type of its content
 */
public record StaticFile(URL place, String type) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

    /**
     * Looks for it.
     *
     * @param path on the class path, checked by the caller
     * @return nothing for what is not there, or of no type that browsers get
     */
    public static Optional<StaticFile> find(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        URL place = StaticFile.class.getResource("/" + path);
        return type == null || place == null ? Optional.empty() : Optional.of(new StaticFile(place, type));
    }

    public void answer(Context request) throws IOException {
        String tag = "\"" + digest() + "\"";
        request.header("Cache-Control", "no-cache").header("ETag", tag);
        if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
        } else {
            request.contentType(type).result(place.openStream());
        }
    }

    private String digest() throws IOException {
        String known = DIGESTS.get(place.toString());
        if (known == null) {
            known = readDigest();
            DIGESTS.put(place.toString(), known);
        }
        return known;
    }

    private String readDigest() throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream bytes = new DigestInputStream(place.openStream(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
