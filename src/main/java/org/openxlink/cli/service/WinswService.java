package org.openxlink.cli.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Windows service through WinSW, whose program reads the definition of the same name beside it.
 *
 * @param template the definition, {@code winsw/service.xml}
 */
record WinswService(String template) implements ServiceKind {

    static final String PROGRAM = "WinSW.exe";

    @Override
    public ServicePlan install(ServiceOrder order, JavaProgram program) {
        Stream<Step> steps = Stream.of(
                new Step.MakeFolder(order.home() + "\\logs"),
                new Step.CopyFile(folder(program) + "\\" + PROGRAM, own(order, program, ".exe")),
                new Step.WriteFile(definition(order, program), filled(order, program)),
                Step.Run.of(own(order, program, ".exe"), "install"));
        return new ServicePlan(
                Stream.concat(steps, WindowsAccount.steps(order)).toList(), WindowsNotes.afterInstall(order));
    }

    @Override
    public ServicePlan remove(ServiceOrder order, JavaProgram program) {
        List<Step> steps = List.of(
                Step.Run.ifPossible(own(order, program, ".exe"), "stop"),
                Step.Run.of(own(order, program, ".exe"), "uninstall"),
                new Step.DeleteFile(own(order, program, ".exe")),
                new Step.DeleteFile(definition(order, program)));
        return new ServicePlan(steps, WindowsNotes.AFTER_REMOVE);
    }

    static String definition(ServiceOrder order, JavaProgram program) {
        return own(order, program, ".xml");
    }

    private static String own(ServiceOrder order, JavaProgram program, String ending) {
        return folder(program) + "\\" + order.fileName() + ending;
    }

    private static String folder(JavaProgram program) {
        return program.folder() + "\\winsw";
    }

    private String filled(ServiceOrder order, JavaProgram program) {
        List<String> arguments = new ArrayList<>(program.options());
        arguments.addAll(
                List.of("-cp", program.windowsClassPath(), JavaProgram.MAIN, "service", "--home", order.home()));
        return FilledText.of(
                template,
                Map.of(
                        "NAME", xml(order.displayName()),
                        "DESCRIPTION", xml(WindowsNotes.DESCRIPTION),
                        "JAVA", xml(program.javaHome() + "\\bin\\java.exe"),
                        "ARGUMENTS",
                                xml(arguments.stream().map(WinswService::quoted).collect(Collectors.joining(" "))),
                        "HOME", xml(order.home())));
    }

    /** A drive's root ends with a backslash, which would take the quote behind it for a character. */
    private static String quoted(String word) {
        return word.contains(" ") ? '"' + (word.endsWith("\\") ? word + "\\" : word) + '"' : word;
    }

    /** WinSW replaces variables between percent signs. */
    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
