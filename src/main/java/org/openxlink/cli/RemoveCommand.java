package org.openxlink.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.cli.service.PlanExecution;
import org.openxlink.cli.service.ServiceOrder;
import org.openxlink.cli.service.ServicePlan;
import org.openxlink.cli.service.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink remove}. */
@Command(
        name = "remove",
        description = "Ends the service that \"xlink install\" made and takes it away; the home stays.")
final class RemoveCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServiceOptions options;

    @Override
    public Integer call() throws Exception {
        ServiceOrder order = new ServiceOrder(options.instance(), xlink.home().toString(), Optional.empty(), List.of());
        Services services = Services.ofThisMachine();
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> refused = refused(services, order);
        if (refused.isPresent()) {
            err.println("xlink: " + refused.get());
            return Xlink.UNUSABLE;
        }
        ServicePlan plan = services.remove(order);
        PrintWriter out = spec.commandLine().getOut();
        if (options.dryRun()) {
            out.println(plan.told());
        } else {
            new PlanExecution(Optional.empty(), "mend that and remove it again").run(plan);
            out.println("service \"" + order.displayName() + "\" is removed");
        }
        plan.afterwards().forEach(out::println);
        out.flush();
        return Xlink.DONE;
    }

    private Optional<String> refused(Services services, ServiceOrder order) throws Exception {
        if (options.dryRun()) {
            return Optional.empty();
        }
        if (services.missing().isPresent()) {
            return services.missing();
        }
        if (!services.has(order)) {
            return Optional.of("there is no service \"" + order.displayName() + "\" on this machine");
        }
        return services.notAllowed();
    }
}
