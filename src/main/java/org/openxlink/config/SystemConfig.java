package org.openxlink.config;

import java.util.Optional;

/**
 * An external system: a section of isps_ul.ini.
 *
 * @param enabled a parked one is not imported; what it contributed before stays
 * @param contacts empty when the section has no contact half, or one that can't be imported
 * @param statuses empty when the section has no status half, or one that can't be imported
 * @param protocol whether the interface log of each mapped queue is written
 */
public record SystemConfig(
        String name,
        Place place,
        boolean enabled,
        boolean protocol,
        Optional<ContactSource> contacts,
        Optional<StatusSource> statuses) {

    /** Whether its contacts are to be imported. */
    public boolean importsContacts() {
        return enabled && contacts.isPresent();
    }

    /** Whether its statuses are to be imported. */
    public boolean importsStatuses() {
        return enabled && statuses.isPresent();
    }
}
