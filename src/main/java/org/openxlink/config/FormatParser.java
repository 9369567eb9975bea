package org.openxlink.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openxlink.config.TimestampFormat.Field;
import org.openxlink.config.TimestampFormat.Piece;

/** Cuts a format into columns and a column into pieces. */
final class FormatParser {

    private static final String FIELD_LETTERS = "ymdhs";
    private static final char LITERAL = '\0';

    private final String format;
    private final Set<Field> named = EnumSet.noneOf(Field.class);

    FormatParser(String format) {
        this.format = format;
    }

    /** A run of one field letter in lower case ({@code yyyy}), or of one other character with LITERAL as its letter. */
    private record Run(char letter, int length, char character) {

        boolean isField() {
            return letter != LITERAL;
        }

        boolean is(char wanted) {
            return letter == wanted;
        }
    }

    /** The pieces of each column; an IllegalArgumentException if something in there can't be read. */
    List<List<Piece>> columns() {
        List<List<Piece>> columns = new ArrayList<>();
        for (String column : format.split(";", -1)) {
            columns.add(List.copyOf(pieces(runs(column.strip()))));
        }
        if (columns.size() > 2) {
            throw wrong("has " + columns.size() + " parts; it may have one, or two with a ; between");
        }
        return List.copyOf(columns);
    }

    /** The fields that occur. */
    Set<Field> named() {
        return Collections.unmodifiableSet(named);
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("The format \"" + format + "\" " + what + ".");
    }

    private List<Run> runs(String column) {
        List<Run> runs = new ArrayList<>();
        boolean quoted = false;
        for (int at = 0; at < column.length(); at++) {
            char c = column.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else {
                add(runs, c, quoted ? LITERAL : letter(c));
            }
        }
        return runs;
    }

    private static void add(List<Run> runs, char character, char letter) {
        int last = runs.size() - 1;
        boolean repeated =
                last >= 0 && runs.get(last).is(letter) && runs.get(last).character() == character;
        if (repeated && (letter != LITERAL || character == ' ')) {
            runs.set(last, new Run(letter, runs.get(last).length() + 1, character));
        } else {
            runs.add(new Run(letter, 1, character));
        }
    }

    private char letter(char c) {
        char lower = Character.toLowerCase(c);
        if (FIELD_LETTERS.indexOf(lower) >= 0 || c == 'Z') {
            return lower;
        }
        if (Character.isLetter(c) && c != 'T') {
            throw wrong("has the unknown letter \"" + c + "\"; known are yyyy yy mm dd HH MM SS, T and Z");
        }
        return LITERAL;
    }

    private List<Piece> pieces(List<Run> runs) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            pieces.add(run.isField() ? field(runs, at) : new Piece.Literal(run.character()));
            if (run.is('s') && closes(runs, at)) {
                pieces.add(new Piece.Fraction());
            }
        }
        return pieces;
    }

    // nothing but an offset follows
    private static boolean closes(List<Run> runs, int at) {
        return runs.stream().skip(at + 1L).allMatch(run -> run.is('z') || run.character() == ' ');
    }

    private Piece field(List<Run> runs, int at) {
        Run run = runs.get(at);
        Field field = meaning(runs, at);
        if (!named.add(field)) {
            throw wrong("names the " + field.wording() + " twice");
        }
        if (field == Field.OFFSET) {
            return offset(runs, at);
        }
        boolean year = field == Field.YEAR;
        if (year ? run.length() != 2 && run.length() != 4 : run.length() > 2) {
            throw wrong("has " + run.length() + " letters for the " + field.wording());
        }
        return digits(field, run.length(), touchesField(runs, at));
    }

    private Piece offset(List<Run> runs, int at) {
        if (at != runs.size() - 1 || runs.get(at).length() > 1) {
            throw wrong("has a Z that is not its last letter");
        }
        return new Piece.Offset();
    }

    // without anything between two fields only their full length tells where one ends
    private static Piece digits(Field field, int letters, boolean touching) {
        if (field == Field.YEAR) {
            return new Piece.Digits(field, letters, letters);
        }
        return new Piece.Digits(field, touching ? 2 : 1, 2);
    }

    private static boolean touchesField(List<Run> runs, int at) {
        return isNumber(runs, at - 1) || isNumber(runs, at + 1);
    }

    private static boolean isNumber(List<Run> runs, int at) {
        return at >= 0
                && at < runs.size()
                && runs.get(at).isField()
                && !runs.get(at).is('z');
    }

    private static Field meaning(List<Run> runs, int at) {
        return switch (runs.get(at).letter()) {
            case 'y' -> Field.YEAR;
            case 'd' -> Field.DAY;
            case 'h' -> Field.HOUR;
            case 's' -> Field.SECOND;
            case 'z' -> Field.OFFSET;
            default -> isMinutes(runs, at) ? Field.MINUTE : Field.MONTH;
        };
    }

    private static boolean isMinutes(List<Run> runs, int at) {
        return neighbour(runs, at, -1) == 'h' || neighbour(runs, at, 1) == 's';
    }

    // the next field's letter in this direction, LITERAL if there is none
    private static char neighbour(List<Run> runs, int at, int step) {
        for (int place = at + step; place >= 0 && place < runs.size(); place += step) {
            if (runs.get(place).isField()) {
                return runs.get(place).letter();
            }
        }
        return LITERAL;
    }
}
