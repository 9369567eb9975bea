package org.openxlink.console.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.OwnerOnly;
import org.openxlink.config.ini.FileReplacement;

/** The users of a home, {@code data/users}: a line {@code NAME:ROLE:HASH} each, which its owner alone may read. */
public final class UserFile {

    private static final String HEAD = "# who may log in to the web console; see xlink user --help\n";
    private static final Pattern LINE = Pattern.compile("([^:]+):([a-z]+):(\\$2[aby]\\$\\d\\d\\$[./\\w]{53})");

    private final Path file;

    private UserFile(Path file) {
        this.file = file;
    }

    /** What can't be done to the users, in a sentence. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private interface Change {

        void apply(List<User> users) throws Refused;
    }

    public static UserFile ofHome(Path home) {
        return new UserFile(home.resolve("data").resolve("users"));
    }

    Path path() {
        return file;
    }

    /** In the order of the file; none where there is no file. */
    public List<User> users() throws IOException {
        List<User> users = new ArrayList<>();
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    users.add(user(lines.get(i), i + 1));
                }
            }
        }
        return users;
    }

    public void add(String name, Access role, String password) throws IOException, Refused {
        if (!User.isName(name)) {
            throw new Refused(
                    "a user's name is up to 64 letters, digits and . _ @ -, and begins with a letter or digit");
        }
        User added = new User(name, role, hash(password));
        change(users -> {
            if (users.stream().anyMatch(user -> user.isCalled(name))) {
                throw new Refused("there is a user " + name + " already; see xlink user list");
            }
            users.add(added);
        });
    }

    public void remove(String name) throws IOException, Refused {
        change(users -> users.remove(position(users, name)));
    }

    public void setPassword(String name, String password) throws IOException, Refused {
        String hash = hash(password);
        change(users -> {
            int position = position(users, name);
            User user = users.get(position);
            users.set(position, new User(user.name(), user.role(), hash));
        });
    }

    public void setRole(String name, Access role) throws IOException, Refused {
        change(users -> {
            int position = position(users, name);
            User user = users.get(position);
            users.set(position, new User(user.name(), role, user.hash()));
        });
    }

    private static String hash(String password) throws Refused {
        if (Password.fault(password).isPresent()) {
            throw new Refused(Password.fault(password).get());
        }
        return Password.hash(password);
    }

    private static int position(List<User> users, String name) throws Refused {
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).isCalled(name)) {
                return i;
            }
        }
        throw new Refused("there is no user " + name + "; see xlink user list");
    }

    private static User user(String line, int number) throws IOException {
        Matcher parts = LINE.matcher(line);
        if (parts.matches() && User.isName(parts.group(1))) {
            Optional<Access> role = Access.ofUser(parts.group(2));
            if (role.isPresent()) {
                return new User(parts.group(1), role.get(), parts.group(3));
            }
        }
        throw new IOException(
                "data/users:" + number
                        + ": expected NAME:ROLE:HASH as \"xlink user add\" writes it; take the line out and add the user again");
    }

    /** One after the other, also when two processes do it. */
    private void change(Change change) throws IOException, Refused {
        Files.createDirectories(file.getParent());
        Path turns = file.resolveSibling("users.lock");
        try (FileChannel channel = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock turn = channel.lock()) {
            List<User> users = users();
            change.apply(users);
            write(users);
        }
    }

    private void write(List<User> users) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.file(file); // which its replacement keeps
        }
        StringBuilder text = new StringBuilder(HEAD);
        users.forEach(user ->
                text.append("%s:%s:%s%n".formatted(user.name(), user.role().word(), user.hash())));
        FileReplacement.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
