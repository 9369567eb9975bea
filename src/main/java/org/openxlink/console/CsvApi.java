package org.openxlink.console;

import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import org.openxlink.console.access.EndpointTrait;
import org.openxlink.console.edit.CsvAssistant;

/** The assistant for CSV files over HTTP. */
final class CsvApi {

    /** A file of 5 MB in Base64, and the keys. */
    private static final EndpointTrait SAMPLE = new EndpointTrait.LargeBody(7_500_000);

    private final CsvAssistant assistant;

    CsvApi(CsvAssistant assistant) {
        this.assistant = assistant;
    }

    void addTo(Javalin server, String prefix) {
        server.post(
                prefix + "/files",
                request -> request.json(assistant.files(EditApi.body(request, CsvAssistant.Folder.class))),
                ADMINISTRATOR,
                says(
                        "Lists the text files of a folder on the server",
                        CsvAssistant.Folder.class,
                        CsvAssistant.FilesView.class));
        server.post(
                prefix + "/proposal",
                request -> request.json(assistant.propose(EditApi.body(request, CsvAssistant.Sample.class))),
                ADMINISTRATOR,
                SAMPLE,
                says(
                        "Proposes keys that would read a CSV file",
                        CsvAssistant.Sample.class,
                        CsvAssistant.ProposalView.class));
        server.post(
                prefix + "/trial",
                request -> request.json(
                        assistant.tryOut(EditApi.user(request), EditApi.body(request, CsvAssistant.Trial.class))),
                ADMINISTRATOR,
                SAMPLE,
                says(
                        "Tells what an import would make of a CSV file",
                        CsvAssistant.Trial.class,
                        CsvAssistant.TrialView.class));
    }
}
