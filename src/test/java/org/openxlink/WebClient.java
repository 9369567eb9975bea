package org.openxlink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks to the web console as browsers do and as they never would: requests as they go over the wire. */
record WebClient(int port) {

    private static final Pattern CSRF = Pattern.compile("\"csrf\":\"([^\"]+)\"");

    /** What came back, head and body. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        List<String> headers(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        String body() {
            int head = text.indexOf("\r\n\r\n");
            return head < 0 ? "" : text.substring(head + 4);
        }
    }

    /** Somebody who is logged in: the headers that their requests bring along. */
    record LoggedIn(String cookie, String token) {

        String[] and(String... more) {
            List<String> headers = new ArrayList<>(List.of(cookie, token));
            headers.addAll(Arrays.asList(more));
            return headers.toArray(String[]::new);
        }
    }

    /** The header with which programs log in. */
    static String password(String user, String password) {
        String text = user + ":" + password;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) throws IOException {
        return send("POST", path, body, headers);
    }

    /** A request that names this console; a header {@code Host} among the headers takes that one's place. */
    Answer send(String method, String path, String body, String... headers) throws IOException {
        boolean hosted = Arrays.stream(headers).anyMatch(header -> header.startsWith("Host:"));
        List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Connection: close"));
        if (!hosted) {
            lines.add("Host: 127.0.0.1:" + port);
        }
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.length());
        }
        lines.addAll(Arrays.asList(headers));
        return sendAsIs(String.join("\r\n", lines) + "\r\n\r\n" + body);
    }

    Answer sendAsIs(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new Answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    Answer tryLogIn(String user, String password, String... headers) throws IOException {
        return post("/api/v1/session", "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password), headers);
    }

    LoggedIn logIn(String user, String password) throws IOException {
        Answer answer = tryLogIn(user, password);
        String cookie = answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher csrf = CSRF.matcher(answer.body());
        if (!csrf.find()) {
            throw new AssertionError(answer.text());
        }
        return new LoggedIn("Cookie: " + cookie, "X-CSRF-Token: " + csrf.group(1));
    }
}
