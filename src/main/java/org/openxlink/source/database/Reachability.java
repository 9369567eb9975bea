package org.openxlink.source.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.odbc.JdbcAddress;
import org.openxlink.config.odbc.JdbcAddress.Server;

/** Whether a database's server can be reached, or its file is there; before any login. */
final class Reachability {

    private static final int SECONDS = SessionProperties.CONNECT_SECONDS;

    private final JdbcAddress address;

    Reachability(JdbcAddress address) {
        this.address = address;
    }

    /** Nothing where the address tells neither a port nor a file. */
    Optional<ConnectionStep> test() {
        return address.server().map(this::server).or(this::ofFile);
    }

    /** Nothing where the database is no file. */
    Optional<ConnectionStep> ofFile() {
        return address.file().map(this::file);
    }

    private ConnectionStep server(Server server) {
        String fault = fault(server);
        return fault.isEmpty()
                ? ConnectionStep.passed(server + " can be reached")
                : ConnectionStep.failed(
                        "%s can't be reached: %s; check host and port of %s, that the database runs, and the"
                                        .formatted(server, fault, address.writtenIn())
                                + " firewall");
    }

    /** A name may have several addresses; one that answers is enough. */
    private static String fault(Server server) {
        String fault = "";
        try {
            String host = server.host().replaceAll("[\\[\\]]", "");
            for (InetAddress one : InetAddress.getAllByName(host)) {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(one, server.port()), SECONDS * 1000);
                    return "";
                } catch (SocketTimeoutException e) {
                    fault = "no answer within " + SECONDS + " s";
                } catch (IOException e) {
                    fault = e.getMessage();
                }
            }
        } catch (UnknownHostException e) {
            fault = "the host's name is not known on this machine";
        }
        return fault;
    }

    private ConnectionStep file(Path file) {
        String to = "; check its path in " + address.writtenIn();
        if (!Files.exists(file) && !Files.exists(withoutEnding(file))) {
            return ConnectionStep.failed("the file " + file + " is not there" + to);
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            return ConnectionStep.failed("the file " + file + " can't be read by the account that runs this" + to);
        }
        return ConnectionStep.passed("the file " + file + " is there");
    }

    /** H2 puts an ending behind the name that it is given. */
    private static Path withoutEnding(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.mv\\.db$", ""));
    }
}
