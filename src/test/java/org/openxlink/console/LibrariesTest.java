package org.openxlink.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the page about OpenXlink says of its libraries. */
class LibrariesTest {

    @Test
    void licencesOfTheBillOfMaterials() throws IOException {
        String bill =
                """
                {"components": [
                  {"name": "javalin", "version": "6.7.0", "licenses": [{"license": {"id": "Apache-2.0"}}]},
                  {"name": "h2", "version": "2.4", "licenses": [{"license": {"name": "EPL"}}, {"expression": "MPL-2.0"}]},
                  {"name": "none", "version": "1"}]}
                """;

        assertThat(Libraries.listed(new ObjectMapper().readTree(bill)))
                .containsExactly(
                        new AboutView.Library("javalin", "6.7.0", "Apache-2.0"),
                        new AboutView.Library("h2", "2.4", "EPL, MPL-2.0"),
                        new AboutView.Library("none", "1", ""));
    }

    @Test
    void jarsOfACloneThatHasNone() throws IOException {
        assertThat(Libraries.of(Path.of("nowhere")))
                .anyMatch(library -> library.name().equals("javalin")
                        && library.version().startsWith("6.")
                        && library.licence() == null);
    }
}
