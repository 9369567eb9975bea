package org.openxlink.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openxlink.config.ProgramFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installation that is to run as a service, and the Java that runs it; as the launchers start it.
 *
 * @param folder of the installation
 * @param javaHome of the Java that it is to run on
 * @param ownOptions what {@code XLINK_JAVA_OPTS} has
 * @param jars the class path below the folder, with {@code /}; {@code lib/*} are all jars of a folder
 */
public record JavaProgram(String folder, String javaHome, Optional<String> ownOptions, List<String> jars) {

    private static final Logger LOG = LoggerFactory.getLogger(JavaProgram.class);

    static final String MAIN = "org.openxlink.app.Main";

    private static final String DEFAULT_OPTIONS = "-Xmx256m";

    public JavaProgram {
        jars = List.copyOf(jars);
    }

    /** This program, on the Java that it runs on now. */
    public static JavaProgram running(Map<String, String> environment) {
        Path folder = ProgramFolder.find();
        boolean isClone = !Files.exists(folder.resolve("lib/openxlink.jar"));
        List<String> jars = isClone ? List.of("target/openxlink.jar", "target/lib/*") : List.of("lib/*", "lib/ext/*");
        Optional<String> options =
                Optional.ofNullable(environment.get("XLINK_JAVA_OPTS")).filter(text -> !text.isBlank());
        return new JavaProgram(folder.toString(), javaHome(environment), options, jars);
    }

    /** As it was chosen: behind a link there may be another Java after an update, and the one there now gone. */
    private static String javaHome(Map<String, String> environment) {
        String running = System.getProperty("java.home");
        String chosen = environment.getOrDefault("JAVA_HOME", "");
        return isSameFolder(chosen, running) ? chosen : running;
    }

    private static boolean isSameFolder(String chosen, String running) {
        try {
            return !chosen.isBlank() && Files.isSameFile(Path.of(chosen), Path.of(running));
        } catch (IOException | InvalidPathException e) {
            LOG.debug("JAVA_HOME is not the Java that runs", e);
            return false;
        }
    }

    String windowsClassPath() {
        return jars.stream().map(jar -> folder + "\\" + jar.replace('/', '\\')).collect(Collectors.joining(";"));
    }

    /** All options of the Java machine. */
    List<String> options() {
        List<String> options = new ArrayList<>(
                List.of(ownOptions.orElse(DEFAULT_OPTIONS).strip().split("\\s+")));
        options.add("-XX:+UseSerialGC");
        options.add("-Djdk.console=java.base");
        options.add("-Dfile.encoding=UTF-8");
        options.add("--enable-native-access=ALL-UNNAMED");
        return options;
    }
}
