package org.openxlink.route;

import java.util.Locale;

/** A name from the ini files, made fit for Camel addresses and bean names. */
final class RouteKey {

    private RouteKey() {}

    /** Letters, digits and hyphens; a hash keeps names apart that differ only in what was left out. */
    static String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain + "-" + Integer.toHexString(name.hashCode());
    }
}
