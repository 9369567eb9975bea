package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.ini.TextDocument;

/** A save that is cut off after any of its files leaves a valid configuration. */
class SaveOrderTest {

    private static final String GENERAL = "[DB]\n1=WFM,0,,key\n[General]\nLocalTimeZone=UTC\n";
    private static final String ACD = section("ACD", "Sales");
    private static final String TEL = section("Tel", "Sales;Service");

    @TempDir
    private Path home;

    private Draft draft;

    private static String section(String name, String groups) {
        return "[" + name + "]\nSource=in\nSeparatorCharacter=3\nColumnNames=Queue;Date;Time;Offered\nGroupColumn=1\n"
                + "DateColumn=2\nTimeColumn=3\nDateOrder=ymd\nGroups=" + groups + "\n";
    }

    @BeforeEach
    void twoSystems() throws IOException {
        Files.createDirectories(home.resolve("config"));
        write("isps.cfg", "[IES System 1]\nName=WFM\nUrl=http://127.0.0.1:1\nIntegrationConfigurationId=1\n");
        write("queues.ini", "[ValueTypes]\n1=Offered;offered\n[Queues]\n1001=Sales\n1002=Service\n");
        write("double.bas", "Result = Para1 * 2");
        write("isps_ul.ini", GENERAL + ACD + TEL);
        write(
                "acd_map.ini",
                "WFM:0:1001:1=ACD:Sales:Offered\nWFM:0:1002:1=Tel:Service:Offered\nWFM:0:1002:1=$double.bas\n");
        draft = Draft.of(home, "anna");
    }

    @Test
    void aSystemAndItsMappingsGo() throws Exception {
        draft.put("isps_ul.ini", text(GENERAL + ACD));
        draft.put("acd_map.ini", text("WFM:0:1001:1=ACD:Sales:Offered\n"));
        draft.delete("double.bas");

        assertThat(validAfterEach()).containsExactly("acd_map.ini", "isps_ul.ini", "double.bas");
    }

    @Test
    void aSystemItsQueueAndItsMappingsCome() throws Exception {
        draft.put(
                "queues.ini", text("[ValueTypes]\n1=Offered;offered\n[Queues]\n1001=Sale\n1002=Service\n1003=Chat\n"));
        draft.put("isps_ul.ini", text(GENERAL.replace("UTC", "Europe/Berlin") + ACD + TEL + section("Chats", "All")));
        draft.put(
                "acd_map.ini",
                text("WFM:0:1001:1=ACD:Sales:Offered\nWFM:0:1003:1=Chats:All:Offered\nWFM:0:1003:1=$1.bas\n"));
        draft.put("1.bas", text("Result = Para1"));

        assertThat(validAfterEach()).containsExactly("1.bas", "queues.ini", "isps_ul.ini", "acd_map.ini");
    }

    @Test
    void aGroupGoes() throws Exception {
        draft.put("isps_ul.ini", text(GENERAL + ACD + section("Tel", "Sales")));
        draft.put("acd_map.ini", text("WFM:0:1001:1=ACD:Sales:Offered\n"));

        assertThat(validAfterEach()).containsExactly("acd_map.ini", "isps_ul.ini");
    }

    @Test
    void aSaveThatIsCutOffIsSavedAgain() throws Exception {
        Path unwritable = Files.createDirectory(home.resolve("shared")).resolve("x".repeat(240));
        Path systems = home.resolve("config/isps_ul.ini");
        Files.move(systems, unwritable); // no room in the name for the temporary file beside it
        Files.createSymbolicLink(systems, unwritable);
        draft.put("isps_ul.ini", text(GENERAL + ACD));
        draft.put("acd_map.ini", text("WFM:0:1001:1=ACD:Sales:Offered\n"));

        assertThatThrownBy(draft::save).isInstanceOf(IOException.class);

        assertThat(home.resolve("config/acd_map.ini")).content().doesNotContain("Tel");
        assertThat(systems).content().contains("[Tel]");
        assertThat(InstallationReader.read(home).errors()).isZero();
        assertThat(draft.conflicts()).isEmpty();
        Files.delete(systems);
        Files.move(unwritable, systems);
        assertThat(draft.save()).containsExactly("acd_map.ini", "isps_ul.ini");
        assertThat(systems).content().doesNotContain("[Tel]");
        assertThat(draft.changes()).isEmpty();
    }

    /** The files in their order. */
    private List<String> validAfterEach() throws IOException {
        assertThat(problems()).isEmpty();
        List<Draft.Change> changes = SaveOrder.of(draft.changes());
        for (Draft.Change change : changes) {
            Optional<TextDocument> after = change.after();
            if (after.isPresent()) {
                Files.write(
                        home.resolve("config").resolve(change.file()),
                        after.get().toBytes());
            } else {
                Files.delete(home.resolve("config").resolve(change.file()));
            }
            assertThat(problems()).as("after " + change.file()).isEmpty();
        }
        return changes.stream().map(Draft.Change::file).toList();
    }

    private List<Problem> problems() throws IOException {
        return InstallationReader.read(home).problems().stream()
                .filter(Problem::isError)
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve("config").resolve(name), text);
    }

    private static TextDocument text(String text) {
        return TextDocument.parse(text.getBytes(UTF_8));
    }
}
