package org.openxlink.console.jmx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jolokia.server.core.config.ConfigKey;
import org.jolokia.server.core.config.StaticConfiguration;
import org.jolokia.server.core.http.HttpRequestHandler;
import org.jolokia.server.core.request.BadRequestException;
import org.jolokia.server.core.request.EmptyResponseException;
import org.jolokia.server.core.service.JolokiaServiceManagerFactory;
import org.jolokia.server.core.service.api.JolokiaServiceManager;
import org.jolokia.server.core.service.impl.ClasspathServiceCreator;
import org.jolokia.server.core.service.impl.QuietLogHandler;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Audit;
import org.openxlink.console.access.Caller;
import org.openxlink.console.access.EndpointTrait;

/** JMX over HTTP, as {@link JmxRules} let it; begins with the first request, for most installations never have one. */
public final class Jolokia implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_BODY = 1_000_000; // Hawtio asks for all routes at once
    private static final String VERSION = "{\"type\":\"version\"}";

    private JolokiaServiceManager services;
    private HttpRequestHandler requests;

    /** Only by POST: a link that somebody follows must do nothing. */
    public void addTo(Javalin server) {
        for (String path : List.of("/jolokia", Hawtio.PATH + "/jolokia")) {
            server.post(
                    path,
                    this::answer,
                    Access.ADMINISTRATOR,
                    EndpointTrait.TAKES_PASSWORD,
                    EndpointTrait.AUDITS_ITSELF,
                    new EndpointTrait.LargeBody(LONGEST_BODY));
            server.get(
                    path,
                    request -> answer(request, VERSION.getBytes(StandardCharsets.UTF_8)),
                    Access.ADMINISTRATOR,
                    EndpointTrait.TAKES_PASSWORD);
        }
    }

    private void answer(Context request) throws IOException, EmptyResponseException {
        byte[] body = request.bodyAsBytes();
        Caller.of(request).ifPresent(caller -> tell(caller, body));
        answer(request, body);
    }

    private void answer(Context request, byte[] body) throws IOException, EmptyResponseException {
        String answer;
        try {
            answer = RouteXml.drawable(requests()
                            .handlePostRequest(
                                    request.path(), new ByteArrayInputStream(body), "UTF-8", parameters(request)))
                    .toJSONString();
        } catch (BadRequestException | IllegalArgumentException e) {
            throw new BadRequestResponse("this is no request of Jolokia: " + e.getMessage());
        }
        request.contentType("application/json").result(answer);
    }

    private static Map<String, String[]> parameters(Context request) {
        return request.req().getParameterMap();
    }

    private synchronized HttpRequestHandler requests() {
        if (requests == null) {
            StaticConfiguration configuration = new StaticConfiguration(
                    ConfigKey.AGENT_ID, UUID.randomUUID().toString(), ConfigKey.DISABLE_DETECTORS, "true");
            services = JolokiaServiceManagerFactory.createJolokiaServiceManager(
                    configuration, new QuietLogHandler(), new JmxRules());
            services.addServices(new ClasspathServiceCreator(Jolokia.class.getClassLoader(), "services"));
            requests = new HttpRequestHandler(services.start());
        }
        return requests;
    }

    /** Writes down what may change something. */
    private static void tell(Caller caller, byte[] body) {
        JsonNode asked;
        try {
            asked = JSON.readTree(body);
        } catch (IOException notUnderstood) {
            return; // the answer says so
        }
        for (JsonNode one : asked.isArray() ? asked : List.of(asked)) {
            String operation = one.path("operation").asText();
            String bean = one.path("mbean").asText();
            if (one.path("type").asText().equalsIgnoreCase("exec") && !isReading(bean, operation)) {
                Audit.tell(caller, "JMX " + bean + " " + operation, "asked");
            }
        }
    }

    private static boolean isReading(String bean, String operation) {
        try {
            return JmxRules.isReading(new ObjectName(bean), operation);
        } catch (MalformedObjectNameException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (services != null) {
            services.stop();
        }
    }
}
