package org.openxlink.source.csv;

/** Reads the texts by which agents and activities are known. */
public final class Identifiers {

    private static final int LONGEST = 200;

    private Identifiers() {}

    /**
     * The agent's login id.
     *
     * @throws UnreadableValue when there is none, or a text that can't be one
     */
    public static String agent(String text) throws UnreadableValue {
        return checked(text, "agent (a login id of 1 to 200 characters)");
    }

    /**
     * The activity's code.
     *
     * @throws UnreadableValue when there is none, or a text that can't be one
     */
    public static String activity(String text) throws UnreadableValue {
        return checked(text, "activity (a code of 1 to 200 characters)");
    }

    private static String checked(String text, String expected) throws UnreadableValue {
        String identifier = text.strip();
        if (identifier.isEmpty() || identifier.length() > LONGEST) {
            throw new UnreadableValue(text, expected);
        }
        return identifier;
    }
}
