package org.openxlink.console.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users as {@code data/users} has them now: whoever is changed or removed there is so at once. */
public final class Users {

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private record Stamp(Object file, FileTime modified, long size) {

        static final Stamp NO_FILE = new Stamp("none", FileTime.fromMillis(0), 0);
    }

    private final UserFile file;
    private Stamp seen = Stamp.NO_FILE;
    private List<User> users = List.of();

    private Users(UserFile file) {
        this.file = file;
    }

    public static Users ofHome(Path home) {
        return new Users(UserFile.ofHome(home));
    }

    public synchronized boolean isEmpty() {
        return now().isEmpty();
    }

    synchronized Optional<User> find(String name) {
        return now().stream().filter(user -> user.isCalled(name)).findFirst();
    }

    private List<User> now() {
        try {
            Stamp stamp = stamp();
            if (!stamp.equals(seen)) {
                seen = stamp;
                users = List.of();
                users = file.users();
            }
        } catch (IOException e) {
            LOG.error("nobody can log in to the web console: {}", e.getMessage());
        }
        return users;
    }

    private Stamp stamp() throws IOException {
        if (!Files.exists(file.path())) {
            return Stamp.NO_FILE;
        }
        BasicFileAttributes facts = Files.readAttributes(file.path(), BasicFileAttributes.class);
        return new Stamp(String.valueOf(facts.fileKey()), facts.lastModifiedTime(), facts.size());
    }
}
