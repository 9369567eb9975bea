package org.openxlink.config.odbc;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.odbc.Listing.Scope;

/** Reads what a home and its machine know of ODBC: the files of unixODBC, the registry of Windows. */
final class MachineOdbc {

    private static final String SYSTEM = "HKLM\\SOFTWARE\\ODBC\\ODBC.INI";
    private static final String SYSTEM_32 = "HKLM\\SOFTWARE\\WOW6432Node\\ODBC\\ODBC.INI";
    private static final String USER = "HKCU\\SOFTWARE\\ODBC\\ODBC.INI";
    private static final List<String> FOLDERS = List.of("/etc", "/usr/local/etc");

    private final OwnFiles ownFiles;
    private final UnaryOperator<String> environment;
    private final Path root;
    private final Optional<Function<String, String>> registry;

    /**
     * What that machine knows.
     *
     * @param environment value of an environment variable, or null
     * @param root where the machine's own files begin
     * @param registry the output for a key of the registry, on Windows
     */
    MachineOdbc(
            OwnFiles ownFiles,
            UnaryOperator<String> environment,
            Path root,
            Optional<Function<String, String>> registry) {
        this.ownFiles = ownFiles;
        this.environment = environment;
        this.root = root;
        this.registry = registry;
    }

    static MachineOdbc ofThisMachine(OwnFiles ownFiles, UnaryOperator<String> environment) {
        boolean windows = File.separatorChar == '\\';
        return new MachineOdbc(
                ownFiles, environment, Path.of("/"), windows ? Optional.of(MachineOdbc::query) : Optional.empty());
    }

    /** Where data source names are looked up, in this order. */
    List<Listing> sources() {
        List<Listing> listings = new ArrayList<>();
        listings.add(own("odbc.ini"));
        registry.ifPresentOrElse(
                output -> {
                    listings.add(WindowsRegistry.sources(SYSTEM, Scope.SYSTEM, output.apply(SYSTEM)));
                    listings.add(WindowsRegistry.sources(SYSTEM_32, Scope.SYSTEM, output.apply(SYSTEM_32)));
                    listings.add(WindowsRegistry.sources(USER, Scope.WINDOWS_USER, output.apply(USER)));
                },
                () -> listings.addAll(unixSources()));
        return listings;
    }

    private List<Listing> unixSources() {
        List<Listing> listings = new ArrayList<>();
        variable("ODBCINI").ifPresent(file -> listings.add(listing(file, root.resolve(file), Scope.SYSTEM)));
        variable("HOME")
                .ifPresent(user ->
                        listings.add(listing("~/.odbc.ini", root.resolve(user).resolve(".odbc.ini"), Scope.USER)));
        for (String folder : FOLDERS) {
            String file = folder + "/odbc.ini";
            listings.add(listing(file, root.resolve(file.substring(1)), Scope.SYSTEM));
        }
        return listings;
    }

    /** The drivers that data sources call by name: sections of odbcinst.ini. */
    List<DataSource> drivers() {
        return Stream.concat(
                        Stream.of(own("odbcinst.ini")),
                        FOLDERS.stream()
                                .map(folder -> folder + "/odbcinst.ini")
                                .map(file -> listing(file, root.resolve(file.substring(1)), Scope.SYSTEM)))
                .flatMap(listing -> listing.sources().stream())
                .toList();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }

    /** A file of the home's own folder, in any case. */
    private Listing own(String name) {
        try {
            Optional<Path> file = ownFiles.find(name);
            return file.isPresent()
                    ? listing("config/" + file.get().getFileName(), file.get(), Scope.SYSTEM)
                    : new Listing("config/" + name, Scope.SYSTEM, List.of());
        } catch (IOException noFolder) {
            return new Listing("config/" + name, Scope.SYSTEM, List.of());
        }
    }

    private static Listing listing(String shown, Path file, Scope scope) {
        try {
            return Files.exists(file)
                    ? OdbcIni.sources(shown, scope, IniDocument.parse(TextDocument.read(file)))
                    : new Listing(shown, scope, List.of());
        } catch (IOException e) {
            return new Listing(shown + " (which can't be read)", scope, List.of());
        }
    }

    private static String query(String key) {
        try {
            Process process = new ProcessBuilder("reg", "query", key, "/s")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
            return new String(process.getInputStream().readAllBytes(), charset);
        } catch (IOException e) {
            return ""; // without the registry the name is told to be unknown, and where it was looked for
        }
    }
}
