package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;

/** Secrets in shown files, as {@code specs/hidden-secrets.txt} tells them. */
class HiddenSecretsTest {

    private static final String FILE = "[DB]\n1=WFM,0,x,k3y-of-WFM\n[ACD]\nSource=DSN=A;PWD=pass-word\nQueue=1\n";

    @TestFactory
    Stream<DynamicTest> lines() {
        return SpecFile.tests("hidden-secrets.txt", line -> {
            String file = line.cell(0).replace(" / ", "\n");
            HiddenSecrets hidden = HiddenSecrets.in(file);
            assertThat(hidden.shown()).isEqualTo(line.cell(1).replace(" / ", "\n"));
            assertThat(hidden.restored(hidden.shown())).isEqualTo(file);
        });
    }

    @Test
    void whatStaysGetsItsSecretBack() {
        HiddenSecrets hidden = HiddenSecrets.in(FILE);
        assertThat(hidden.shown()).doesNotContain("k3y", "pass-word");

        assertThat(hidden.restored("# mine\n" + hidden.shown().replace("Queue=1", "Queue=2")))
                .isEqualTo("# mine\n" + FILE.replace("Queue=1", "Queue=2"));
        assertThat(hidden.restored(hidden.shown().replace("<secret-1>", "new")))
                .isEqualTo(FILE.replace("k3y-of-WFM", "new"));
    }

    @Test
    void aSecretCanNotBeMovedToWhereItIsRead() {
        HiddenSecrets hidden = HiddenSecrets.in(FILE);

        assertThatThrownBy(() -> hidden.restored("[General]\nLogDir=<secret-1>\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("where everybody could read it")
                .hasMessageNotContaining("k3y");
        assertThatThrownBy(() -> hidden.restored("[DB]\n1=WFM,0,x,<secret-3>"))
                .hasMessage("<secret-3> stands for no secret of this file; enter the secret itself");
    }
}
