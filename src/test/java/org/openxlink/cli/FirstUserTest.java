package org.openxlink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.User;
import org.openxlink.console.access.UserFile;

/** The first one who can log in to the web console of a new home. */
class FirstUserTest {

    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();

    @Test
    void anAdministratorWithAPasswordThatNobodyGuesses() throws Exception {
        UserFile users = UserFile.ofHome(home);

        String password = FirstUser.add(users);

        assertThat(password).hasSizeGreaterThanOrEqualTo(16);
        assertThat(users.users()).extracting(User::name).containsExactly("admin");
        assertThat(users.users()).extracting(User::role).containsExactly(Access.ADMINISTRATOR);
        assertThat(Files.readString(home.resolve("data/users"))).doesNotContain(password);
    }

    @Test
    void noPasswordWhereNobodyLooks() throws Exception {
        FirstUser.welcome(home, new PrintWriter(err));

        assertThat(UserFile.ofHome(home).users()).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void usersWhoAreThereAlready() throws Exception {
        UserFile users = UserFile.ofHome(home);
        users.add("anna", Access.ADMINISTRATOR, "a long password");

        FirstUser.welcome(home, new PrintWriter(err));

        assertThat(users.users()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeRead() throws Exception {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/users"), "no user\n");

        FirstUser.welcome(home, new PrintWriter(err));

        assertThat(Files.readString(home.resolve("data/users"))).isEqualTo("no user\n");
    }
}
