package org.openxlink.console;

import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.Access.VIEWER;
import static org.openxlink.console.access.EndpointTrait.says;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.openxlink.console.access.Caller;
import org.openxlink.console.access.EndpointTrait;
import org.openxlink.console.edit.DraftEditing;
import org.openxlink.console.edit.Drafts;
import org.openxlink.console.edit.FileEditing;
import org.openxlink.console.edit.MappingEditing;
import org.openxlink.console.edit.Refused;
import org.openxlink.console.edit.ScriptTrials;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Workbench;

/** The configuration over HTTP: what is mapped, drafts of changes, and scripts that are tried out. */
final class EditApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The largest acd_map.ini there is, and more. */
    private static final EndpointTrait FILE = new EndpointTrait.LargeBody(8_000_000);

    private final MappingEditing mappings;
    private final DraftEditing drafts;
    private final FileEditing files;
    private final ScriptTrials scripts;

    EditApi(Drafts ofUsers, Operations operations, Workbench workbench) {
        this.mappings = new MappingEditing(ofUsers, operations, workbench);
        this.drafts = new DraftEditing(ofUsers, operations, workbench);
        this.files = new FileEditing(ofUsers, operations);
        this.scripts = new ScriptTrials(workbench);
    }

    /** How a draft is saved. */
    record SaveView(boolean evenWithErrors, String version) {}

    void addTo(Javalin server, String prefix) {
        server.get(
                prefix + "/catalogue",
                request -> request.json(mappings.catalogue(user(request))),
                VIEWER,
                says("Lists the queues and value types of WFM", MappingEditing.CatalogueView.class));
        server.get(
                prefix + "/mappings",
                request -> request.json(mappings.mappings(user(request))),
                VIEWER,
                says("Lists the mappings, right or wrong", MappingEditing.MappingsView.class));
        server.post(
                prefix + "/mappings/edits",
                this::edit,
                ADMINISTRATOR,
                says("Changes a mapping in the draft", MappingEditing.Edit.class, MappingEditing.MappingView.class));
        server.get(
                prefix + "/systems/{name}/tree",
                request -> request.json(mappings.tree(user(request), request.pathParam("name"))),
                VIEWER,
                says("Lists what can be mapped of an external system", MappingEditing.TreeView.class));
        server.get(
                prefix + "/draft",
                request -> request.json(drafts.draft(user(request))),
                ADMINISTRATOR,
                says("Tells what the draft changes", DraftEditing.DraftView.class));
        server.get(
                prefix + "/draft/problems",
                request -> request.json(drafts.check(user(request))),
                ADMINISTRATOR,
                says("Checks the configuration as it would be", DraftEditing.CheckView.class));
        server.post(
                prefix + "/draft/save",
                this::save,
                ADMINISTRATOR,
                says("Saves the draft and puts it into service", SaveView.class, DraftEditing.SavedView.class));
        server.delete(prefix + "/draft", this::discard, ADMINISTRATOR, says("Forgets the draft", Void.class));
        server.get(
                prefix + "/files",
                request -> request.json(files.files(user(request))),
                ADMINISTRATOR,
                says("Lists the files of the configuration", FileEditing.FilesView.class));
        server.get(
                prefix + "/files/{name}",
                request -> request.json(files.file(user(request), request.pathParam("name"))),
                ADMINISTRATOR,
                says("Gives a file without its secrets", FileEditing.FileView.class));
        server.put(
                prefix + "/files/{name}",
                this::putFile,
                ADMINISTRATOR,
                FILE,
                says("Changes a file in the draft", FileEditing.Edit.class, FileEditing.FileView.class));
        server.delete(
                prefix + "/files/{name}",
                this::deleteFile,
                ADMINISTRATOR,
                says("Removes a file in the draft", Void.class));
        server.post(
                prefix + "/scripts/check",
                request -> request.json(scripts.check(body(request, ScriptTrials.Order.class))),
                ADMINISTRATOR,
                says("Checks a script", ScriptTrials.Order.class, ScriptTrials.CheckView.class));
        server.post(
                prefix + "/scripts/run",
                request -> request.json(scripts.run(body(request, ScriptTrials.Order.class))),
                ADMINISTRATOR,
                says("Works out one value by a script", ScriptTrials.Order.class, ScriptTrials.TrialView.class));
    }

    private void edit(Context request) throws Problem, Refused, IOException {
        request.json(mappings.edit(user(request), body(request, MappingEditing.Edit.class)));
    }

    private void save(Context request) throws Problem, Refused, IOException {
        SaveView order = body(request, SaveView.class);
        request.json(drafts.save(user(request), order.evenWithErrors(), Optional.ofNullable(order.version())));
    }

    private void discard(Context request) throws IOException {
        drafts.discard(user(request));
        request.status(204);
    }

    private void putFile(Context request) throws Problem, Refused, IOException {
        FileEditing.Edit edit = body(request, FileEditing.Edit.class);
        if (edit.text() == null) {
            throw Problem.badRequest("expected a JSON object with text");
        }
        request.json(files.put(user(request), request.pathParam("name"), edit));
    }

    private void deleteFile(Context request) throws Refused, IOException {
        files.delete(user(request), request.pathParam("name"));
        request.status(204);
    }

    static String user(Context request) {
        return Caller.of(request).orElseThrow().name();
    }

    static <T> T body(Context request, Class<T> type) throws Problem, IOException {
        try {
            T body = JSON.readValue(request.bodyAsBytes(), type);
            if (body != null) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("expected another JSON object: " + e.getOriginalMessage());
        }
        throw Problem.badRequest("expected a JSON object");
    }
}
