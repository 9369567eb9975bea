package org.openxlink.config;

import java.io.File;
import java.nio.file.Path;

/** Folders as they are written in ini files. */
final class Folders {

    private Folders() {}

    /** The folder, relative ones below the home; a Windows back slash separates names on every machine. */
    static Path in(Path home, String text) {
        String local = File.separatorChar == '/' ? text.replace('\\', '/') : text;
        return home.resolve(local).normalize();
    }
}
