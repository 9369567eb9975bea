package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;

/** Reads the three ways a secret may be written: {@code ENC(...)}, {@code ${env:NAME}} and plain text. */
final class SecretReader {

    private final Path keyFile;
    private final UnaryOperator<String> environment;

    SecretReader(Path home, UnaryOperator<String> environment) {
        this.keyFile = SecretKey.file(home);
        this.environment = environment;
    }

    /** The secret, or nothing when it can't be read: then a problem stands at the place. */
    Optional<Secret> read(String text, String what, Place place, Problems problems) {
        if (text.startsWith("$$$:")) {
            problems.error(place, "%s is coded by Xlink and can't be read; enter it again (see: xlink encrypt)", what);
            return Optional.empty();
        }
        if (text.startsWith("ENC(") && text.endsWith(")")) {
            return decrypted(text.substring(4, text.length() - 1), what, place, problems);
        }
        if (text.startsWith("${env:") && text.endsWith("}")) {
            return fromEnvironment(text.substring(6, text.length() - 1), what, place, problems);
        }
        problems.warning(place, "%s stands there in clear; run \"xlink encrypt\" and put its ENC(...) here", what);
        return Optional.of(new Secret(text));
    }

    private Optional<Secret> decrypted(String coded, String what, Place place, Problems problems) {
        try {
            if (Files.exists(keyFile)) {
                return Optional.of(SecretKey.read(keyFile).decrypt(coded));
            }
            problems.error(place, "%s is encrypted, but its key file data/secret.key is missing; %s", what, AGAIN);
        } catch (IOException e) {
            problems.error(place, "%s is encrypted, but data/secret.key can't be read: %s", what, e.getMessage());
        } catch (EncryptionOperationNotPossibleException e) {
            problems.error(place, "%s was not encrypted with this home's data/secret.key; %s", what, AGAIN);
        }
        return Optional.empty();
    }

    private static final String AGAIN = "enter it again with \"xlink encrypt\", or bring the key file back";

    private Optional<Secret> fromEnvironment(String name, String what, Place place, Problems problems) {
        Optional<String> value = Optional.ofNullable(environment.apply(name)).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            problems.error(
                    place,
                    "%s comes from the environment variable %s, which is not set; set it and start again",
                    what,
                    name);
        }
        return value.map(Secret::new);
    }
}
