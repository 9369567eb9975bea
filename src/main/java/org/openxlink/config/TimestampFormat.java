package org.openxlink.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a time stamp is written (Rule: CSV interface, dates and times): {@code dd/mm/yyyy HH:MM:SS}, or with a part per
 * column {@code dd/mm/yyyy;HH:MM:SS}. {@code m} after the hours or before the seconds is minutes, else the month, in
 * either case of letter, so that Java's {@code yyyy-MM-dd HH:mm:ss} works too. A closing {@code Z} stands for {@code Z}
 * or an offset.
 *
 * @param text the format as it was set
 * @param columns for each column the pieces its text is made of
 */
public record TimestampFormat(String text, List<List<Piece>> columns) {

    /** What a piece of the text tells. */
    public enum Field {
        YEAR("year (yyyy or yy)"),
        MONTH("month (mm)"),
        DAY("day (dd)"),
        HOUR("hours (HH)"),
        MINUTE("minutes (MM)"),
        SECOND("seconds (SS)"),
        OFFSET("offset (Z)");

        private final String wording;

        Field(String wording) {
            this.wording = wording;
        }

        /** How messages name the field, such as {@code month (mm)}. */
        String wording() {
            return wording;
        }
    }

    /** A piece of a text. */
    public sealed interface Piece {

        /** This character; a blank stands for one or more. */
        record Literal(char text) implements Piece {}

        /** Digits, at least and at most so many; of a year two mean 20yy. */
        record Digits(Field field, int least, int most) implements Piece {}

        /** A fraction of a second, if there is one; it is cut. */
        record Fraction() implements Piece {}

        /** {@code Z} or an offset from UTC such as {@code +01:00}. */
        record Offset() implements Piece {}
    }

    private static final Set<Field> NEEDED = EnumSet.of(Field.YEAR, Field.MONTH, Field.DAY, Field.HOUR);

    /**
     * Understands a format.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static TimestampFormat parse(String text) {
        String trimmed = text.strip();
        FormatParser parser = new FormatParser(trimmed);
        TimestampFormat format = new TimestampFormat(trimmed, parser.columns());
        Set<Field> named = parser.named();
        NEEDED.stream().filter(field -> !named.contains(field)).findFirst().ifPresent(missing -> {
            throw parser.wrong("names no " + missing.wording());
        });
        if (named.contains(Field.SECOND) && !named.contains(Field.MINUTE)) {
            throw parser.wrong("names seconds but no minutes (MM)");
        }
        return format;
    }

    /** Whether the time stamp stands in two columns. */
    public boolean ofTwoColumns() {
        return columns.size() == 2;
    }

    /** Whether texts of it sort as their times do: year, month, day and so on, one behind the other, and no offset. */
    public boolean isSortable() {
        List<Field> fields = columns.stream()
                .flatMap(List::stream)
                .map(piece -> piece instanceof Piece.Digits digits ? digits.field() : null)
                .filter(Objects::nonNull)
                .toList();
        boolean wholeYear = columns.get(0).get(0) instanceof Piece.Digits digits && digits.most() == 4;
        boolean offset = columns.stream().flatMap(List::stream).anyMatch(Piece.Offset.class::isInstance);
        return wholeYear && !offset && fields.equals(List.of(Field.values()).subList(0, fields.size()));
    }

    /** The format as it was set. */
    @Override
    public String toString() {
        return text;
    }
}
