package org.openxlink.route;

import java.util.Locale;
import org.openxlink.ledger.Run;

/** A name from the ini files, made fit for Camel addresses and bean names. */
final class RouteKey {

    private RouteKey() {}

    /** The same for an external system's data of one kind. */
    static String of(Run.Kind kind, String system) {
        return kind.word() + "-" + of(system);
    }

    /** Letters, digits and hyphens; a hash keeps names apart that differ only in what was left out. */
    static String of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain + "-" + Integer.toHexString(name.hashCode());
    }
}
