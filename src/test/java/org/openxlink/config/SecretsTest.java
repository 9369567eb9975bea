package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final Place PLACE = new Place("config/isps_ul.ini", 2);

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"ö", "geheim", "Schlüssel mit ß und 鍵", " blank,comma)\"quote\" ", "ENC(nested)"})
    void roundTrip(String clear) throws IOException {
        String coded = SecretKey.ofHome(home).encrypt(clear);
        assertThat(coded).startsWith("ENC(").endsWith(")").doesNotContain(clear, ",");
        assertThat(read(coded)).contains(new Secret(clear));
    }

    @Test
    void sameSecretCodedDifferentlyEachTime() throws IOException {
        SecretKey key = SecretKey.ofHome(home);
        assertThat(key.encrypt("geheim")).isNotEqualTo(key.encrypt("geheim"));
    }

    @Test
    void keyThatOutlivesTheProcess() throws IOException {
        String coded = SecretKey.ofHome(home).encrypt("geheim");
        String again = SecretKey.ofHome(home).encrypt("geheim");
        assertThat(read(coded)).isEqualTo(read(again));
    }

    @Test
    void keyOfItsOwnForEachHome() throws IOException {
        String coded = SecretKey.ofHome(home.resolve("other")).encrypt("geheim");
        SecretKey key = SecretKey.ofHome(home);
        assertThatThrownBy(() -> key.decrypt(coded.substring(4, coded.length() - 1)))
                .isInstanceOf(EncryptionOperationNotPossibleException.class);
    }

    @Test
    void keyFileForItsOwnerAlone() throws IOException {
        SecretKey.ofHome(home);
        assertThat(Files.getPosixFilePermissions(SecretKey.file(home)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void oneKeyForSeveralProcessesThatStartTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> codings = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                codings.add(threads.submit(() -> SecretKey.ofHome(home).encrypt("geheim")));
            }
            Set<Optional<Secret>> secrets = new HashSet<>();
            for (Future<String> coding : codings) {
                secrets.add(read(coding.get()));
            }
            assertThat(secrets).containsExactly(Optional.of(new Secret("geheim")));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void secretThatNoTextShows() {
        Proxy proxy = new Proxy("proxy", 8080, Optional.of(new Proxy.Login("user", new Secret("geheim"))));
        Target target = new Target(
                "WFM",
                java.net.URI.create("https://wfm"),
                1,
                Optional.of(proxy),
                new Secret("geheim"),
                PLACE,
                1,
                false);
        assertThat(target.toString()).doesNotContain("geheim").contains("***");
        assertThat(String.valueOf(new Secret("geheim"))).isEqualTo("***");
    }

    private Optional<Secret> read(String text) {
        Problems problems = new Problems();
        Optional<Secret> secret = new SecretReader(home, name -> null).read(text, "the key", PLACE, problems);
        assertThat(problems.sorted()).isEmpty();
        return secret;
    }
}
