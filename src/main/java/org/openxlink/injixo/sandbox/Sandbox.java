package org.openxlink.injixo.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.openxlink.injixo.sandbox.Front.Endpoint;

/** The stand-in for injixo: a running HTTP server on 127.0.0.1, and a look at what it has accepted. */
public final class Sandbox implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    /** More than cores: a fault's latency keeps one busy. */
    private static final int THREADS = 16;

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final EventStore events = new EventStore();
    private final StatusStore statuses = new StatusStore();
    private final RequestLog requests = new RequestLog();
    private final Faults faults = new Faults();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Sandbox::thread);
    private final HttpServer server;

    private Sandbox(HttpServer server, String token) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", new Front(routes(token), requests));
    }

    /**
     * Starts a sandbox that stops with {@link #close}.
     *
     * @param port 0 for a free one
     * @param token what stands behind {@code Bearer} in accepted posts
     */
    public static Sandbox start(int port, String token) throws IOException {
        // read once, when the JDK's server is first used: without it small answers wait for the client's delayed ACK
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        Sandbox sandbox = new Sandbox(HttpServer.create(address, 0), token);
        sandbox.server.start();
        return sandbox;
    }

    private Map<String, Map<String, Endpoint>> routes(String token) {
        Inbox inbox = new Inbox(token, faults, events, statuses);
        Inspection inspection = new Inspection(events, statuses, requests, faults);
        Endpoint page = Page.file("page.html", "text/html; charset=utf-8");

        Map<String, Map<String, Endpoint>> routes = new HashMap<>();
        routes.put("/external-systems/contact-events", Map.of("POST", inbox::contactEvents));
        routes.put("/external-systems/agent-statuses", Map.of("POST", inbox::agentStatuses));
        routes.put("/sandbox/contact-events", Map.of("GET", inspection::contactEvents));
        routes.put("/sandbox/agent-statuses", Map.of("GET", inspection::agentStatuses));
        routes.put("/sandbox/status-days", Map.of("GET", inspection::statusDays));
        routes.put("/sandbox/queues", Map.of("GET", inspection::queues));
        routes.put("/sandbox/requests", Map.of("GET", inspection::requests));
        routes.put(
                "/sandbox/faults",
                Map.of("GET", inspection::faults, "PUT", inspection::addFault, "DELETE", inspection::clearFaults));
        routes.put("/sandbox", Map.of("GET", page, "DELETE", inspection::clear));
        routes.put("/", Map.of("GET", page));
        routes.put("/sandbox/statuses", Map.of("GET", Page.file("statuses.html", "text/html; charset=utf-8")));
        for (String script : List.of("common.js", "page.js", "statuses.js")) {
            routes.put("/sandbox/" + script, Map.of("GET", Page.file(script, "text/javascript; charset=utf-8")));
        }
        routes.put("/sandbox/page.css", Map.of("GET", Page.file("page.css", "text/css; charset=utf-8")));
        routes.put("/sandbox/icon.svg", Map.of("GET", Page.file("icon.svg", "image/svg+xml")));
        return routes;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sandbox-" + STARTED.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Where it listens: {@code http://127.0.0.1:PORT}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The 15-minute intervals of a queue on a local day, ordered by start; empty for an unknown queue. */
    public List<IntervalView> contactEvents(String queue, LocalDate day, ZoneId zone) {
        return events.intervals(Optional.of(queue), TimeSpan.ofDay(day, zone));
    }

    /** Everything accepted, of all queues, ordered by start and then by queue. */
    public List<IntervalView> contactEvents() {
        return events.intervals(Optional.empty(), TimeSpan.ALWAYS);
    }

    /** The statuses that began on a local day, of all agents, ordered by start. */
    public List<StatusView> agentStatuses(LocalDate day, ZoneId zone) {
        return statuses.statuses(Optional.empty(), TimeSpan.ofDay(day, zone));
    }

    /** The identifiers of the queues that were posted. */
    public Set<String> queues() {
        return events.queues();
    }

    /** How many requests to {@code /external-systems/*} there were, refused ones included. */
    public long requestCount() {
        return requests.view().total();
    }

    /** Stops at once; requests under way end without an answer. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
