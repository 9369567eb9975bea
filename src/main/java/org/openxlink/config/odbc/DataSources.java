package org.openxlink.config.odbc;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds out what a {@code Source} means (Rule: the Universal interface, connection). */
public final class DataSources {

    private final Path home;

    public DataSources(Path home) {
        this.home = home;
    }

    /**
     * The address that a Source means.
     *
     * @param source a JDBC URL, a data source name or a connection string
     * @param place where it stands, for messages about the address
     */
    public Resolution resolve(String source, String place) {
        if (isUrl(source)) {
            return WrittenUrl.read(source, home, "Source in " + place);
        }
        return new Resolution.Unusable(Optional.empty(), "only JDBC URLs can be read so far");
    }

    /** The Source for messages: any password in it is blotted out. */
    public static String shown(String source) {
        return isUrl(source) ? WrittenUrl.blotted(source) : source;
    }

    private static boolean isUrl(String source) {
        return source.toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }
}
