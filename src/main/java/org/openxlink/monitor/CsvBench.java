package org.openxlink.monitor;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openxlink.config.SystemConfig;

/** What the assistant for CSV files tries out; files are only looked at, and only their beginning. */
public interface CsvBench {

    /** A folder that is not there, or that can't be reached. */
    final class NoFolder extends IOException {

        private static final long serialVersionUID = 1L;

        private final String folder;

        public NoFolder(String folder) {
            super("the folder %s is not there or can't be reached; check its name".formatted(folder));
            this.folder = folder;
        }

        public String folder() {
            return folder;
        }
    }

    /**
     * The files with texts that lie in a folder.
     *
     * @param folder below the home where it is relative
     * @throws IOException with a sentence, when it can't be read
     */
    List<FoundFile> files(String folder) throws IOException;

    /**
     * How a file begins.
     *
     * @param file one of {@link #files}
     * @throws IOException with a sentence, when there is no such file or it can't be read
     */
    byte[] beginning(String folder, String file) throws IOException;

    /** The keys of a section that would read such a file. */
    Guess guess(byte[] sample, boolean statuses);

    /**
     * What an import would make of the rows.
     *
     * @param system with a half that reads CSV files
     * @param sound false: it has errors, so that the rows are only taken apart
     */
    Reading read(byte[] sample, SystemConfig system, boolean statuses, boolean sound) throws IOException;

    /** @param modified when it was last written */
    record FoundFile(String name, long size, Instant modified) {}

    /**
     * Keys with their values.
     *
     * @param notes what could not be told for sure, each in a word
     */
    record Guess(String encoding, Map<String, String> keys, List<String> notes) {

        public Guess {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The rows of a sample.
     *
     * @param header the lines that are skipped
     * @param rows the first ones
     * @param found the names in the column of groups or activities
     * @param taken how many rows count
     * @param rejected how many are bad
     * @param unlisted how many are of a queue that is not listed
     */
    record Reading(
            List<String> header, List<ReadRow> rows, List<String> found, long taken, long rejected, long unlisted) {

        public Reading {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            found = List.copyOf(found);
        }
    }

    /**
     * A row.
     *
     * @param line of the file, from 1
     * @param verdict {@code taken}, {@code rejected}, {@code unlisted}, or {@code unread} where the section has errors
     * @param text when it was, or why it is bad
     */
    record ReadRow(long line, List<String> cells, String verdict, String text) {

        public ReadRow {
            cells = List.copyOf(cells);
        }
    }
}
