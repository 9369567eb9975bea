package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.openxlink.config.ProgramFolder;

/**
 * The route templates of a home, or the installation's own where the home has none.
 *
 * @param texts the files by their paths
 */
public record Templates(Map<Path, String> texts) {

    private static final String FOLDER = "routes";

    public Templates {
        texts = new LinkedHashMap<>(texts);
    }

    public static Templates of(Path home) throws IOException {
        Templates own = in(home.resolve(FOLDER));
        return own.texts.isEmpty() ? in(installation().resolve(FOLDER)) : own;
    }

    private static Path installation() {
        return ProgramFolder.find();
    }

    /** Those of a folder. */
    public static Templates in(Path folder) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            texts.put(file, Files.readString(file));
        }
        return new Templates(texts);
    }

    void load(CamelContext context) throws IOException {
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            load(file.getKey(), file.getValue(), context);
        }
    }

    /** Loads them in place of those that are loaded; routes made of these go on. */
    void reload(CamelContext context) throws Exception {
        ((ModelCamelContext) context).removeRouteTemplates("*");
        load(context);
    }

    /** Whether Camel understands them, tried out where nothing runs. */
    void check() throws Exception {
        try (CamelContext aside = new DefaultCamelContext()) {
            load(aside);
        }
    }

    private static void load(Path file, String text, CamelContext context) throws IOException {
        try {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.fromString(file.getFileName().toString(), text));
        } catch (Exception e) {
            throw new IOException(
                    "route template " + file + ": " + Causes.behind(e).getMessage(), e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
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
