package org.openxlink.config.ini;

/**
 * One line of a file.
 *
 * @param number counted from 1
 * @param text without its end; a byte that is no character stands as a lone surrogate U+DC80 to U+DCFF
 * @param end as it stands in the file
 */
public record TextLine(int number, String text, LineEnd end) {
    TextLine numbered(int newNumber) {
        return new TextLine(newNumber, text, end);
    }

    TextLine withText(String newText) {
        return new TextLine(number, newText, end);
    }

    TextLine endingWith(LineEnd newEnd) {
        return new TextLine(number, text, newEnd);
    }
}
