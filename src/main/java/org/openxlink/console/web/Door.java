package org.openxlink.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.openxlink.console.access.Gate;

/**
 * A port that the server listens on, with the gate behind it and threads of its own: who fills up one door does not block
 * the other.
 */
public final class Door implements BiFunction<Server, HttpConfiguration, Connector> {

    private static final int MOST_THREADS = 12;
    private static final int MOST_CONNECTIONS = 200;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);
    private static final long SLOWEST_REQUEST = 500; // bytes a second

    private final ServerSocketChannel socket;
    private final Gate gate;
    private final Optional<SslContextFactory.Server> https;

    Door(ServerSocketChannel socket, Gate gate, Optional<SslContextFactory.Server> https) {
        this.socket = socket;
        this.gate = gate;
        this.https = https;
    }

    /** A free port of this machine, which nobody else can reach. */
    public static Door ofThisMachine(Gate gate) throws IOException {
        return new Door(listen("127.0.0.1", 0), gate, Optional.empty());
    }

    static ServerSocketChannel listen(String host, int port) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            return socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    public int port() {
        return socket.socket().getLocalPort();
    }

    /** As the server wants it. */
    @Override
    public Connector apply(Server server, HttpConfiguration usual) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        ServerConnector connector = new ServerConnector(server, threads, null, null, 0, 1, protocols());
        connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
        server.addBean(new ConnectionLimit(MOST_CONNECTIONS, connector));
        try {
            connector.open(socket);
            return connector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConnectionFactory[] protocols() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUriCompliance(UriCompliance.DEFAULT); // no way out of a folder; a coded slash is part of a name
        http.setMinRequestDataRate(SLOWEST_REQUEST);
        http.addCustomizer((connector, settings, request) -> request.setAttribute(Gate.class.getName(), gate));
        if (https.isEmpty()) {
            return new ConnectionFactory[] {new HttpConnectionFactory(http)};
        }
        http.addCustomizer(new SecureRequestCustomizer(false)); // the gate checks the name
        return AbstractConnectionFactory.getFactories(https.get(), new HttpConnectionFactory(http));
    }
}
