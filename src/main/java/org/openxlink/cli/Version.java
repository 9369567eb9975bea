package org.openxlink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

    /** Such as {@code 0.1.0}. */
    static String number() throws IOException {
        return build().getProperty("version");
    }

    private static Properties build() throws IOException {
        Properties build = new Properties();
        try (InputStream text = Version.class.getResourceAsStream("/org/openxlink/build.properties")) {
            build.load(text);
        }
        return build;
    }

    @Override
    public String[] getVersion() throws IOException {
        Properties build = build();
        return new String[] {
            "OpenXlink " + build.getProperty("version"),
            "Apache Camel " + build.getProperty("camel"),
            "Java " + Runtime.version()
        };
    }
}
