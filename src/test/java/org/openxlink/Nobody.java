package org.openxlink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A port of this machine where nobody listens, and nobody else can as long as this one is held. */
public record Nobody(Socket held) implements AutoCloseable {

    public static Nobody there() throws IOException {
        Socket held = new Socket();
        held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Nobody(held);
    }

    public int port() {
        return held.getLocalPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
