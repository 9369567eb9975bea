package org.openxlink.config.odbc;

/**
 * A line of one of ODBC's files.
 *
 * @param line counted from 1; 0 means the file as a whole
 */
public record Spot(String file, int line) {

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
