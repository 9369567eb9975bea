package org.openxlink.config;

import java.util.Optional;

/** The proxy towards a target. */
public record Proxy(String host, int port, Optional<Login> login) {

    /** Credentials for the proxy. */
    public record Login(String user, Secret password) {}
}
