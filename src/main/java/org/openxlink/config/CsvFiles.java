package org.openxlink.config;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of one half of a CSV section: where they come, how they are written, where they go.
 *
 * @param masks globs on the file name
 * @param headerLines lines skipped at the top
 * @param encoding empty: detected per file
 * @param destination where files go that are {@link AfterImport#MOVED}
 */
public record CsvFiles(
        Path folder,
        List<String> masks,
        char separator,
        int headerLines,
        Optional<Charset> encoding,
        AfterImport afterImport,
        Optional<Path> destination) {

    /** The same files, left where they are. */
    CsvFiles staying() {
        return new CsvFiles(folder, masks, separator, headerLines, encoding, AfterImport.STAYS, Optional.empty());
    }
}
