package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.cli.service.PlanExecution;
import org.openxlink.cli.service.ServiceOrder;
import org.openxlink.cli.service.ServicePlan;
import org.openxlink.cli.service.Services;
import org.openxlink.config.InstallationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink install}. */
@Command(
        name = "install",
        description = "Installs a service that works on the home and starts with the machine: on Windows ISPS XLink, on"
                + " Linux a unit of systemd.")
final class InstallCommand implements Callable<Integer> {

    private static final String INSTALLED =
            "service \"%s\" is installed already; take it away with \"xlink remove%s\" first, or install another one"
                    + " beside it: xlink install --instance NAME";

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServiceOptions options;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description = "the account that it runs under (default: Windows' local system; on Linux the user openxlink,"
                    + " which is made). A password is asked for, or read from the input")
    private String account;

    @Override
    public Integer call() throws Exception {
        ServiceOrder order = order();
        Services services = Services.ofThisMachine();
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> refused = refused(services, order);
        if (refused.isPresent()) {
            err.println("xlink: " + refused.get());
            return Xlink.UNUSABLE;
        }
        ServicePlan plan = services.install(order);
        if (options.dryRun()) {
            tell(plan.told());
        } else {
            new PlanExecution(
                            password(plan),
                            "what was done before it is taken back by \"xlink remove" + options.repeated() + "\"")
                    .run(plan);
            tell("service \"" + order.displayName() + "\" is installed");
        }
        plan.afterwards().forEach(this::tell);
        return Xlink.DONE;
    }

    private ServiceOrder order() throws IOException {
        List<String> folders = WrittenFolders.of(InstallationReader.read(xlink.home())).stream()
                .map(Path::toString)
                .toList();
        String home = printable("--home", xlink.home().toString());
        Optional<String> chosen = Optional.ofNullable(account).map(name -> printable("--account", name));
        return new ServiceOrder(options.instance(), home, chosen, folders);
    }

    /** Names become lines of definitions. */
    private String printable(String option, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), option + " is empty or has a control character in it");
        }
        return text;
    }

    private Optional<String> refused(Services services, ServiceOrder order) throws Exception {
        Optional<String> missing = services.missing();
        if (missing.isPresent()) {
            return options.dryRun() ? Optional.empty() : missing; // it can be told all the same
        }
        if (services.has(order)) {
            return Optional.of(INSTALLED.formatted(order.displayName(), options.repeated()));
        }
        Optional<String> mistrusted = services.mistrusted();
        return mistrusted.isPresent() || options.dryRun()
                ? mistrusted
                : services.notRunning().or(services::notAllowed);
    }

    private Optional<String> password(ServicePlan plan) throws IOException {
        if (!plan.needsPassword()) {
            return Optional.empty();
        }
        Optional<String> given = TypedSecret.read("Password of " + account + ": ");
        if (given.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no password of " + account + " was given");
        }
        return given;
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
