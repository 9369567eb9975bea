package org.openxlink.ledger;

import java.util.Map;

/**
 * When which contents of files were read, by the numbers of runs.
 *
 * @param ofContents the last run that read a content, by SHA-256
 * @param ofNames the last run that read a file of that name, whatever it held
 */
public record ReadContents(Map<String, Long> ofContents, Map<String, Long> ofNames) {

    public ReadContents {
        ofContents = Map.copyOf(ofContents);
        ofNames = Map.copyOf(ofNames);
    }

    /** Whether a file of that name was read with another content since this one: it has gone back to what it held. */
    public boolean wasReplaced(String name, String sha256) {
        Long content = ofContents.get(sha256);
        return content != null && ofNames.getOrDefault(name, 0L) > content;
    }
}
