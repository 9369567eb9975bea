package org.openxlink.route;

import java.nio.file.Path;

/** A folder as Camel's file component wants it: it reads % and {{ in an address as something else, % even twice. */
final class FolderAddress {

    private FolderAddress() {}

    static String of(Path folder) {
        return folder.toString().replace("%", "%2525").replace("{", "%7B").replace("}", "%7D");
    }
}
