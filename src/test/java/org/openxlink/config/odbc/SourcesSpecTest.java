package org.openxlink.config.odbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;

/** {@code specs/sources.txt}. */
class SourcesSpecTest {

    private static final Path HOME = Path.of("/home/xlink");

    @TestFactory
    Stream<DynamicTest> sources() {
        return SpecFile.tests("sources.txt", SourcesSpecTest::check);
    }

    private static void check(SpecFile.Case line) {
        String source = line.cell(0);
        Resolution resolution = new DataSources(HOME, name -> null).resolve(source, "config/isps_ul.ini:7");
        if (line.cell(1).equals("wrong")) {
            assertThat(resolution).isEqualTo(new Resolution.Unusable(Optional.empty(), line.cell(2)));
            return;
        }
        assertThat(resolution).as(resolution.toString()).isInstanceOf(Resolution.Found.class);
        Resolution.Found found = (Resolution.Found) resolution;
        JdbcAddress address = found.address();
        String where = address.server()
                .map(JdbcAddress.Server::toString)
                .or(() -> address.file().map(Path::toString))
                .orElse("");
        assertThat(address.url()).isEqualTo(line.cell(1).replace("HOME", HOME.toString()));
        assertThat(found.login().user().orElse("")).isEqualTo(line.cell(2));
        assertThat(found.login().password().map(Login.Written::text).orElse("")).isEqualTo(line.cell(3));
        assertThat(where).isEqualTo(line.cell(4).replace("HOME", HOME.toString()));
        assertThat(DataSources.shown(source)).isEqualTo(line.cell(5).equals("same") ? source : line.cell(5));
        assertThat(address.writtenIn()).isEqualTo("Source in config/isps_ul.ini:7");
        if (!line.cell(3).isEmpty()) {
            assertThat(found.toString()).doesNotContain(line.cell(3));
        }
    }
}
