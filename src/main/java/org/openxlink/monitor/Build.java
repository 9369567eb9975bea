package org.openxlink.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote into the program. */
public final class Build {

    private Build() {}

    /** Of OpenXlink, such as {@code 0.1.0}. */
    public static String version() {
        return properties().getProperty("version");
    }

    public static String camel() {
        return properties().getProperty("camel");
    }

    private static Properties properties() {
        Properties build = new Properties();
        try (InputStream text = Build.class.getResourceAsStream("/org/openxlink/build.properties")) {
            build.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
