package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openxlink.injixo.sandbox.Sandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code xlink sandbox}. */
@Command(name = "sandbox", description = "A stand-in for injixo on this machine, to try a configuration against.")
final class SandboxCommand implements Callable<Integer> {

    static final int PORT = 8091;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "default: ${DEFAULT-VALUE}; 0: any free one")
    private int port = PORT;

    @Option(
            names = "--token",
            paramLabel = "KEY",
            description = "the API key it accepts (default: a new one each time)")
    private String token;

    @Override
    public Integer call() throws Exception {
        String key = token == null ? newKey() : token;
        PrintWriter out = spec.commandLine().getOut();
        try (Sandbox sandbox = start(key)) {
            out.printf("Sandbox at %s - open it in a browser to see what arrives; Ctrl-C ends it%n", sandbox.address());
            if (token == null) {
                out.printf("It accepts the API key %s%n", key);
            }
            out.flush();
            new CountDownLatch(1).await();
        }
        return Xlink.DONE;
    }

    private Sandbox start(String key) throws IOException {
        try {
            return Sandbox.start(port, key);
        } catch (BindException | IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "it can't listen on port %d of this machine (%s); choose another with --port"
                            .formatted(port, e.getMessage()));
        }
    }

    private static String newKey() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
