package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openxlink.console.ApiAddress;

/** {@code xlink user}, as processes, and the audit log of an instance. */
@Execution(ExecutionMode.SAME_THREAD)
class UserCommandTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.standard();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void addedListedRemoved() throws Exception {
        assertThat(home.launch("a long password\n", "user", "add", "anna", "--role", "administrator")
                        .end())
                .isEqualTo(new Home.Result(0, "", ""));

        assertThat(home.run("user", "list").out()).isEqualTo("Name  Role\nanna  administrator\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.path("data/users"))))
                .isEqualTo("rw-------");
        assertThat(home.text("data/users"))
                .contains("anna:administrator:$2a$12$")
                .doesNotContain("a long password");
        assertThat(home.text("logs/audit.log"))
                .containsPattern("from this machine: add user anna as administrator: ok");
        assertThat(home.run("user", "remove", "ANNA").status()).isZero();
        assertThat(home.run("user", "list").err()).contains("no user yet");
    }

    @Test
    void anotherRole() throws Exception {
        Console.users(home, "anna:administrator", "vera:viewer");

        assertThat(home.run("user", "role", "VERA", "operator").status()).isZero();

        assertThat(home.run("user", "list").out()).contains("anna  administrator", "vera  operator");
        assertThat(home.run("user", "role", "vera", "boss").err())
                .contains("expected one of viewer, operator, administrator");
        assertThat(home.run("user", "role", "nobody", "viewer").err())
                .isEqualTo("xlink: there is no user nobody; see xlink user list\n");
    }

    @Test
    void whatCannotBe() throws Exception {
        assertThat(home.launch("short\n", "user", "add", "anna", "--role", "viewer")
                        .end()
                        .err())
                .contains("xlink: the password is shorter than 10 characters");
        assertThat(home.launch("a long password\n", "user", "add", "a:b", "--role", "viewer")
                        .end()
                        .err())
                .contains("xlink: a user's name is up to 64 letters");
        Home.Result role = home.run("user", "add", "anna", "--role", "boss");
        assertThat(role.status()).isEqualTo(2);
        assertThat(role.err()).contains("expected one of viewer, operator, administrator");
        Home.Result nobody = home.run("user", "remove", "nobody");
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).isEqualTo("xlink: there is no user nobody; see xlink user list\n");
    }

    @Test
    void auditLogOfAnInstance() throws Exception {
        Console.users(home, "anna:administrator");
        try (Program console = home.launch("", "console")) {
            WebClient client = new WebClient(console.consolePort());
            client.tryLogIn("anna", "wrong\\u000apassword");
            client.tryLogIn("my secret password", "x");
            client.get("/metrics", "Authorization: Basic YW5uYTp3cm9uZw=="); // anna:wrong
            WebClient.LoggedIn anna = client.logIn("anna", Console.PASSWORD);
            client.post("/api/v1/reload", "{}", anna.and());
            client.post("/api/v1/reload", "{}", anna.cookie());
            String secret = ApiAddress.read(folder).orElseThrow().secret();

            assertThat(console.stop().err()).contains("Console: http://127.0.0.1:" + client.port());

            assertThat(home.text("logs/audit.log").lines())
                    .extracting(line -> line.replaceFirst("^\\S+ \\S+ ", ""))
                    .containsExactly(
                            "anna (administrator) from 127.0.0.1: log in: user or password is wrong",
                            "nobody known from 127.0.0.1: log in: user or password is wrong",
                            "anna (administrator) from 127.0.0.1: log in: user or password is wrong",
                            "anna (administrator) from 127.0.0.1: log in: ok",
                            "anna (administrator) from 127.0.0.1: POST /api/v1/reload: 200",
                            "anna (administrator) from 127.0.0.1: POST /api/v1/reload: 403");
            assertThat(home.text("logs/audit.log") + home.text("logs/isps_ul.log"))
                    .doesNotContain(Console.PASSWORD, secret, anna.cookie().replaceFirst(".*=", ""), "my secret");
        }
    }
}
