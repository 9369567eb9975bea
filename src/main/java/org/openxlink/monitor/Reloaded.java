package org.openxlink.monitor;

import java.util.List;

/**
 * What came of reading the configuration again.
 *
 * @param changed whether anything in service is other than before
 * @param replaced names of external systems whose routes are new
 * @param kept what stays as it was because it became invalid, in words
 * @param problems what is wrong, {@code file:line: error: ...}
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
