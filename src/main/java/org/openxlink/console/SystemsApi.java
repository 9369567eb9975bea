package org.openxlink.console;

import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import org.openxlink.console.access.EndpointTrait;
import org.openxlink.console.edit.Refused;
import org.openxlink.console.edit.SystemEditing;

/** The external systems over HTTP, as the draft of the user has them. */
final class SystemsApi {

    /** A section with the names of thousands of groups. */
    private static final EndpointTrait SECTION = new EndpointTrait.LargeBody(2_000_000);

    private final SystemEditing systems;

    SystemsApi(SystemEditing systems) {
        this.systems = systems;
    }

    void addTo(Javalin server, String prefix) {
        server.get(
                prefix,
                request -> request.json(systems.systems(EditApi.user(request))),
                ADMINISTRATOR,
                says("Lists the external systems, right or wrong", SystemEditing.SystemsView.class));
        server.get(
                prefix + "/{name}/section",
                request -> request.json(systems.section(EditApi.user(request), request.pathParam("name"))),
                ADMINISTRATOR,
                says("Gives the keys of an external system", SystemEditing.SectionView.class));
        server.put(
                prefix + "/{name}/section",
                this::put,
                ADMINISTRATOR,
                SECTION,
                says(
                        "Sets keys of an external system in the draft",
                        SystemEditing.Edit.class,
                        SystemEditing.SectionView.class));
        server.delete(
                prefix + "/{name}/section",
                this::delete,
                ADMINISTRATOR,
                says("Removes an external system in the draft; its mapped values too with ?mappings=true", Void.class));
    }

    private void put(Context request) throws Problem, Refused, IOException {
        SystemEditing.Edit edit = EditApi.body(request, SystemEditing.Edit.class);
        request.json(systems.put(EditApi.user(request), request.pathParam("name"), edit));
    }

    private void delete(Context request) throws Refused, IOException {
        boolean withMappings = "true".equals(request.queryParam("mappings"));
        systems.delete(EditApi.user(request), request.pathParam("name"), withMappings);
        request.status(204);
    }
}
