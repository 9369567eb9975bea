package org.openxlink.cli.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** What installing and removing a service does, on any machine; the files below {@code services} are what people read. */
class ServicePlansTest {

    private static final JavaProgram WINDOWS = new JavaProgram(
            "C:\\Program Files\\openxlink-1.0",
            "C:\\Program Files\\Java\\jre-17",
            Optional.empty(),
            List.of("lib/*", "lib/ext/*"));

    private static final JavaProgram LINUX = new JavaProgram(
            "/opt/openxlink-1.0", "/usr/lib/jvm/java-17", Optional.empty(), List.of("lib/*", "lib/ext/*"));

    private static ServiceOrder onWindows(String instance, String account) {
        return new ServiceOrder(
                Optional.ofNullable(instance), "D:\\Xlink Süd & Co", Optional.ofNullable(account), List.of());
    }

    private static ServiceOrder onLinux(String instance, String account) {
        List<String> folders = List.of("/srv/xlink süd/logs", "/srv/xlink süd/in", "/mnt/acd drop");
        return new ServiceOrder(Optional.ofNullable(instance), "/srv/xlink süd", Optional.ofNullable(account), folders);
    }

    private static SystemdService systemd(boolean hasUser) throws IOException {
        return new SystemdService("/etc/systemd/system", Services.unitTemplate(), hasUser);
    }

    private static WinswService winsw() throws IOException {
        return new WinswService(Files.readString(Path.of("winsw/service.xml")));
    }

    private static String expected(String name) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(ServicePlansTest.class.getResourceAsStream("/services/" + name), name)) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    private static String told(ServicePlan plan) {
        return plan.told() + "\n" + String.join("\n", plan.afterwards()) + "\n";
    }

    @Test
    void aUnitOfSystemd() throws Exception {
        ServicePlan plan = systemd(false).install(onLinux(null, null), LINUX);

        assertThat(told(plan)).isEqualTo(expected("systemd-install.txt"));
        assertThat(told(systemd(true).remove(onLinux("Nord", null), LINUX))).isEqualTo(expected("systemd-remove.txt"));
    }

    @Test
    void anAccountThatIsThereIsNotMade() throws Exception {
        ServicePlan plan = systemd(true).install(onLinux(null, "xlink"), LINUX);

        assertThat(plan.told()).contains("\n    User=xlink\n").doesNotContain("useradd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/xlink", "/root/x"})
    void aHomeOfAPersonIsSeen(String home) throws Exception {
        ServiceOrder order = new ServiceOrder(Optional.empty(), home, Optional.empty(), List.of());

        assertThat(systemd(true).install(order, LINUX).told()).contains("ProtectHome=read-only\n");
    }

    @ParameterizedTest
    @CsvSource({"/tmp/xlink, no", "/var/tmp/x, no", "/tmpx, yes"})
    void aHomeAmongTemporaryFilesIsSeen(String home, String own) throws Exception {
        ServiceOrder order = new ServiceOrder(Optional.empty(), home, Optional.empty(), List.of());

        assertThat(systemd(true).install(order, LINUX).told()).contains("PrivateTmp=" + own + "\n");
    }

    @Test
    void foldersThatItsAccountCanNotEnter(@TempDir Path folder) throws Exception {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path program = Files.createDirectories(root.resolve("openxlink-1.0/lib"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        JavaProgram unpacked =
                new JavaProgram(program.toString(), "/usr/lib/jvm/java-17", Optional.empty(), List.of("lib/*"));
        ServiceOrder order = new ServiceOrder(Optional.empty(), root + "/home", Optional.empty(), List.of());

        assertThat(ClosedFolders.sentences("somebody", order, unpacked))
                .containsExactly("see to it that the user somebody may enter " + root
                        + ", whose mode lets only others in; what the service needs lies there");
        assertThat(ClosedFolders.sentences(Files.getOwner(root).getName(), order, unpacked))
                .isEmpty();
    }

    @Test
    void aJavaIsNamedAsItWasChosen(@TempDir Path folder) throws Exception {
        String java = System.getProperty("java.home");
        Path link = Files.createSymbolicLink(folder.resolve("jre"), Path.of(java));

        assertThat(JavaProgram.running(Map.of("JAVA_HOME", link.toString())).javaHome())
                .as("an update of Java changes where it leads to")
                .isEqualTo(link.toString());
        assertThat(JavaProgram.running(Map.of("JAVA_HOME", folder.toString())).javaHome())
                .isEqualTo(java);
        assertThat(JavaProgram.running(Map.of()).javaHome()).isEqualTo(java);
        Files.delete(link);
    }

    @Test
    void systemdAcceptsTheUnit(@TempDir Path folder) throws Exception {
        JavaProgram clone = new JavaProgram(
                Path.of("").toAbsolutePath().toString(),
                System.getProperty("java.home"),
                Optional.of("-Xmx64m -Da=\"%h $b\""),
                List.of());
        ServiceOrder order = new ServiceOrder(
                Optional.of("Sued-1"), folder + "/Ordner mit % Blänks", Optional.empty(), List.of("/mnt/acd \"drop\""));
        ServicePlan plan = new SystemdService(folder.toString(), Services.unitTemplate(), true).install(order, clone);
        Step.WriteFile unit = plan.steps().stream()
                .filter(Step.WriteFile.class::isInstance)
                .map(Step.WriteFile.class::cast)
                .findFirst()
                .orElseThrow();
        Files.writeString(Path.of(unit.file()), unit.text());

        Command verified = Command.run(List.of("systemd-analyze", "verify", unit.file()), Optional.empty());

        assertThat(verified).isEqualTo(new Command(0, ""));
    }

    @Test
    void aWindowsServiceThroughProcrun() throws Exception {
        assertThat(told(new ProcrunService().install(onWindows(null, null), WINDOWS)))
                .isEqualTo(expected("procrun-install.txt"));
        assertThat(told(new ProcrunService().remove(onWindows("Nord", null), WINDOWS)))
                .isEqualTo(expected("procrun-remove.txt"));
    }

    @Test
    void aWindowsServiceThroughWinsw() throws Exception {
        assertThat(told(winsw().install(onWindows("Nord", null), WINDOWS))).isEqualTo(expected("winsw-install.txt"));
        assertThat(told(winsw().remove(onWindows("Nord", null), WINDOWS))).isEqualTo(expected("winsw-remove.txt"));
    }

    @Test
    void aWinswThatIsNotTheOneThatTheReadmeNames(@TempDir Path folder) throws Exception {
        Path winsw = Files.createDirectory(folder.resolve("winsw"));
        Services services =
                new Services(true, new JavaProgram(folder.toString(), "C:\\j", Optional.empty(), List.of("lib/*")));
        Files.copy(Path.of("winsw/README.md"), winsw.resolve("README.md"));
        assertThat(services.mistrusted()).as("none is there").isEmpty();
        Files.writeString(winsw.resolve("WinSW.exe"), "another program");

        assertThat(services.mistrusted().orElseThrow())
                .contains("WinSW.exe has the SHA-256 ", "README.md does not name; put the release there that it names");
        String sha256 = services.mistrusted().orElseThrow().replaceFirst("(?s).*SHA-256 ([0-9a-f]{64}).*", "$1");

        Files.writeString(winsw.resolve("README.md"), "trusted: " + sha256.toUpperCase(Locale.ROOT));
        assertThat(services.mistrusted()).isEmpty();
    }

    @Test
    void theDefinitionOfWinswIsXml() throws Exception {
        Step.WriteFile definition = (Step.WriteFile)
                winsw().install(onWindows(null, null), WINDOWS).steps().get(2);

        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(definition.text().getBytes(UTF_8)));

        assertThat(xml.getElementsByTagName("id").item(0).getTextContent()).isEqualTo("ISPS XLink");
        assertThat(xml.getElementsByTagName("workingdirectory").item(0).getTextContent())
                .isEqualTo("D:\\Xlink Süd & Co");
    }

    @Test
    void aPasswordIsReadFromTheInputOfOneCommand() throws Exception {
        for (ServiceKind kind : List.of(new ProcrunService(), winsw())) {
            ServicePlan plan = kind.install(onWindows(null, "ACME\\o'neil"), WINDOWS);

            assertThat(plan.needsPassword()).isTrue();
            assertThat(plan.told())
                    .contains("run icacls.exe \"D:\\Xlink Süd & Co\" /grant ACME\\o'neil:(OI)(CI)M\n")
                    .contains("StartName = 'ACME\\o''neil'; StartPassword = [Console]::In.ReadLine()}")
                    .contains("'Name=''ISPS XLink'''")
                    .endsWith("(reads the password from its input)");
            assertThat(plan.afterwards()).anyMatch(line -> line.contains("Log on as a service"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LocalSystem", "NT AUTHORITY\\LocalService", "NT SERVICE\\ISPS XLink", "ACME\\xlink$"})
    void accountsOfWindowsItselfHaveNoPassword(String account) {
        ServicePlan plan = new ProcrunService().install(onWindows(null, account), WINDOWS);

        assertThat(plan.needsPassword()).isFalse();
        assertThat(plan.told()).contains("StartPassword = ''}");
    }

    @Test
    void ownOptionsOfJava() throws Exception {
        JavaProgram program = new JavaProgram("C:\\x", "C:\\j", Optional.of("-Xmx512m  -Da=1;2#3"), List.of("lib/*"));

        assertThat(new ProcrunService().install(onWindows(null, null), program).told())
                .contains("--JvmOptions=-Xmx512m;-Da=1';'2'#'3;-XX:+UseSerialGC;")
                .doesNotContain("256m");
    }

    @ParameterizedTest
    @CsvSource({"Nord, true", "nord-2.x_y, true", "1, true", "-x, false", "a b, false", "'a;b', false", "../a, false"})
    void namesOfInstances(String name, boolean possible) {
        assertThat(ServiceOrder.isInstance(name)).isEqualTo(possible);
    }

    @Test
    void stepsAreCarriedOutUpToTheFirstThatFails(@TempDir Path folder) throws Exception {
        String file = folder.resolve("a/b.txt").toString();
        ServicePlan plan = new ServicePlan(
                List.of(
                        new Step.MakeFolder(folder.resolve("a").toString()),
                        Step.Run.ifPossible("false"),
                        new Step.Run(List.of("sh", "-c", "cat > '" + file + "'"), false, true),
                        new Step.CopyFile(file, file + "2"),
                        new Step.DeleteFile(file),
                        Step.Run.of("sh", "-c", "echo access; echo denied >&2; exit 5"),
                        new Step.WriteFile(file, "")),
                List.of());

        assertThatThrownBy(() -> new PlanExecution(Optional.of("p4ß"), "mend it").run(plan))
                .isInstanceOf(IOException.class)
                .hasMessage("sh ended with status 5: access denied; mend it");

        assertThat(folder.resolve("a")).isDirectoryContaining(found -> found.endsWith("b.txt2"));
        assertThat(folder.resolve("a/b.txt2")).hasContent("p4ß");
        assertThat(Path.of(file)).doesNotExist();
    }
}
