package org.openxlink.cli.script;

import java.util.stream.Collectors;

/** Text from files for a terminal: what would steer it is shown instead of sent. */
public final class Printable {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** One character for each of the text's; tabs stay. */
    public static String of(String text) {
        return text.codePoints()
                .map(Printable::shown)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Not at full length when that is more than so many characters. */
    static String of(String text, int longest) {
        boolean isLong = text.codePointCount(0, text.length()) > longest;
        return of(isLong ? text.substring(0, text.offsetByCodePoints(0, longest)) + "..." : text);
    }

    private static int shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> control(character);
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                REPLACEMENT;
            default -> character;
        };
    }

    private static int control(int character) {
        if (character == '\t') {
            return character;
        }
        return character < ' ' ? CONTROL_PICTURES + character : REPLACEMENT;
    }
}
