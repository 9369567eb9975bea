package org.openxlink.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.openxlink.config.WebConsole.KeyStoreFile;

/** Reads the keys of {@code [General]} that say where the web console listens. */
final class WebConsoleReader {

    private final Path home;
    private final SecretReader secrets;

    WebConsoleReader(Path home, SecretReader secrets) {
        this.home = home;
        this.secrets = secrets;
    }

    /** Nothing when it can't be, for reasons that stand among the problems: everything else goes on without it. */
    Optional<WebConsole> read(SectionReader whole, Problems problems) {
        SectionReader section = whole.in(KnownKey.Group.CONSOLE);
        long before = problems.errors();
        String address = section.textOr("ConsoleAddress", WebConsole.LOOPBACK);
        OptionalInt port = section.number("ConsolePort", 0, 65_535);
        Optional<KeyStoreFile> keyStore = keyStore(section);
        if (problems.errors() == before && keyStore.isEmpty() && !WebConsole.isOfThisMachine(address)) {
            section.error(
                    "ConsoleAddress",
                    "ConsoleAddress %s can be reached by others, and passwords would go there in clear; set"
                            + " ConsoleKeyStore and ConsoleKeyStorePassword for https, or %s",
                    address,
                    WebConsole.LOOPBACK);
        }
        return problems.errors() == before ? Optional.of(new WebConsole(address, port, keyStore)) : Optional.empty();
    }

    private Optional<KeyStoreFile> keyStore(SectionReader section) {
        Optional<Path> file = section.text("ConsoleKeyStore").map(text -> Folders.in(home, text));
        Optional<String> password = section.text("ConsoleKeyStorePassword");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file.get())) {
            section.error("ConsoleKeyStore", "ConsoleKeyStore %s is no file; give a PKCS12 key store", file.get());
        }
        if (password.isEmpty()) {
            section.error(
                    "ConsoleKeyStore", "ConsoleKeyStorePassword is not set; make its ENC(...) with \"xlink encrypt\"");
        }
        return password.flatMap(text -> section.secret(
                        secrets, text, "ConsoleKeyStorePassword", section.placeOf("ConsoleKeyStorePassword")))
                .map(secret -> new KeyStoreFile(file.get(), secret));
    }
}
