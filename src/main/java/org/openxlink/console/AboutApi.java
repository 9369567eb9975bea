package org.openxlink.console;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import org.openxlink.config.ProgramFolder;
import org.openxlink.console.access.Access;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Status;

/** Tells what runs here. */
final class AboutApi {

    private final Operations operations;
    private final String version;

    AboutApi(Operations operations, String version) {
        this.operations = operations;
        this.version = version;
    }

    void addTo(Javalin server, String path) {
        server.get(path, this::tell, Access.VIEWER);
    }

    private void tell(Context request) throws IOException {
        Status status = operations.status();
        request.json(new AboutView(
                version,
                status.since().toString(),
                status.home().toString(),
                AboutView.RuntimeView.ofThis(),
                AboutView.Machine.ofThis(),
                AboutView.Memory.now(),
                Libraries.of(ProgramFolder.find())));
    }
}
