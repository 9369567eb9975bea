package org.openxlink.console.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openxlink.console.access.OwnAddress;

/** By which names a browser may call the web console. */
final class OwnNames {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private OwnNames() {}

    static OwnAddress of(String address, ServerSocketChannel socket, Optional<Certificate> certificate)
            throws IOException {
        Set<String> names = new HashSet<>();
        names.add(inUrl(address));
        InetAddress bound = socket.socket().getInetAddress();
        if (bound.isLoopbackAddress() || bound.isAnyLocalAddress()) {
            names.addAll(LOOPBACK);
        }
        if (bound.isAnyLocalAddress()) {
            names.add(ofMachine());
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(one -> names.add(inUrl(one.getHostAddress())));
        }
        certificate.ifPresent(one -> names.addAll(one.names()));
        return new OwnAddress(
                certificate.isPresent() ? "https" : "http",
                names,
                socket.socket().getLocalPort());
    }

    static boolean isAny(String address) {
        return Set.of("0.0.0.0", "::", "[::]").contains(address);
    }

    /** What the machine calls itself. */
    static String ofMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** An IPv6 address stands in brackets, and without its interface. */
    static String inUrl(String address) {
        boolean bare = address.contains(":") && !address.startsWith("[");
        return bare ? "[" + address.replaceFirst("%.*", "") + "]" : address;
    }
}
