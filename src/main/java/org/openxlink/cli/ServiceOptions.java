package org.openxlink.cli;

import java.util.Optional;
import org.openxlink.cli.service.ServiceOrder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code install} and {@code remove} share. */
final class ServiceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            description = "a service of that name beside others: ISPS XLink NAME, openxlink-NAME.service")
    private String instance;

    @Option(names = "--dry-run", description = "print everything that would be done, and do nothing")
    private boolean dryRun;

    boolean dryRun() {
        return dryRun;
    }

    Optional<String> instance() {
        if (instance != null && !ServiceOrder.isInstance(instance)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--instance can't be called that; expected letters, digits, _ . - and at most 40 of them");
        }
        return Optional.ofNullable(instance);
    }

    /** The option as it has to be repeated; empty without one. */
    String repeated() {
        return instance == null ? "" : " --instance " + instance;
    }
}
