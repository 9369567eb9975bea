package org.openxlink.injixo.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openxlink.injixo.sandbox.LimitedStream.BodyTooLarge;
import org.openxlink.injixo.sandbox.Reply.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every request comes in and every reply goes out: checks the host, finds the endpoint, notes the request. */
final class Front implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(Front.class);
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Answer NOT_FOUND = Reply.json(404, new NotFound("not_found", "not_found"));
    /** What is still read after an early answer, so that the client comes to see it. */
    private static final long MOST_LEFT_OVER = 4 * LimitedStream.MOST_BYTES;

    private final Map<String, Map<String, Endpoint>> routes;
    private final RequestLog requests;

    /**
     * The front of these endpoints.
     *
     * @param routes path to method to endpoint
     */
    Front(Map<String, Map<String, Endpoint>> routes, RequestLog requests) {
        this.routes = routes;
        this.requests = requests;
    }

    /** Answers the calls to one path with one method. */
    interface Endpoint {
        Reply reply(Call call) throws IOException;
    }

    /** injixo's answer for a path that it does not know. */
    private record NotFound(String id, String message) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(exchange);
        Reply reply = reply(call);
        requests.note(call, reply.status());
        if (reply instanceof Answer answer) {
            send(exchange, answer);
        }
        exchange.close();
    }

    private Reply reply(Call call) throws IOException {
        try {
            return hasLoopbackHost(call) ? route(call) : foreignHost();
        } catch (BadQuestion e) {
            return Reply.message(400, e.getMessage());
        } catch (BodyTooLarge e) {
            return Reply.message(413, e.getMessage());
        } catch (RuntimeException e) {
            log.error("the sandbox failed on {} {}", call.method(), call.path(), e);
            return Reply.message(500, "the sandbox failed: " + e);
        }
    }

    /** Any other name in Host means that a web page made its own name point to this machine (DNS rebinding). */
    private static boolean hasLoopbackHost(Call call) {
        return call.header("Host")
                .filter(host -> LOOPBACK.matcher(host).matches())
                .isPresent();
    }

    private static Reply foreignHost() {
        return Reply.message(403, "the sandbox answers only to 127.0.0.1, localhost and [::1]");
    }

    private Reply route(Call call) throws IOException {
        Map<String, Endpoint> methods = routes.get(call.path());
        if (methods == null) {
            return NOT_FOUND;
        }
        Endpoint endpoint = methods.get(call.method());
        return endpoint == null ? wrongMethod(methods) : endpoint.reply(call);
    }

    private static Reply wrongMethod(Map<String, Endpoint> methods) {
        String allowed = String.join(", ", new TreeSet<>(methods.keySet()));
        return Reply.message(405, "the method must be " + allowed).with("Allow", allowed);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body);
        out.flush();
        readLeftOver(exchange.getRequestBody());
    }

    /** An unread body would make the server reset the connection, which can swallow the answer. */
    private static void readLeftOver(InputStream body) throws IOException {
        byte[] buffer = new byte[8192];
        long total = 0;
        for (int read = 0; read >= 0 && total < MOST_LEFT_OVER; total += read) {
            read = body.read(buffer);
        }
    }
}
