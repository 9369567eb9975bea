package org.openxlink.route;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.openxlink.config.CsvFiles;
import org.openxlink.source.csv.CsvFolder;

/**
 * Lets the file trigger see each version of a file once, so that files that stay in the folder wake the import only when
 * they are new or changed. After a start every file is new once; the ledger knows better.
 */
public final class Arrivals implements GenericFileFilter<File> {

    private record Version(long size, long modified) {}

    private final CsvFolder folder;
    private final Map<String, Version> seen = new ConcurrentHashMap<>();

    Arrivals(CsvFiles files) {
        this.folder = new CsvFolder(files);
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return !file.isDirectory()
                && folder.matches(file.getFile().toPath())
                && !version(file.getFileLength(), file.getLastModified()).equals(seen.get(file.getFileNameOnly()));
    }

    /** This version of the file is about to be imported. */
    public void seen(
            @Header(Exchange.FILE_NAME_ONLY) String name,
            @Header(Exchange.FILE_LENGTH) long size,
            @Header(Exchange.FILE_LAST_MODIFIED) long modified) {
        seen.put(name, version(size, modified));
    }

    private static Version version(long size, long modified) {
        return new Version(size, modified);
    }
}
