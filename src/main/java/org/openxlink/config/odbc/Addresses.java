package org.openxlink.config.odbc;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.odbc.JdbcAddress.Server;

/** Reads host and port, or the file, out of a JDBC URL. */
final class Addresses {

    private static final Pattern HOST =
            Pattern.compile("//(\\[[^\\]]+]|[^/:;,?\\\\@()]*)(\\\\[^:;/]+)?(?::(\\d{1,5}))?");
    private static final Pattern SYBASE_HOST = Pattern.compile("(?i):Tds:([^:/]+)()(?::(\\d{1,5}))?");
    private static final Pattern ORACLE_HOST = Pattern.compile("@(?:tcps?:)?(?://)?([^:/()@]+)()(?::(\\d{1,5}))?[:/]");
    private static final Pattern IN_PARENTHESES = Pattern.compile("(?i)\\(\\s*host\\s*=\\s*([^)\\s]+)\\s*\\)");
    private static final Pattern PORT_IN_PARENTHESES = Pattern.compile("(?i)\\(\\s*port\\s*=\\s*(\\d{1,5})\\s*\\)");
    private static final Pattern H2_SERVER = Pattern.compile("(?i)^jdbc:h2:(?:tcp|ssl):");
    private static final Pattern H2_FILE =
            Pattern.compile("(?i)^(jdbc:h2:)(?:(?:file|nio|nioMapped|async):)?(?!mem:|tcp:|ssl:|zip:)");
    private static final Pattern SQLITE_FILE = Pattern.compile("(?i)^(jdbc:sqlite:)(?!:memory:)(?:file:)?");
    private static final Pattern ACCESS_FILE = Pattern.compile("(?i)^(jdbc:ucanaccess://)");

    private Addresses() {}

    static JdbcAddress of(JdbcUrl url, Path home, String writtenIn) {
        return switch (url.family()) {
            case ACCESS -> file(url, ACCESS_FILE, home, "", writtenIn);
            case SQLITE -> file(url, SQLITE_FILE, home, "", writtenIn);
            case H2 -> h2(url, home, writtenIn);
            default -> new JdbcAddress(url.family(), url.toString(), server(url), Optional.empty(), writtenIn);
        };
    }

    private static JdbcAddress h2(JdbcUrl url, Path home, String writtenIn) {
        if (H2_SERVER.matcher(url.base()).find()) {
            return new JdbcAddress(
                    Family.H2, url.toString(), host(HOST, url.base(), 9092), Optional.empty(), writtenIn);
        }
        return file(url, H2_FILE, home, ".mv.db", writtenIn);
    }

    /** A relative path begins in the home; the driver would take the folder that the program was started in. */
    private static JdbcAddress file(JdbcUrl url, Pattern prefix, Path home, String ending, String writtenIn) {
        Matcher start = prefix.matcher(url.base());
        String name = start.find() ? url.base().substring(start.end()) : "";
        Optional<Path> file = name.isEmpty() ? Optional.empty() : path(home, name);
        String base = file.map(path -> start.group(1) + path).orElse(url.base());
        return new JdbcAddress(
                url.family(),
                url.withBase(base).toString(),
                Optional.empty(),
                file.map(path -> path.resolveSibling(path.getFileName() + ending)),
                writtenIn);
    }

    /** The path, relative ones below the home; a Windows back slash separates names on every machine. */
    static Optional<Path> path(Path home, String text) {
        String local = File.separatorChar == '/' ? text.replace('\\', '/') : text;
        try {
            Path start = local.startsWith("~/") ? Path.of(System.getProperty("user.home")) : home;
            return Optional.of(start.resolve(local.startsWith("~/") ? local.substring(2) : local)
                    .normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Server> server(JdbcUrl url) {
        String base = url.base();
        int port = url.family().port();
        Matcher inParentheses = IN_PARENTHESES.matcher(base);
        if (inParentheses.find()) {
            Matcher written = PORT_IN_PARENTHESES.matcher(base);
            int of = written.find() ? Integer.parseInt(written.group(1)) : port;
            return of == 0 ? Optional.empty() : Optional.of(new Server(inParentheses.group(1), of));
        }
        return switch (url.family()) {
            case ORACLE -> host(ORACLE_HOST, base, port);
            case SQL_SERVER -> sqlServer(url);
            case SYBASE -> host(HOST, base, port).or(() -> host(SYBASE_HOST, base, port));
            case POSTGRESQL -> host(HOST, base, port).or(() -> Optional.of(new Server("localhost", port)));
            default -> host(HOST, base, port);
        };
    }

    private static Optional<Server> sqlServer(JdbcUrl url) {
        Optional<String> port = url.value("portNumber", "port");
        boolean instance = url.value("instanceName", "instance").isPresent();
        Optional<Server> fromBase =
                host(HOST, url.base(), instance ? 0 : url.family().port());
        String name = fromBase.map(Server::host)
                .or(() -> url.value("serverName", "server"))
                .orElse("");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return port.filter(text -> text.matches("\\d{1,5}"))
                .map(text -> new Server(name, Integer.parseInt(text)))
                .or(() -> fromBase)
                .or(() -> instance
                        ? Optional.empty()
                        : Optional.of(new Server(name, url.family().port())));
    }

    /** A named instance has a port that only its server knows. */
    private static Optional<Server> host(Pattern pattern, String base, int otherwise) {
        Matcher host = pattern.matcher(base);
        if (!host.find() || host.group(1).isEmpty()) {
            return Optional.empty();
        }
        boolean instance = host.group(2) != null && host.group(2).startsWith("\\");
        int port = host.group(3) != null ? Integer.parseInt(host.group(3)) : instance ? 0 : otherwise;
        return port == 0 ? Optional.empty() : Optional.of(new Server(host.group(1), port));
    }
}
