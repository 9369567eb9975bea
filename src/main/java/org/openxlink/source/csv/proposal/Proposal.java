package org.openxlink.source.csv.proposal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keys of a section of isps_ul.ini that would read a file like the sample.
 *
 * @param encoding as it was detected; not among the keys, since it is detected for each file
 * @param keys with their values, in the order in which people write them
 * @param notes what could not be told for sure
 */
public record Proposal(String encoding, Map<String, String> keys, List<Note> notes) {

    /** Something that a person should look at. */
    public enum Note {
        /** Day and month could be either way round. */
        DATE_ORDER,
        /** A column holds seconds since 1970, which the CSV interface can't read. */
        EPOCH_SECONDS,
        /** No column says when. */
        NO_TIME,
        /** No column names the queue. */
        NO_GROUP,
        /** No column names the agent, or none the status. */
        NO_STATUS
    }

    public Proposal {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        notes = List.copyOf(notes);
    }

    /** For a file of contacts. */
    public static Proposal ofContacts(byte[] sample) {
        return new ContactsGuess(CsvSample.of(sample)).proposal();
    }

    /** For a file of agent statuses. */
    public static Proposal ofStatuses(byte[] sample) {
        return new StatusesGuess(CsvSample.of(sample)).proposal();
    }
}
