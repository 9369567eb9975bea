package org.openxlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openxlink.cli.Workshop;
import org.openxlink.console.Api;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.Progress;

/** A home whose web console runs, with a user of each role; all have the same password. */
final class Console implements AutoCloseable {

    static final String PASSWORD = "correct horse";

    /** The quickest hash of it: that of a real one takes its time. */
    private static final String HASH = "$2a$04$IkWzAjxiBqbcbC79UVary.NfyjZKYQ9H/0JuX/gSkA57wI9EZyaAi";

    private final Home home;
    private final Running running;
    private final Api api;
    private final WebClient client;

    private Console(Home home) throws Exception {
        this.home = home;
        this.running = home.start(false);
        this.api = Api.start(running.engine(), new Workshop(home.path("")), "1.2.3", home.path(""));
        this.client = new WebClient(api.console().orElseThrow().getPort());
    }

    static Console start(Path folder) throws Exception {
        Home home = new Home(folder);
        home.standard();
        home.patience(600);
        users(home, "vera:viewer", "olaf:operator", "anna:administrator");
        return new Console(home);
    }

    /** Users as {@code name:role}, as if somebody else had changed the file. */
    static void users(Home home, String... users) throws IOException {
        List<String> lines =
                List.of(users).stream().map(user -> user + ":" + HASH).toList();
        Files.createDirectories(home.path("data"));
        Files.write(home.path("data/users"), lines);
    }

    Home home() {
        return home;
    }

    Running running() {
        return running;
    }

    Api api() {
        return api;
    }

    WebClient client() {
        return client;
    }

    WebClient.LoggedIn logIn(String user) throws IOException {
        return client.logIn(user, PASSWORD);
    }

    /** An import by hand of contacts, as commands do it. */
    Run importDays(String system, LocalDate first, int days) {
        ImportRequest.Range range = ImportRequest.Range.of(first, days);
        ImportRequest request = new ImportRequest(Optional.of(range), false, Progress.UNSEEN);
        return running.engine().importDays(Run.Kind.CONTACTS, system, request);
    }

    @Override
    public void close() throws Exception {
        api.close();
        running.close();
        home.close();
    }
}
