package org.openxlink.cli;

import org.openxlink.monitor.Build;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class Version implements IVersionProvider {

    /** Such as {@code 0.1.0}. */
    static String number() {
        return Build.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "OpenXlink " + Build.version(), "Apache Camel " + Build.camel(), "Java " + Runtime.version()
        };
    }
}
