package org.openxlink.config;

import java.net.URI;
import java.util.Optional;

/**
 * Where data goes: an {@code [IES System ...]} of isps.cfg joined with its line of {@code [DB]}.
 *
 * @param url base address, without a trailing slash
 * @param place where the key is set, for messages when it is refused
 * @param batchSize events per request, exceeded only by a single larger interval
 */
public record Target(
        String name,
        URI url,
        long integrationConfigurationId,
        Optional<Proxy> proxy,
        Secret apiKey,
        Place place,
        int batchSize,
        boolean compress) {}
