package org.openxlink.console;

import static org.openxlink.console.EditApi.body;
import static org.openxlink.console.EditApi.user;
import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.Access.VIEWER;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.InstantSource;
import org.openxlink.console.edit.AutomaticEditing;
import org.openxlink.console.edit.AutomaticEditing.AutomaticView;
import org.openxlink.console.edit.AutomaticEditing.Halves;
import org.openxlink.console.edit.AutomaticEditing.Wanted;
import org.openxlink.console.edit.Drafts;
import org.openxlink.monitor.Workbench;

/** When and what imports by themselves do, over HTTP; changed in the draft. */
final class AutomaticApi {

    private final AutomaticEditing automatic;

    AutomaticApi(Path home, Drafts drafts, Workbench workbench) {
        this.automatic = new AutomaticEditing(home, drafts, workbench, InstantSource.system());
    }

    void addTo(Javalin server, String path) {
        server.get(
                path,
                request -> request.json(automatic.settings(user(request))),
                VIEWER,
                says("Tells when imports run by themselves", AutomaticView.class));
        server.post(
                path + "/preview",
                request -> request.json(automatic.preview(user(request), body(request, Wanted.class))),
                ADMINISTRATOR,
                says("Tells what other settings would do", Wanted.class, AutomaticView.class));
        server.put(
                path,
                request -> request.json(automatic.change(user(request), body(request, Wanted.class))),
                ADMINISTRATOR,
                says("Changes when imports run, in the draft", Wanted.class, AutomaticView.class));
        server.put(
                path + "/systems/{name}",
                request -> request.json(
                        automatic.change(user(request), request.pathParam("name"), body(request, Halves.class))),
                ADMINISTRATOR,
                says("Switches what an external system imports, in the draft", Halves.class, AutomaticView.class));
    }
}
