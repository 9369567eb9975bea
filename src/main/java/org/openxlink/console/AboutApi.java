package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.openxlink.config.Installation;
import org.openxlink.config.ProgramFolder;
import org.openxlink.console.access.Access;
import org.openxlink.monitor.Operations;

/** Tells what runs here. */
final class AboutApi {

    private final Operations operations;
    private final String version;
    private List<AboutView.Library> libraries = List.of();

    AboutApi(Operations operations, String version) {
        this.operations = operations;
        this.version = version;
    }

    void addTo(Javalin server, String path) {
        server.get(path, this::tell, Access.VIEWER, says("Tells version, Java and libraries", AboutView.class));
    }

    private void tell(Context request) throws IOException {
        Installation live = operations.installation();
        request.json(new AboutView(
                version,
                operations.since().toString(),
                live.home().toString(),
                live.general().localTimeZone().getId(),
                AboutView.RuntimeView.ofThis(),
                AboutView.Machine.ofThis(),
                AboutView.Memory.now(),
                libraries()));
    }

    /** They stay what they are while it runs. */
    private synchronized List<AboutView.Library> libraries() throws IOException {
        if (libraries.isEmpty()) {
            libraries = Libraries.of(ProgramFolder.find());
        }
        return libraries;
    }
}
