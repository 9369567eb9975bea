package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.TextDocument;

/** The connection keys of a section: what they make, and what is said of them. */
class DatabaseReaderTest {

    private static final String URL = "Source=jdbc:postgresql://db.example/acd";

    @TempDir
    private Path home;

    private final Problems problems = new Problems();

    @Test
    void allDefaults() {
        Database database = read(URL).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(database.place()).hasToString("config/isps_ul.ini:2");
        assertThat(database.source()).isEqualTo("jdbc:postgresql://db.example/acd");
        assertThat(database.user()).isEmpty();
        assertThat(database.password()).isEmpty();
        assertThat(database.fetchSize()).isEqualTo(10_000);
        assertThat(database.queryTimeout()).isEqualTo(300);
    }

    @Test
    void everyKey() {
        Database database = read(URL, "User=xlink", "Password=${env:PW}", "FetchSize=500", "QueryTimeout=60")
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(database.user()).contains("xlink");
        assertThat(database.password()).contains(new Secret("from-env"));
        assertThat(database.fetchSize()).isEqualTo(500);
        assertThat(database.queryTimeout()).isEqualTo(60);
    }

    @Test
    void synonymOfPassword() throws IOException {
        String coded = SecretKey.ofHome(home).encrypt("geheim");
        assertThat(read(URL, "Pwd=" + coded).orElseThrow().password()).contains(new Secret("geheim"));
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void passwordInClear() {
        assertThat(read(URL, "User=x", "Pwd=geheim").orElseThrow().password()).contains(new Secret("geheim"));
        says(
                "config/isps_ul.ini:4: warning: [Views] Pwd stands there in clear; run \"xlink encrypt\" and put its ENC(...)"
                        + " here");
    }

    @Test
    void passwordInClearInsideSource() {
        Database database = read("Source=DRIVER={MariaDB};SERVER=h;DATABASE=d;UID=x;PWD=geheim")
                .orElseThrow();
        assertThat(database.password()).contains(new Secret("geheim"));
        assertThat(database.toString()).doesNotContain("geheim");
        says(
                "config/isps_ul.ini:2: warning: [Views] the password in Source stands there in clear; run \"xlink encrypt\" and"
                        + " put its ENC(...) here");
    }

    @Test
    void codedPasswordInsideSource() throws IOException {
        String coded = SecretKey.ofHome(home).encrypt("geheim");
        for (String source : List.of(
                "jdbc:postgresql://h/d?user=x&password=" + coded,
                "jdbc:sqlserver://h;user=x;password=" + coded,
                "DRIVER={MariaDB};SERVER=h;DATABASE=d;UID=x;PWD=" + coded)) {
            assertThat(read("Source=" + source).orElseThrow().password())
                    .as(source)
                    .contains(new Secret("geheim"));
        }
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void passwordOfADataSourceName() throws IOException {
        odbc("[acd]", "Driver=MariaDB", "Server=h", "Database=d", "UID=reader", "PWD=geheim");
        Database database = read("Source=acd").orElseThrow();
        assertThat(database.user()).contains("reader");
        assertThat(database.password()).contains(new Secret("geheim"));
        assertThat(database.source()).isEqualTo("acd");
        says("config/odbc.ini:6: warning: [Views] its password stands there in clear; run \"xlink encrypt\" and put its"
                + " ENC(...) here");
    }

    @Test
    void sectionBeforeDataSourceName() throws IOException {
        odbc("[acd]", "Driver=MariaDB", "Server=h", "Database=d", "UID=reader", "PWD=other");
        Database database =
                read("Source=acd", "User=xlink", "Password=${env:PW}").orElseThrow();
        assertThat(database.user()).contains("xlink");
        assertThat(database.password()).contains(new Secret("from-env"));
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void codingOfXlink() {
        read(URL, "Password=$$$:8f2a");
        says(
                "config/isps_ul.ini:3: error: [Views] Password is coded by Xlink and can't be read; enter it again (see: xlink"
                        + " encrypt)");
    }

    @Test
    void noSource() {
        assertThat(read("User=x")).isEmpty();
        says("config/isps_ul.ini:1: error: [Views] Source is not set; give a JDBC URL, a data source name or an ODBC"
                + " connection string");
    }

    @Test
    void numbersOutOfBounds() {
        read(URL, "FetchSize=0", "QueryTimeout=1 h");
        says(
                "config/isps_ul.ini:3: error: [Views] FetchSize is \"0\"; expected a whole number from 1 to 1000000",
                "config/isps_ul.ini:4: error: [Views] QueryTimeout is \"1 h\"; expected a whole number from 1 to 86400");
    }

    @Test
    void nearestDataSourceName() throws IOException {
        odbc("; nothing", "[acd_views]", "Driver=MariaDB");
        assertThat(read("Source=acd_vews")).isEmpty();
        says("config/isps_ul.ini:2: error: [Views] Source is \"acd_vews\", but there is no such data source name in"
                + " config/odbc.ini, /etc/odbc.ini, /usr/local/etc/odbc.ini; did you mean \"acd_views\" (config/odbc.ini:2)?;"
                + " write [acd_vews] with Driver and Server into config/odbc.ini, or a JDBC URL as Source");
    }

    @Test
    void mistakeInTheDataSource() throws IOException {
        odbc("[acd]", "Driver=PostgreSQL", "Database=d");
        assertThat(read("Source=acd")).isEmpty();
        says(
                "config/odbc.ini:1: error: [Views] DSN acd has no Servername; add Servername=name or address of the database"
                        + " server");
    }

    @Test
    void windowsAccount() throws IOException {
        odbc("[acd]", "Driver=SQL Server", "Server=h", "Trusted_Connection=Yes");
        assertThat(read("Source=acd")).isEmpty();
        says(
                "config/isps_ul.ini:1: error: [Views] DSN acd in config/odbc.ini:1 wants the Windows account of the service"
                        + " (Trusted_Connection), which is not possible; set User and Password to a login of the server, or"
                        + " User=DOMAIN\\name and its password");
        assertThat(read("Source=acd", "User=FIRM\\xlink")).isPresent();
    }

    private void odbc(String... lines) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.write(home.resolve("config").resolve("odbc.ini"), List.of(lines));
    }

    private Optional<Database> read(String... lines) {
        String text = "[Views]\n" + String.join("\n", lines);
        IniDocument document = IniDocument.parse(TextDocument.parse(text.getBytes(UTF_8)));
        SectionReader section =
                new SectionReader(document.section("Views").orElseThrow(), Place.of("config/isps_ul.ini"), problems);
        return new DatabaseReader(home, ConfigFiles.of(home), Map.of("PW", "from-env")::get).read(section);
    }

    private void says(String... sentences) {
        assertThat(problems.sorted().stream().map(Problem::toString)).containsExactly(sentences);
    }
}
