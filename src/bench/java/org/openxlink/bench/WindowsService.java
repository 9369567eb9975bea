package org.openxlink.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.cli.service.JavaProgram;
import org.openxlink.cli.service.ServiceOrder;
import org.openxlink.cli.service.ServicePlan;
import org.openxlink.cli.service.Services;
import org.openxlink.cli.service.Step;

/**
 * Carries out under wine what {@code xlink install} and {@code xlink remove} do on Windows, command by command. There is no
 * Windows Java, so between the two the service is told to run another program; all else is as it was installed.
 */
final class WindowsService {

    private static final String NAME = "ISPS XLink of-bench";
    private static final String SETTINGS =
            "HKLM\\SOFTWARE\\WOW6432Node\\Apache Software Foundation\\ProcRun 2.0\\" + NAME + "\\Parameters";

    private final Services services;
    private final ServiceOrder order;
    private final String procrun;
    private int failures;

    private WindowsService(Path program, Path home) {
        this.procrun = windows(program) + "\\winsw\\procrun\\amd64\\prunsrv.exe";
        this.services = new Services(
                true,
                new JavaProgram(
                        windows(program),
                        "C:\\Program Files\\Java",
                        Optional.of("-Xmx64m -Dsemicolon=a;b"),
                        List.of("lib/*", "lib/ext/*")));
        this.order = new ServiceOrder(Optional.of("of-bench"), windows(home), Optional.empty(), List.of());
    }

    /** @param arguments folder of the program, folder of the home */
    public static void main(String[] arguments) throws Exception {
        WindowsService service = new WindowsService(Path.of(arguments[0]), Path.of(arguments[1]));
        service.live();
        System.out.println(
                service.failures == 0 ? "all as expected" : service.failures + " steps were not as expected");
        System.exit(Math.min(1, service.failures));
    }

    private void live() throws Exception {
        expect("1060", "sc.exe", "query", NAME);
        carryOut(services.install(order));
        expect("STOPPED", "sc.exe", "query", NAME);
        expect("AUTO_START", "sc.exe", "qc", NAME);
        expect(order.home(), "reg.exe", "query", SETTINGS + "\\Start");
        expect("-Dsemicolon=a;b", "reg.exe", "query", SETTINGS + "\\Java");
        expect("lib\\ext\\*", "reg.exe", "query", SETTINGS + "\\Java");
        expect(
                "",
                procrun,
                "//US//" + NAME,
                "--StartMode=exe",
                "--StartImage=C:\\windows\\system32\\ping.exe",
                "--StartParams=-n;300;127.0.0.1",
                "--StopMode=exe",
                "--StopImage=C:\\windows\\system32\\taskkill.exe",
                "--StopParams=/f;/im;ping.exe");
        expect("", "sc.exe", "start", NAME);
        Thread.sleep(3000);
        expect("RUNNING", "sc.exe", "query", NAME);
        expect("", "sc.exe", "stop", NAME);
        Thread.sleep(3000);
        expect("STOPPED", "sc.exe", "query", NAME);
        carryOut(services.remove(order));
        expect("1060", "sc.exe", "query", NAME);
    }

    private void carryOut(ServicePlan plan) throws Exception {
        for (Step step : plan.steps()) {
            if (step instanceof Step.Run run) {
                expect("", run.command().toArray(String[]::new));
            } else if (step instanceof Step.MakeFolder folder) {
                Files.createDirectories(Path.of(folder.folder().substring(2).replace('\\', '/')));
            }
        }
    }

    private void expect(String text, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wine"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        int status = process.waitFor();
        boolean expected = text.isEmpty() || output.contains(text);
        failures += expected ? 0 : 1;
        System.out.printf(
                "%s (status %d) %s%n%s",
                expected ? "ok  " : "FAIL",
                status,
                String.join(" ", words),
                output.strip().indent(6));
    }

    private static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }
}
