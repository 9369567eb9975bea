package org.openxlink.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the web console of an instance listens.
 *
 * @param address name or address of this machine
 * @param port as it is set; 0 is any free one, and none is {@link #PORT}, or any free one where that is taken
 * @param keyStore for https; one is there wherever others can reach the address
 */
public record WebConsole(String address, OptionalInt port, Optional<KeyStoreFile> keyStore) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int PORT = 8090;

    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    /** A PKCS12 file with the key and certificate of the server. */
    public record KeyStoreFile(Path file, Secret password) {}

    /** Whether nobody beside this machine can reach it. */
    static boolean isOfThisMachine(String address) {
        return THIS_MACHINE.matcher(address).matches();
    }
}
