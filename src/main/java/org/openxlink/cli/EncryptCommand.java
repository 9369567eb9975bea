package org.openxlink.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.config.SecretKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink encrypt}. */
@Command(
        name = "encrypt",
        description = {
            "Reads a secret from the terminal, or the first line of the input, and prints it as ENC(...).",
            "The key is kept in data/secret.key of the home and made when there is none."
        })
final class EncryptCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<String> secret = TypedSecret.read("Secret: ");
        if (secret.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no secret was given");
            return Xlink.UNUSABLE;
        }
        spec.commandLine().getOut().println(SecretKey.ofHome(xlink.home()).encrypt(secret.get()));
        spec.commandLine().getOut().flush();
        return Xlink.DONE;
    }
}
