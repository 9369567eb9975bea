package org.openxlink.source;

/**
 * What an agent began to do; the same from a CSV file and from a database.
 *
 * @param agent the external system's login id
 * @param activity the external system's code, or its name where the source has names
 * @param start on the source's clock, or UTC when the row said so
 */
public record StatusRow(String agent, String activity, SourceTime start, End end) {

    /** How the row says that the activity ends. */
    public sealed interface End {

        /** At this time. */
        record At(SourceTime time) implements End {}

        /** So many seconds after its start. */
        record After(long seconds) implements End {}

        /** The row would say it, but does not yet: the activity goes on. */
        record Open() implements End {}

        /** With the agent's next activity: rows of this source never say it. */
        record Next() implements End {}
    }

    public static final End OPEN = new End.Open();

    public static final End NEXT = new End.Next();
}
