package org.openxlink.mapping.basic.value;

/** True and False as texts. */
final class TruthText {

    private TruthText() {}

    static String of(boolean truth) {
        return truth ? "True" : "False";
    }

    static boolean parse(String text) {
        if (text.strip().equalsIgnoreCase("true")) {
            return true;
        }
        return !text.strip().equalsIgnoreCase("false") && NumberText.parse(text) != 0;
    }
}
