package org.openxlink.monitor;

import java.util.List;

/**
 * What became of the configuration when it was read again.
 *
 * @param changed whether anything that is in service changed
 * @param replaced names of what is in service with other settings
 * @param added names of what is in service now
 * @param removed names of what is in service no longer
 * @param kept names of what stays as it was, because it became invalid
 * @param problems {@code file:line: error: sentence}, also of what did not change
 */
public record Reloaded(
        boolean changed,
        List<String> replaced,
        List<String> added,
        List<String> removed,
        List<String> kept,
        List<String> problems) {

    public Reloaded {
        replaced = List.copyOf(replaced);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
    }
}
