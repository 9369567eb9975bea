package org.openxlink.source.csv;

/**
 * A text that is not what its column promises; its row is rejected with this message (Rule: CSV interface, folder and
 * file handling). It has no stack trace: a file of the wrong shape throws one per row.
 */
public final class UnreadableValue extends Exception {

    private static final int SHOWN = 80;

    private final String text;
    private final String expected;

    /** @param expected what the text should be, to be read after "is no", such as {@code date (day.month.year)} */
    public UnreadableValue(String text, String expected) {
        super('"' + shortened(text) + "\" is no " + expected, null, false, false);
        this.text = text;
        this.expected = expected;
    }

    /** The whole text, as it stood in the file. */
    public String text() {
        return text;
    }

    /** What the text should be, such as {@code date (day.month.year)}. */
    public String expected() {
        return expected;
    }

    // a file without line breaks is one field of many megabytes
    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
