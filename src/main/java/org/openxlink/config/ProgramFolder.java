package org.openxlink.config;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The folder OpenXlink was installed into: the one above {@code lib/}, or a clone. */
public final class ProgramFolder {

    private ProgramFolder() {}

    public static Path find() {
        try {
            Path code = Path.of(ProgramFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the program is no path", e);
        }
    }
}
