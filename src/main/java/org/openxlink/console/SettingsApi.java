package org.openxlink.console;

import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openxlink.config.KnownKey;
import org.openxlink.config.KnownKeys;
import org.openxlink.console.edit.Refused;
import org.openxlink.console.edit.SettingsEditing;
import org.openxlink.console.edit.SystemEditing;

/** What is set for the installation as a whole over HTTP, and which keys there are at all. */
final class SettingsApi {

    private final Path home;
    private final SettingsEditing settings;

    SettingsApi(Path home, SettingsEditing settings) {
        this.home = home;
        this.settings = settings;
    }

    /**
     * The keys that the readers know, by what they are of.
     *
     * @param interfaces what {@code Interface} may be: CSV, Universal and the presets
     */
    record KeysView(
            List<KnownKey> csv,
            List<KnownKey> database,
            List<KnownKey> general,
            List<KnownKey> target,
            List<String> interfaces) {}

    void addTo(Javalin server, String prefix) {
        server.get(
                prefix + "/keys",
                request -> request.json(keys()),
                ADMINISTRATOR,
                says("Lists the keys that sections may have", KeysView.class));
        server.get(
                prefix + "/settings",
                request -> request.json(settings.settings(EditApi.user(request))),
                ADMINISTRATOR,
                says("Gives [General] and the targets", SettingsEditing.SettingsView.class));
        server.put(
                prefix + "/settings/general",
                this::putGeneral,
                ADMINISTRATOR,
                says(
                        "Sets keys of [General] in the draft",
                        SystemEditing.Edit.class,
                        SettingsEditing.SettingsView.class));
        server.put(
                prefix + "/settings/targets/{section}",
                this::putTarget,
                ADMINISTRATOR,
                says(
                        "Sets keys of a target in the draft",
                        SettingsEditing.TargetEdit.class,
                        SettingsEditing.SettingsView.class));
        server.delete(
                prefix + "/settings/targets/{section}",
                this::deleteTarget,
                ADMINISTRATOR,
                says("Removes a target in the draft", SettingsEditing.SettingsView.class));
    }

    private void deleteTarget(Context request) throws Refused, IOException {
        request.json(settings.deleteTarget(EditApi.user(request), request.pathParam("section")));
    }

    private KeysView keys() throws IOException {
        return new KeysView(
                KnownKeys.ofCsv(),
                KnownKeys.ofDatabase(),
                KnownKeys.ofGeneral(),
                KnownKeys.ofTarget(),
                KnownKeys.interfaces(home));
    }

    private void putGeneral(Context request) throws Problem, Refused, IOException {
        SystemEditing.Edit edit = EditApi.body(request, SystemEditing.Edit.class);
        request.json(settings.putGeneral(EditApi.user(request), edit.keys()));
    }

    private void putTarget(Context request) throws Problem, Refused, IOException {
        SettingsEditing.TargetEdit edit = EditApi.body(request, SettingsEditing.TargetEdit.class);
        request.json(settings.putTarget(EditApi.user(request), request.pathParam("section"), edit));
    }
}
