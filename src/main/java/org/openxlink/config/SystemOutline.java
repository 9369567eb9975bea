package org.openxlink.config;

import java.util.List;

/**
 * What an external system is and what is wrong with its section; also of one that is broken.
 *
 * @param place its first line in isps_ul.ini
 * @param interfaceName CSV, Universal or a preset's name, as it is set or can be told from the keys; empty where neither can
 * @param enabled not parked
 * @param contacts whether it has a contact half that is to be imported
 * @param statuses whether it has a status half that is to be imported
 * @param problems of its section alone; a parked one has none
 */
public record SystemOutline(
        String name,
        Place place,
        Kind kind,
        String interfaceName,
        boolean enabled,
        boolean contacts,
        boolean statuses,
        List<Problem> problems) {

    public SystemOutline {
        problems = List.copyOf(problems);
    }

    /** What a section reads. */
    public enum Kind {
        CSV,
        DATABASE,
        UNKNOWN
    }
}
