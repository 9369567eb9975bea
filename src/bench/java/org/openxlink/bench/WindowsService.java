package org.openxlink.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
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

    private static final int LONGEST_SECONDS = 40;

    /** What programs of Windows write their output in. */
    private static final Charset CONSOLE = Charset.forName("IBM437");

    private static final String REGISTERED = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\" + NAME;

    private final Services services;
    private final ServiceOrder order;
    private int failures;

    private WindowsService(Path program, Path home) {
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
        expectStatus(1, "sc.exe", "query", NAME);
        carryOut(services.install(order));
        expect("STOPPED", "sc.exe", "query", NAME);
        expect("Start    REG_DWORD    0x2", "reg.exe", "query", REGISTERED);
        expect("prunsrv.exe\" \"//RS//" + NAME + "\"", "reg.exe", "query", REGISTERED);
        expect("service\\0--home\\0" + order.home(), "reg.exe", "query", SETTINGS + "\\Start");
        expect("-Dsemicolon=a;b", "reg.exe", "query", SETTINGS + "\\Java");
        expect("lib\\ext\\*", "reg.exe", "query", SETTINGS + "\\Java");
        runAnotherProgram();
        expectStatus(0, "sc.exe", "start", NAME);
        await("RUNNING");
        expectStatus(0, "sc.exe", "stop", NAME);
        await("STOPPED");
        carryOut(services.remove(order));
        expectStatus(1, "sc.exe", "query", NAME);
    }

    private void await(String state) throws Exception {
        Ended ended = run("sc.exe", "query", NAME);
        for (int second = 0; second < LONGEST_SECONDS && !ended.output.contains(state); second++) {
            Thread.sleep(1000);
            ended = run("sc.exe", "query", NAME);
        }
        told(ended, ended.output.contains(state));
    }

    /** A batch file that waits for a file, and one that makes it; procrun's own update needs what wine has not. */
    private void runAnotherProgram() throws Exception {
        Path drive = Path.of(System.getenv("WINEPREFIX"), "drive_c");
        Files.writeString(
                drive.resolve("work.bat"),
                "@echo off\r\n:wait\r\nif exist C:\\end.txt exit 0\r\nping -n 2 127.0.0.1 >nul\r\ngoto wait\r\n");
        Files.writeString(drive.resolve("end.bat"), "@echo end>C:\\end.txt\r\n");
        set("Start", "Mode", "exe");
        set("Start", "Image", "C:\\windows\\system32\\cmd.exe");
        set("Start", "Params", "/c\\0C:\\work.bat");
        set("Stop", "Mode", "exe");
        set("Stop", "Image", "C:\\windows\\system32\\cmd.exe");
        set("Stop", "Params", "/c\\0C:\\end.bat");
    }

    private void set(String key, String name, String value) throws Exception {
        String type = name.equals("Params") ? "REG_MULTI_SZ" : "REG_SZ";
        expectStatus(0, "reg.exe", "add", SETTINGS + "\\" + key, "/v", name, "/t", type, "/d", value, "/f");
    }

    private void carryOut(ServicePlan plan) throws Exception {
        for (Step step : plan.steps()) {
            if (step instanceof Step.Run run) {
                told(run(run.command().toArray(String[]::new)), true);
            } else if (step instanceof Step.MakeFolder folder) {
                Files.createDirectories(Path.of(folder.folder().substring(2).replace('\\', '/')));
            }
        }
    }

    private void expect(String text, String... words) throws IOException, InterruptedException {
        Ended ended = run(words);
        told(ended, ended.output.contains(text));
    }

    private void expectStatus(int status, String... words) throws IOException, InterruptedException {
        Ended ended = run(words);
        told(ended, ended.status == status);
    }

    private record Ended(String command, int status, String output) {}

    /** Not through a pipe: what wine leaves running would hold it open. */
    private static Ended run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wine"));
        command.addAll(List.of(words));
        Path output = Files.createTempFile("windows", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            return new Ended(String.join(" ", words), status, Files.readString(output, CONSOLE));
        } finally {
            Files.delete(output);
        }
    }

    private void told(Ended ended, boolean expected) {
        failures += expected ? 0 : 1;
        System.out.printf(
                "%s (status %d) %s%n%s",
                expected ? "ok  " : "FAIL",
                ended.status,
                ended.command,
                ended.output.strip().indent(6));
    }

    private static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }
}
