package org.openxlink.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class InterfaceFileTest {

    private static String name(String system, String... queue) {
        return InterfaceFile.of(system, List.of(queue)).name();
    }

    @Test
    void namesAsTheyAre() {
        assertThat(name("ACD", "Service 1")).isEqualTo("ACD_Service 1");
        assertThat(name("ACD", "Köln", "Süd")).isEqualTo("ACD_Köln_Süd");
        assertThat(InterfaceFile.ofStatuses("ACD").name()).isEqualTo("ACD_agent_import");
    }

    @Test
    void namesThatNoFileMayHaveApart() {
        assertThat(name("ACD", "a/b")).startsWith("ACD_a_b-").isNotEqualTo(name("ACD", "a\\b"));
        assertThat(name("..", "/etc/passwd")).startsWith(".." + "__etc_passwd-");
        assertThat(name("A", "x".repeat(500))).isNotEqualTo(name("A", "x".repeat(501)));
    }

    @Test
    void namesThatOtherLogsHave() {
        assertThat(name("isps", "ul")).isNotEqualTo("isps_ul");
        assertThat(name("ISPS", "ULS")).startsWith("ISPS_ULS-");
        assertThat(name("call", "tree")).startsWith("call_tree-");
        assertThat(name("ACD", "agent_import")).startsWith("ACD_agent_import-");
    }

    @Property(tries = 300)
    void anyNameFitForAnyFileSystem(@ForAll String system, @ForAll String queue) {
        String name = name(system, queue) + ".10.log.gz";

        assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}]");
        assertThat(name.getBytes(UTF_8)).hasSizeLessThan(255);
    }
}
