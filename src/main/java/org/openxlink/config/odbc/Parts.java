package org.openxlink.config.odbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.odbc.Attributes.Attribute;

/** The pieces of an address that all kinds of data sources have, checked so that none can smuggle in another. */
final class Parts {

    private static final Pattern SERVER = Pattern.compile(
            "(?i)(?:tcp:)?(?<host>[\\p{L}\\p{N}._-]+|\\(local\\)|\\[?[0-9a-f:]+]?)(?:\\\\(?<instance>[^,;/:\\\\]+))?"
                    + "(?:[,:]\\s*(?<port>\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} $#._-]+");

    private final Attributes attributes;

    Parts(Attributes attributes) {
        this.attributes = attributes;
    }

    /** A server as it is written: {@code host}, {@code host,port}, {@code host\instance}, {@code tcp:host,port}. */
    record Server(String host, Optional<String> instance, Optional<Integer> port) {

        String at(int otherwise) {
            return host + ":" + port.orElse(otherwise);
        }
    }

    Server server(String... keys) throws Missing {
        Attribute written = attributes
                .find(keys)
                .orElseThrow(() -> new Missing(
                        Optional.empty(),
                        "no " + keys[0] + "; add " + keys[0] + "=name or address of the database server"));
        Matcher server = SERVER.matcher(written.value().strip());
        if (!server.matches()) {
            throw new Missing(
                    written.at(),
                    written.key() + " \"" + written.value() + "\", which is no name or address that is reached by TCP;"
                            + " expected " + written.key() + "=host");
        }
        Optional<Integer> own = port();
        return new Server(
                host(server.group("host")),
                Optional.ofNullable(server.group("instance")),
                own.isPresent()
                        ? own
                        : Optional.ofNullable(server.group("port")).map(Integer::valueOf));
    }

    private static String host(String written) {
        boolean here = written.equals(".") || written.equalsIgnoreCase("(local)");
        boolean bareAddress = written.contains(":") && !written.startsWith("[");
        return here ? "localhost" : bareAddress ? "[" + written + "]" : written;
    }

    Optional<Integer> port() throws Missing {
        Optional<Attribute> port = attributes.find("Port", "PortNumber", "TCP_Port");
        if (port.isEmpty()) {
            return Optional.empty();
        }
        String text = port.get().value().strip();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new Missing(port.get().at(), "Port \"" + text + "\"; expected a number from 1 to 65535");
        }
        return Optional.of(Integer.valueOf(text));
    }

    Optional<String> value(String... keys) {
        return attributes.value(keys);
    }

    /** A value that stands in a URL as it is. */
    String name(String what, String... keys) throws Missing {
        Attribute found = attributes
                .find(keys)
                .orElseThrow(() -> new Missing(Optional.empty(), "no " + keys[0] + "; add " + keys[0] + "=" + what));
        if (!NAME.matcher(found.value()).matches()) {
            throw new Missing(
                    found.at(),
                    found.key() + " \"" + found.value() + "\", which can't be part of an address; check it");
        }
        return found.value();
    }

    /** A value that stands in a URL in percent coding. */
    String coded(String what, String... keys) throws Missing {
        String found = attributes
                .value(keys)
                .orElseThrow(() -> new Missing(Optional.empty(), "no " + keys[0] + "; add " + keys[0] + "=" + what));
        return URLEncoder.encode(found, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether a switch is on; nothing when it is not there. */
    Optional<Boolean> flag(String... keys) {
        return attributes.value(keys).map(value -> switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "sspi", "mandatory", "required" -> true;
            default -> false;
        });
    }
}
