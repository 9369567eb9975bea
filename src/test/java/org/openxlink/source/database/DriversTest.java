package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drivers of the class path, and jars that somebody dropped into lib/ext. */
class DriversTest {

    private static final String CODE =
            """
            package %s;
            import java.sql.*;
            public class %s implements Driver {
                public Connection connect(String url, java.util.Properties login) { return null; }
                public boolean acceptsURL(String url) { return url.startsWith("%s"); }
                public DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties login) { return null; }
                public int getMajorVersion() { return 1; }
                public int getMinorVersion() { return 0; }
                public boolean jdbcCompliant() { return false; }
                public java.util.logging.Logger getParentLogger() { return null; }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void driverOfTheClassPath() throws Exception {
        for (String url : List.of(
                "jdbc:postgresql://h/d",
                "jdbc:mariadb://h/d",
                "jdbc:sqlserver://h",
                "jdbc:ucanaccess://f",
                "jdbc:sqlite:f",
                "jdbc:h2:f")) {
            assertThat(drivers().of(url).acceptsURL(url)).as(url).isTrue();
        }
    }

    @Test
    void driverOfADroppedInJar() throws Exception {
        jar("org.rows", "RowsDriver", "jdbc:rows:", true);
        Driver driver = drivers().of("jdbc:rows:x");
        assertThat(driver.getClass().getName()).isEqualTo("org.rows.RowsDriver");
        assertThat(driver.getClass().getClassLoader()).isNotSameAs(getClass().getClassLoader());
    }

    @Test
    void driverOfAnOldJarThatDoesNotNameIt() throws Exception {
        jar("com.intersys.jdbc", "CacheDriver", "jdbc:Cache:", false);
        assertThat(drivers().of("jdbc:Cache://h:1972/ACD").getClass().getName())
                .isEqualTo("com.intersys.jdbc.CacheDriver");
    }

    @Test
    void brokenJarThatHurtsNobody() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("ext")).resolve("a.jar"), "no zip");
        jar("org.rows", "RowsDriver", "jdbc:rows:", true);
        assertThat(drivers().of("jdbc:rows:x").getClass().getName()).isEqualTo("org.rows.RowsDriver");
    }

    @Test
    void noDriver() {
        assertThatThrownBy(() -> drivers().of("jdbc:informix-sqli://h:9088/d:INFORMIXSERVER=s"))
                .isInstanceOf(DriverMissing.class)
                .hasMessage(
                        "there is no driver for jdbc:informix-sqli:; put the Informix JDBC jar (Maven: com.ibm.informix:jdbc)"
                                + " into " + folder.resolve("ext") + " and start again");
    }

    private Drivers drivers() {
        return new Drivers(List.of(folder.resolve("ext")));
    }

    /** A jar with a driver for that prefix. */
    private void jar(String room, String name, String prefix, boolean named) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), CODE.formatted(room, name, prefix));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(status).isZero();
        String entry = room.replace('.', '/') + "/" + name + ".class";
        Path jar = Files.createDirectories(folder.resolve("ext")).resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(Files.readAllBytes(folder.resolve(entry)));
            if (named) {
                zip.putNextEntry(new ZipEntry("META-INF/services/java.sql.Driver"));
                zip.write((room + "." + name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
