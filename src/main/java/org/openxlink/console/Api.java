package org.openxlink.console;

import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.Access.OPERATOR;
import static org.openxlink.console.access.Access.VIEWER;
import static org.openxlink.console.access.EndpointTrait.says;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import io.javalin.router.ParsedEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openxlink.console.access.CommandGate;
import org.openxlink.console.access.Denied;
import org.openxlink.console.access.Entrance;
import org.openxlink.console.access.RandomToken;
import org.openxlink.console.edit.CsvAssistant;
import org.openxlink.console.edit.DataSourceEditing;
import org.openxlink.console.edit.DatabaseEditing;
import org.openxlink.console.edit.Drafts;
import org.openxlink.console.edit.Refused;
import org.openxlink.console.edit.SettingsEditing;
import org.openxlink.console.edit.SystemEditing;
import org.openxlink.console.jmx.Hawtio;
import org.openxlink.console.jmx.Jolokia;
import org.openxlink.console.web.BadMessages;
import org.openxlink.console.web.ConsoleDoor;
import org.openxlink.console.web.Door;
import org.openxlink.console.web.StaticFiles;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Reloaded;
import org.openxlink.monitor.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server of what is running: the REST interface {@code /api/v1} for commands and browsers, and the pages. */
public final class Api implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "/api/v1";
    private static final int MOST_THREADS = 4; // the doors have their own

    private final Operations operations;
    private final Workbench workbench;
    private final String version;
    private final Path home;
    private final ImportsApi imports;
    private final HealthPages health;
    private final Entrance entrance;
    private final Jolokia jolokia = new Jolokia();
    private final Javalin server;
    private final Optional<URI> console;

    private Api(
            Operations operations,
            Workbench workbench,
            String version,
            Path home,
            Entrance entrance,
            Door commands,
            Optional<ConsoleDoor> console) {
        this.operations = operations;
        this.workbench = workbench;
        this.version = version;
        this.home = home;
        this.imports = new ImportsApi(operations);
        this.health = new HealthPages(version, operations);
        this.entrance = entrance;
        this.console = console.map(ConsoleDoor::address);
        this.server = Javalin.create(config -> configure(config, commands, console.map(ConsoleDoor::door)));
        addRoutes();
    }

    /**
     * Listens on a free port of this machine, which {@code data/xlink.api} tells to commands, and for browsers where
     * {@code [General]} says.
     */
    public static Api start(Operations operations, Workbench workbench, String version, Path home) throws IOException {
        String secret = RandomToken.next();
        Entrance entrance = new Entrance(home, InstantSource.system());
        Door commands = Door.ofThisMachine(new CommandGate(secret));
        Optional<ConsoleDoor> console =
                ConsoleDoor.open(operations.installation().general().console(), entrance);
        Api api = new Api(operations, workbench, version, home, entrance, commands, console);
        api.server.start();
        new ApiAddress(commands.port(), secret).write(home);
        return api;
    }

    /** Where browsers find the console; nothing when it could not start. */
    public Optional<URI> console() {
        return console;
    }

    /** All that it answers to, with what each declares. */
    public List<Endpoint> endpoints() {
        return server.unsafeConfig().pvt.internalRouter.allHttpHandlers().stream()
                .map(ParsedEndpoint::getEndpoint)
                .filter(endpoint -> endpoint.getMethod().isHttpMethod())
                .toList();
    }

    private static void configure(JavalinConfig config, Door commands, Optional<Door> console) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.http.disableCompression();
        config.http.maxRequestSize = Long.MAX_VALUE; // the entrance knows what each endpoint takes
        config.jsonMapper(new JavalinJackson(JSON, false));
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 1);
        config.jetty.modifyServer(server -> server.setErrorHandler(new BadMessages()));
        config.jetty.addConnector(commands);
        console.ifPresent(config.jetty::addConnector);
    }

    private void addRoutes() {
        entrance.addTo(server, PREFIX + "/session");
        imports.addTo(server, PREFIX + "/imports");
        server.get(
                PREFIX + "/status",
                request -> request.json(StatusView.of(version, operations.status())),
                VIEWER,
                says("Tells how the instance and its external systems are", StatusView.class));
        server.post(
                PREFIX + "/reload",
                request -> request.json(operations.reload()),
                ADMINISTRATOR,
                says("Reads the configuration at once", Reloaded.class));
        server.post(
                PREFIX + "/quarantine/retry",
                this::sendAgain,
                OPERATOR,
                says("Sends what is in quarantine again", RetryView.Asked.class, RetryView.Answer.class));
        server.get(
                PREFIX + "/openapi.json",
                request -> request.json(OpenApi.of(version, endpoints())),
                VIEWER,
                says("This document", Object.class));
        new RunsApi(operations, home).addTo(server, PREFIX + "/runs");
        new QuarantineApi(home).addTo(server, PREFIX + "/quarantine");
        new LogsApi(operations, home).addTo(server, PREFIX + "/logs");
        new AboutApi(operations, version).addTo(server, PREFIX + "/about");
        Drafts drafts = new Drafts(home);
        new EditApi(drafts, operations, workbench).addTo(server, PREFIX);
        new AutomaticApi(home, drafts, workbench).addTo(server, PREFIX + "/automatic");
        new BackupApi(home, operations, version).addTo(server, PREFIX);
        new CatalogueApi(drafts).addTo(server, PREFIX + "/catalogue");
        new SystemsApi(new SystemEditing(home, drafts)).addTo(server, PREFIX + "/systems");
        new CsvApi(new CsvAssistant(home, drafts, workbench)).addTo(server, PREFIX + "/csv");
        new SettingsApi(home, new SettingsEditing(home, drafts)).addTo(server, PREFIX);
        new DatabaseApi(
                        new DatabaseEditing(home, drafts, operations, workbench.databases()),
                        new DataSourceEditing(home, drafts))
                .addTo(server, PREFIX);
        new Explanations(operations).addTo(server);
        new DayData(operations, home).addTo(server);
        new StripsOfWeek(operations, home).addTo(server);
        new Pausing(operations).addTo(server, PREFIX);
        health.addTo(server);
        jolokia.addTo(server);
        Hawtio.addTo(server);
        StaticFiles.addTo(server);
        server.exception(Problem.class, (problem, request) -> refuse(request, problem.view()));
        server.exception(Denied.class, this::refuse);
        server.exception(Refused.class, (refused, request) -> refuse(request, Problem.view(refused)));
        server.exception(
                HttpResponseException.class,
                (e, request) -> refuse(request, Problem.view(e.getStatus(), e.getMessage())));
        server.exception(Exception.class, (e, request) -> {
            LOG.error("unexpected", e);
            refuse(request, Problem.unexpected(e));
        });
    }

    private void sendAgain(Context request) throws Problem {
        try {
            RetryView.Asked asked = JSON.readValue(request.body(), RetryView.Asked.class);
            request.json(RetryView.Answer.of(operations.sendAgain(asked.ids())));
        } catch (JsonProcessingException e) {
            LOG.debug("a request without ids", e);
            throw Problem.badRequest("expected a JSON object with ids, those of xlink quarantine list");
        }
    }

    private void refuse(Denied denied, Context request) {
        if (denied.retryAfter() > 0) {
            request.header("Retry-After", Long.toString(denied.retryAfter()));
        }
        refuse(request, Problem.view(denied));
    }

    private static void refuse(Context request, Problem.View problem) {
        request.status(problem.status()).json(problem).contentType("application/problem+json");
    }

    /** Imports by hand are to end after the request in flight. */
    public void stopImports() {
        imports.stop();
    }

    /** Tells those who listen how their imports ended, and is silent from then on. */
    @Override
    public void close() throws IOException, InterruptedException {
        ApiAddress.delete(home);
        imports.close();
        server.stop();
        health.close();
        jolokia.close();
    }
}
