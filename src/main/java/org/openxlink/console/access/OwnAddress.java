package org.openxlink.console.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the web console is called: the names that a browser may have in its address line. Another name leads here when
 * somebody else's name server says so (DNS rebinding).
 *
 * @param scheme http or https
 * @param names without a port, in lower case
 */
public record OwnAddress(String scheme, Set<String> names, int port) {

    public OwnAddress {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /** Whether that is the {@code Host} of a request to it. */
    boolean isHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String end = ":" + port;
        return lower.endsWith(end)
                ? names.contains(lower.substring(0, lower.length() - end.length()))
                : isDefaultPort() && names.contains(lower);
    }

    /** Whether a page of that {@code Origin} is one of it. */
    boolean isOrigin(String origin) {
        String prefix = scheme + "://";
        return origin.startsWith(prefix) && isHost(origin.substring(prefix.length()));
    }

    private boolean isDefaultPort() {
        return port == (isSecure() ? 443 : 80);
    }
}
