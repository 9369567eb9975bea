package org.openxlink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A real server on the way to the sandbox: notes what comes over the wire and hands it on. It is a target when its
 * address stands in Url, and a proxy when it stands in Proxy.
 */
final class Relay implements AutoCloseable {

    private static final Set<String> HANDED_ON = Set.of("authorization", "content-type", "content-encoding");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * A request as it came.
     *
     * @param connection number of the connection it came on
     * @param line method, address and version
     * @param headers names in lower case
     */
    record Request(int connection, String line, Map<String, String> headers, String body) {}

    private final URI behind;
    private final String login;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Request> requests = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Relay::thread);

    private Relay(URI behind, String login) throws IOException {
        this.behind = behind;
        this.login = login;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    static Relay to(URI behind) throws IOException {
        return new Relay(behind, "");
    }

    /** Answers 407 to whoever does not log in with this {@code user:password}. */
    static Relay withLogin(URI behind, String login) throws IOException {
        return new Relay(behind, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(ISO_8859_1)));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        for (int number = 1; !server.isClosed(); number++) {
            try {
                Socket socket = server.accept();
                int connection = number;
                open.add(socket);
                threads.execute(() -> serve(connection, socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(int connection, Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                answer(request(connection, head, in), socket.getOutputStream());
            }
        } catch (IOException | InterruptedException ended) {
            open.remove(socket);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private synchronized Request request(int connection, String head, InputStream in) throws IOException {
        List<String> lines = head.lines().toList();
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), ISO_8859_1);
        Request request = new Request(connection, lines.get(0), headers, body);
        requests.add(request);
        return request;
    }

    private void answer(Request request, OutputStream out) throws IOException, InterruptedException {
        if (!login.isEmpty() && !login.equals(request.headers().get("proxy-authorization"))) {
            send(out, "407 Login\r\nProxy-Authenticate: Basic realm=\"relay\"", "");
        } else if (request.line().startsWith("CONNECT")) {
            send(out, "502 Nothing behind", "");
        } else {
            HttpResponse<String> answer = handOn(request);
            send(out, answer.statusCode() + " Answer\r\nContent-Type: application/json", answer.body());
        }
    }

    private HttpResponse<String> handOn(Request request) throws IOException, InterruptedException {
        String path = URI.create(request.line().split(" ", 3)[1]).getPath();
        HttpRequest.Builder same = HttpRequest.newBuilder(behind.resolve(path))
                .POST(BodyPublishers.ofByteArray(request.body().getBytes(ISO_8859_1)));
        request.headers().forEach((name, value) -> {
            if (HANDED_ON.contains(name)) {
                same.header(name, value);
            }
        });
        return HTTP.send(same.build(), BodyHandlers.ofString());
    }

    private static void send(OutputStream out, String head, String body) throws IOException {
        int length = body.getBytes(ISO_8859_1).length;
        out.write(("HTTP/1.1 " + head + "\r\nContent-Length: " + length + "\r\n\r\n" + body).getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
