package org.openxlink.console;

import static org.openxlink.console.EditApi.body;
import static org.openxlink.console.EditApi.user;
import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.Access.VIEWER;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import org.openxlink.console.access.EndpointTrait;
import org.openxlink.console.edit.CatalogueEditing;
import org.openxlink.console.edit.CatalogueEditing.Kind;
import org.openxlink.console.edit.ComparisonView;
import org.openxlink.console.edit.Drafts;
import org.openxlink.console.edit.MappingEditing.QueueView;
import org.openxlink.console.edit.MappingEditing.ValueTypeView;
import org.openxlink.console.edit.Refused;

/** The queues and value types of WFM over HTTP: changed one by one, or out of a CSV file; in the draft. */
final class CatalogueApi {

    /** 20,000 queues with long names. */
    private static final EndpointTrait CSV = new EndpointTrait.LargeBody(4_000_000);

    private final CatalogueEditing catalogue;

    CatalogueApi(Drafts drafts) {
        this.catalogue = new CatalogueEditing(drafts);
    }

    void addTo(Javalin server, String path) {
        server.get(
                path + "/problems",
                request -> request.json(catalogue.problems(user(request))),
                VIEWER,
                says("Tells what is wrong with queues.ini", CatalogueEditing.ProblemsView.class));
        addQueues(server, path + "/queues");
        addValueTypes(server, path + "/value-types");
        addFiles(server, path + "/queues", Kind.QUEUES);
        addFiles(server, path + "/value-types", Kind.VALUE_TYPES);
    }

    private void addQueues(Javalin server, String path) {
        server.post(
                path,
                request -> request.status(201).json(catalogue.addQueue(user(request), body(request, QueueView.class))),
                ADMINISTRATOR,
                says("Adds a queue in the draft", QueueView.class, QueueView.class));
        server.put(
                path + "/{number}",
                this::changeQueue,
                ADMINISTRATOR,
                says("Changes a queue in the draft", QueueView.class, QueueView.class));
        server.delete(
                path + "/{number}",
                request -> {
                    catalogue.removeQueue(user(request), number(request));
                    request.status(204);
                },
                ADMINISTRATOR,
                says("Removes a queue in the draft", Void.class));
    }

    private void addValueTypes(Javalin server, String path) {
        server.post(
                path,
                request -> request.status(201)
                        .json(catalogue.addValueType(user(request), body(request, ValueTypeView.class))),
                ADMINISTRATOR,
                says("Adds a value type in the draft", ValueTypeView.class, ValueTypeView.class));
        server.put(
                path + "/{number}",
                this::changeValueType,
                ADMINISTRATOR,
                says("Changes a value type in the draft", ValueTypeView.class, ValueTypeView.class));
        server.delete(
                path + "/{number}",
                request -> {
                    catalogue.removeValueType(user(request), number(request));
                    request.status(204);
                },
                ADMINISTRATOR,
                says("Removes a value type in the draft", Void.class));
    }

    private void addFiles(Javalin server, String path, Kind kind) {
        server.post(
                path + "/comparison",
                request -> request.json(catalogue.compare(user(request), kind, request.bodyAsBytes())),
                ADMINISTRATOR,
                CSV,
                says("Tells what a CSV file would change", String.class, ComparisonView.class));
        server.post(
                path + "/import",
                request -> request.json(catalogue.take(user(request), kind, request.bodyAsBytes())),
                ADMINISTRATOR,
                CSV,
                says("Takes a CSV file into the draft", String.class, ComparisonView.class));
    }

    private void changeQueue(Context request) throws Problem, Refused, IOException {
        QueueView wanted = body(request, QueueView.class);
        int number = number(request);
        check(wanted.number(), number);
        request.json(catalogue.changeQueue(user(request), number, wanted));
    }

    private void changeValueType(Context request) throws Problem, Refused, IOException {
        ValueTypeView wanted = body(request, ValueTypeView.class);
        int number = number(request);
        check(wanted.number(), number);
        request.json(catalogue.changeValueType(user(request), number, wanted));
    }

    /** Mappings name it by its number. */
    private static void check(int wanted, int number) throws Problem {
        if (wanted != number) {
            throw Problem.badRequest("number is %d; expected %d, as in the address".formatted(wanted, number));
        }
    }

    private static int number(Context request) throws Problem {
        try {
            return Integer.parseInt(request.pathParam("number"));
        } catch (NumberFormatException e) {
            throw Problem.badRequest("expected a number at the end of the address", e);
        }
    }
}
