package org.openxlink.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The services of this machine, as far as they are OpenXlink's: looks, and changes nothing.
 *
 * @param windows whether it is a Windows machine, else one with systemd
 */
public record Services(boolean windows, JavaProgram program) {

    private static final Path UNITS = Path.of("/etc/systemd/system");

    /** Rule: sd_booted(3). */
    private static final Path RUNNING = Path.of("/run/systemd/system");

    public static Services ofThisMachine() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new Services(windows, JavaProgram.running(System.getenv()));
    }

    /** Why a service can't be installed or removed here at all. */
    public Optional<String> missing() {
        if (windows || Files.isDirectory(UNITS)) {
            return Optional.empty();
        }
        return Optional.of("this machine has neither Windows services nor systemd (there is no " + UNITS
                + "); start \"xlink service\" by what it has");
    }

    /** Why this user can't install or remove a service; what Windows does not allow shows when it is tried. */
    public Optional<String> notAllowed() {
        return windows || Files.isWritable(UNITS)
                ? Optional.empty()
                : Optional.of(UNITS + " can't be written; services are installed and removed by root (sudo)");
    }

    /** Why nothing could start a service that is installed now. */
    public Optional<String> notRunning() {
        return windows || Files.isDirectory(RUNNING)
                ? Optional.empty()
                : Optional.of("systemd does not run on this machine (there is no " + RUNNING
                        + "); start \"xlink service\" by what runs it");
    }

    /** Why the program that would run the service can't be trusted. */
    public Optional<String> mistrusted() throws IOException {
        return windows ? winsw().fault() : Optional.empty();
    }

    private WinswProgram winsw() {
        return new WinswProgram(Path.of(program.folder(), "winsw"));
    }

    public boolean has(ServiceOrder order) throws IOException, InterruptedException {
        return windows
                ? Command.succeeds("sc.exe", "query", order.displayName())
                : Files.exists(Path.of(systemd(order, "").file(order)));
    }

    public ServicePlan install(ServiceOrder order) throws IOException, InterruptedException {
        if (windows) {
            ServiceKind kind = winsw().isThere()
                    ? new WinswService(Files.readString(winsw().folder().resolve("service.xml")))
                    : new ProcrunService();
            return kind.install(order, program);
        }
        return systemd(order, unitTemplate())
                .install(order, program)
                .and(ClosedFolders.sentences(SystemdService.account(order), order, program));
    }

    public ServicePlan remove(ServiceOrder order) throws IOException, InterruptedException {
        boolean winsw = windows && Files.exists(Path.of(WinswService.definition(order, program)));
        ServiceKind kind = winsw ? new WinswService("") : windows ? new ProcrunService() : systemd(order, "");
        return kind.remove(order, program);
    }

    private static SystemdService systemd(ServiceOrder order, String template)
            throws IOException, InterruptedException {
        boolean hasUser = Command.succeeds("id", "-u", SystemdService.account(order));
        return new SystemdService(UNITS.toString(), template, hasUser);
    }

    static String unitTemplate() throws IOException {
        try (InputStream text = Objects.requireNonNull(Services.class.getResourceAsStream("systemd.unit"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
