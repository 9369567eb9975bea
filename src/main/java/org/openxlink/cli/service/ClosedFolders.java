package org.openxlink.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders on the way to what a service needs which its account may perhaps not enter, such as /root. */
final class ClosedFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedFolders.class);

    private ClosedFolders() {}

    /** A sentence for each; its group may let the account in all the same. */
    static Stream<String> sentences(String account, ServiceOrder order, JavaProgram program) {
        return Stream.of(order.home(), program.folder(), program.javaHome())
                .flatMap(needed -> outermost(Path.of(needed), account).stream())
                .distinct()
                .map(closed ->
                        "see to it that the user %s may enter %s, whose mode lets only others in; what the service"
                                        .formatted(account, closed)
                                + " needs lies there");
    }

    private static Optional<Path> outermost(Path needed, String account) {
        return Stream.iterate(needed, path -> path != null, Path::getParent)
                .filter(path -> isClosed(path, account))
                .reduce((inner, outer) -> outer);
    }

    private static boolean isClosed(Path folder, String account) {
        try {
            PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class);
            return !found.permissions().contains(PosixFilePermission.OTHERS_EXECUTE)
                    && !found.owner().getName().equals(account);
        } catch (IOException e) {
            LOG.debug("{} is made yet, or can't be looked at", folder, e);
            return false;
        }
    }
}
