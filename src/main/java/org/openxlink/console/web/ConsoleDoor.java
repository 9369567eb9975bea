package org.openxlink.console.web;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import org.openxlink.config.WebConsole;
import org.openxlink.console.access.Entrance;
import org.openxlink.console.access.OwnAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for browsers, as {@code [General]} wants it.
 *
 * @param address what people type into their browser
 */
public record ConsoleDoor(Door door, URI address) {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleDoor.class);

    /** Nothing when it can't be opened, which is told; everything else goes on without it. */
    public static Optional<ConsoleDoor> open(Optional<WebConsole> settings, Entrance entrance) {
        if (settings.isEmpty()) {
            LOG.error("there is no web console, because its settings in [General] are wrong: see xlink validate");
            return Optional.empty();
        }
        try {
            return Optional.of(open(settings.get(), entrance));
        } catch (IOException e) {
            LOG.error("there is no web console: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static ConsoleDoor open(WebConsole settings, Entrance entrance) throws IOException {
        Optional<Certificate> certificate = Optional.empty();
        if (settings.keyStore().isPresent()) {
            certificate = Optional.of(Certificate.read(settings.keyStore().get()));
        }
        ServerSocketChannel socket = socket(settings);
        OwnAddress own = OwnNames.of(settings.address(), socket, certificate);
        Door door = new Door(socket, entrance.browsers(own), certificate.map(Certificate::https));
        return new ConsoleDoor(door, URI.create("%s://%s:%d".formatted(own.scheme(), shown(settings), own.port())));
    }

    private static ServerSocketChannel socket(WebConsole settings) throws IOException {
        String address = settings.address();
        if (settings.port().isPresent()) {
            return listen(address, settings.port().getAsInt());
        }
        try {
            return Door.listen(address, WebConsole.PORT);
        } catch (IOException | UnresolvedAddressException taken) {
            ServerSocketChannel other = listen(address, 0);
            LOG.warn(
                    "port {} is taken ({}); the web console has port {} this time; set ConsolePort in [General]",
                    WebConsole.PORT,
                    taken.getMessage(),
                    other.socket().getLocalPort());
            return other;
        }
    }

    private static ServerSocketChannel listen(String address, int port) throws IOException {
        try {
            return Door.listen(address, port);
        } catch (UnresolvedAddressException e) {
            throw new IOException("ConsoleAddress %s is not known; see [General]".formatted(address), e);
        } catch (IOException e) {
            throw new IOException(
                    "it can't listen on port %d of %s (%s); set another ConsolePort or ConsoleAddress in [General]"
                            .formatted(port, address, e.getMessage()),
                    e);
        }
    }

    private static String shown(WebConsole settings) {
        return OwnNames.isAny(settings.address()) ? OwnNames.ofMachine() : OwnNames.inUrl(settings.address());
    }
}
