package org.openxlink.config;

/**
 * Where something stands.
 *
 * @param file path relative to the home, with forward slashes
 * @param line counted from 1; 0 means the file as a whole
 */
public record Place(String file, int line) {

    public static Place of(String file) {
        return new Place(file, 0);
    }

    public Place at(int otherLine) {
        return new Place(file, otherLine);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
