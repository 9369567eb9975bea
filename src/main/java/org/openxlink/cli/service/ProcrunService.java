package org.openxlink.cli.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Windows service through Apache procrun, which runs the Java machine in its own process. */
record ProcrunService() implements ServiceKind {

    private static final String STOP = "org.openxlink.app.Stop";

    @Override
    public ServicePlan install(ServiceOrder order, JavaProgram program) {
        String name = order.displayName();
        Stream<Step> steps = Stream.of(
                new Step.MakeFolder(order.home() + "\\logs"),
                new Step.Run(
                        Stream.concat(Stream.of(procrun(program), "//IS//" + name), settings(order, program))
                                .toList(),
                        false,
                        false),
                Step.Run.of(
                        "sc.exe",
                        "failure",
                        name,
                        "reset=",
                        "86400",
                        "actions=",
                        "restart/10000/restart/60000/restart/300000"),
                Step.Run.of("sc.exe", "failureflag", name, "1"));
        return new ServicePlan(
                Stream.concat(steps, WindowsAccount.steps(order)).toList(), WindowsNotes.afterInstall(order));
    }

    @Override
    public ServicePlan remove(ServiceOrder order, JavaProgram program) {
        return new ServicePlan(
                List.of(
                        Step.Run.ifPossible("net.exe", "stop", order.displayName()),
                        Step.Run.of("sc.exe", "delete", order.displayName())),
                WindowsNotes.AFTER_REMOVE);
    }

    private static String procrun(JavaProgram program) {
        return program.folder() + "\\winsw\\procrun\\amd64\\prunsrv.exe";
    }

    /** Rule: Apache Commons Daemon, "Procrun", command line parameters. */
    private static Stream<String> settings(ServiceOrder order, JavaProgram program) {
        return Stream.of(
                "--DisplayName=" + order.displayName(),
                "--Description=" + WindowsNotes.DESCRIPTION,
                "--Install=" + procrun(program),
                "--Startup=auto",
                "--ServiceUser=LocalSystem", // procrun's own default may write nowhere
                "--Jvm=" + program.javaHome() + "\\bin\\server\\jvm.dll",
                "--Classpath=" + program.windowsClassPath(),
                "--JvmOptions=" + list(program.options()),
                "--StartMode=jvm",
                "--StartClass=" + JavaProgram.MAIN,
                "--StartParams=" + list(List.of("service", "--home", order.home())),
                "--StartPath=" + order.home(),
                "--StopMode=jvm",
                "--StopClass=" + STOP,
                "--StopTimeout=25",
                "--LogPath=" + order.home() + "\\logs",
                "--LogPrefix=isps_uls_procrun",
                "--LogLevel=Warn",
                "--StdError=auto");
    }

    private static String list(List<String> words) {
        return words.stream().map(ProcrunService::word).collect(Collectors.joining(";"));
    }

    /** Words of a list are apart at semicolons and hashes, unless these stand between apostrophes. */
    private static String word(String text) {
        return text.replace(";", "';'").replace("#", "'#'");
    }
}
