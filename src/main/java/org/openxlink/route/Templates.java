package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.openxlink.config.ProgramFolder;

/** The route templates of a home, or the installation's own where the home has none. */
public record Templates(Path folder) {

    private static final String FOLDER = "routes";

    public static Templates of(Path home) throws IOException {
        Templates own = new Templates(home.resolve(FOLDER));
        return own.files().isEmpty() ? new Templates(installation().resolve(FOLDER)) : own;
    }

    public static Path installation() {
        return ProgramFolder.find();
    }

    void load(CamelContext context) throws IOException {
        for (Path file : files()) {
            load(file, context);
        }
    }

    private static void load(Path file, CamelContext context) throws IOException {
        String name = file.getFileName().toString();
        try {
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, Files.readString(file)));
        } catch (Exception e) {
            throw new IOException(
                    "route template " + file + ": " + Causes.behind(e).getMessage(), e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }
}
