package org.openxlink.config;

import java.util.Comparator;

/**
 * Where something stands.
 *
 * @param file path relative to the home, with forward slashes
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1; 0 means the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place(String file, int line) {
        this(file, line, 0);
    }

    public static Place of(String file) {
        return new Place(file, 0);
    }

    public Place at(int otherLine) {
        return at(otherLine, 0);
    }

    public Place at(int otherLine, int otherColumn) {
        return new Place(file, otherLine, otherColumn);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
