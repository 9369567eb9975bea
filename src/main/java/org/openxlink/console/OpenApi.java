package org.openxlink.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.EndpointTrait;

/** The REST interface as an OpenAPI document, made of the endpoints that the server has and the records they speak in. */
final class OpenApi {

    private static final String PREFIX = "/api/v1/";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final SchemaBuilder schemas = new SchemaGenerator(config()).buildMultipleSchemaDefinitions();
    private final ObjectNode document;

    private OpenApi(String version) {
        document = Api.JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "OpenXlink").put("version", version);
    }

    /** A sealed type is one of its records. */
    private static SchemaGeneratorConfig config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral()
                .withSubtypeResolver((type, context) -> type.getErasedType().isSealed()
                        ? Stream.of(type.getErasedType().getPermittedSubclasses())
                                .map(one -> context.getTypeContext().resolveSubtype(type, one))
                                .toList()
                        : null);
        return config.build();
    }

    /** Of those among the endpoints that belong to the REST interface. */
    static ObjectNode of(String version, List<Endpoint> endpoints) {
        OpenApi api = new OpenApi(version);
        ObjectNode paths = api.document.putObject("paths");
        endpoints.stream()
                .filter(endpoint -> endpoint.getPath().startsWith(PREFIX))
                .forEach(endpoint -> api.describe(endpoint, paths.withObjectProperty(endpoint.getPath())));
        api.document.putObject("components").set("schemas", api.schemas.collectDefinitions("components/schemas"));
        return api.document;
    }

    private void describe(Endpoint endpoint, ObjectNode path) {
        ObjectNode method = path.putObject(endpoint.getMethod().name().toLowerCase(Locale.ROOT));
        declared(endpoint, Access.class).ifPresent(access -> method.put("description", "Takes: " + access.word()));
        PARAMETER.matcher(endpoint.getPath()).results().forEach(name -> parameter(method, name.group(1), "path"));
        declared(endpoint, EndpointTrait.Asks.class)
                .ifPresent(asks -> asks.names().forEach(name -> parameter(method, name, "query")));
        declared(endpoint, EndpointTrait.Says.class).ifPresent(says -> {
            method.put("summary", says.summary());
            content(says.takes(), method, "requestBody");
            ObjectNode answers = method.putObject("responses");
            content(says.answers(), answers, "2XX");
            answers.withObjectProperty("2XX").put("description", "done");
            content(Problem.View.class, "application/problem+json", answers.putObject("default"));
            answers.withObjectProperty("default").put("description", "why it is refused, in a sentence");
        });
    }

    private static void parameter(ObjectNode method, String name, String in) {
        method.withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", in.equals("path"))
                .putObject("schema")
                .put("type", "string");
    }

    private void content(Class<?> type, ObjectNode parent, String name) {
        if (type != Void.class) {
            content(type, "application/json", parent.putObject(name));
        }
    }

    private void content(Class<?> type, String mediaType, ObjectNode body) {
        body.putObject("content").putObject(mediaType).set("schema", schemas.createSchemaReference(type));
    }

    private static <T> Optional<T> declared(Endpoint endpoint, Class<T> kind) {
        Roles roles = endpoint.metadata(Roles.class);
        return (roles == null ? List.of() : List.copyOf(roles.getRoles()))
                .stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
