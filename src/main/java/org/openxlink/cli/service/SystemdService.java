package org.openxlink.cli.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit of systemd, which may write nothing but its home and the folders that it imports from.
 *
 * @param units folder of the machine's units
 * @param template of a unit
 * @param hasUser whether the account is there
 */
record SystemdService(String units, String template, boolean hasUser) implements ServiceKind {

    static final String ACCOUNT = "openxlink";

    @Override
    public ServicePlan install(ServiceOrder order, JavaProgram program) {
        String account = account(order);
        List<Step> steps = new ArrayList<>();
        if (!hasUser) {
            steps.add(Step.Run.of(
                    "useradd",
                    "--system",
                    "--no-create-home",
                    "--home-dir",
                    order.home(),
                    "--shell",
                    "/usr/sbin/nologin",
                    account));
        }
        for (String folder : ownFolders(order)) {
            steps.add(new Step.MakeFolder(folder));
            steps.add(Step.Run.of("chown", "-R", account + ":", folder));
        }
        steps.add(new Step.WriteFile(file(order), unit(order, program)));
        steps.add(Step.Run.of("systemctl", "daemon-reload"));
        steps.add(Step.Run.of("systemctl", "enable", unitName(order)));
        return new ServicePlan(steps, afterInstall(order));
    }

    @Override
    public ServicePlan remove(ServiceOrder order, JavaProgram program) {
        List<Step> steps = List.of(
                Step.Run.ifPossible("systemctl", "disable", "--now", unitName(order)),
                new Step.DeleteFile(file(order)),
                Step.Run.ifPossible("systemctl", "daemon-reload"));
        return new ServicePlan(steps, List.of("the home and the user stay as they are"));
    }

    String file(ServiceOrder order) {
        return units + "/" + unitName(order);
    }

    static String account(ServiceOrder order) {
        return order.account().orElse(ACCOUNT);
    }

    private static String unitName(ServiceOrder order) {
        return order.fileName() + ".service";
    }

    private static List<String> afterInstall(ServiceOrder order) {
        List<String> sentences = new ArrayList<>();
        sentences.add("it starts with the machine; to start it now: systemctl start " + order.fileName());
        foldersElsewhere(order)
                .forEach(folder -> sentences.add("give the user " + account(order) + " the right to read and write "
                        + folder + ", which it imports from"));
        return sentences;
    }

    /** What belongs to the service alone; the program's own files, which may lie in the same folder, do not. */
    private static List<String> ownFolders(ServiceOrder order) {
        Stream<String> always = Stream.of("config", "data", "logs").map(name -> order.home() + "/" + name);
        Stream<String> imported = order.dataFolders().stream().filter(folder -> isInHome(folder, order));
        return Stream.concat(always, imported).distinct().toList();
    }

    private static List<String> foldersElsewhere(ServiceOrder order) {
        return order.dataFolders().stream()
                .filter(folder -> !isInHome(folder, order))
                .distinct()
                .toList();
    }

    private static boolean isInHome(String folder, ServiceOrder order) {
        return folder.startsWith(order.home() + "/");
    }

    private String unit(ServiceOrder order, JavaProgram program) {
        List<String> command = List.of(program.folder() + "/xlink", "service", "--home", order.home());
        String elsewhere = foldersElsewhere(order).stream()
                .map(folder -> "ReadWritePaths=" + quoted("-" + folder) + "\n")
                .collect(Collectors.joining());
        String options = program.ownOptions()
                .map(text -> "Environment=" + quoted("XLINK_JAVA_OPTS=" + text) + "\n")
                .orElse("");
        return FilledText.of(
                template,
                Map.of(
                        "NAME", order.displayName(),
                        "ACCOUNT", account(order),
                        "FOLDER", plain(order.home()),
                        "JAVAHOME", quoted("JAVA_HOME=" + program.javaHome()),
                        "OPTIONS", options,
                        "COMMAND",
                                command.stream().map(SystemdService::argument).collect(Collectors.joining(" ")),
                        "HOME", quoted(order.home()),
                        "ELSEWHERE", elsewhere,
                        "HOMES", needs(order, program, "/home", "/root", "/run/user") ? "read-only" : "yes",
                        "OWNTMP", needs(order, program, "/tmp", "/var/tmp") ? "no" : "yes"));
    }

    /** Whether anything that it needs lies below one of these folders. */
    private static boolean needs(ServiceOrder order, JavaProgram program, String... folders) {
        return Stream.concat(
                        Stream.of(order.home(), program.folder(), program.javaHome()), order.dataFolders().stream())
                .map(Path::of)
                .anyMatch(path -> Stream.of(folders).anyMatch(path::startsWith));
    }

    /** Rule: systemd.syntax, "Quoting": for settings that are split at blanks. */
    private static String quoted(String text) {
        return '"' + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Rule: systemd.unit, "Specifiers". */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }

    /** Rule: systemd.service, "Command lines". */
    private static String argument(String text) {
        return quoted(text).replace("$", "$$");
    }
}
