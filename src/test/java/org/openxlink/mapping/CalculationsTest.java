package org.openxlink.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.Problem;
import org.openxlink.mapping.basic.Script;

/** The scripts of a configuration, compiled together. */
class CalculationsTest {

    @TempDir
    private Path home;

    @BeforeEach
    void config() throws IOException {
        Files.createDirectories(home.resolve("config"));
        write("isps.cfg", "[IES System X]\nName=WFM\nUrl=https://wfm\nIntegrationConfigurationId=1\n");
        write(
                "isps_ul.ini",
                """
                [DB]
                1=WFM,0,user,secret
                [ACD]
                Source=in
                SeparatorCharacter=3
                GroupColumn=1
                TimeStampColumn=2
                ColumnNames=Queue;When;Offered
                Groups=Sales
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve("config").resolve(name), text);
    }

    /** Queues from 1 on, each with the script of that name. */
    private Calculations scripted(List<String> scripts) throws IOException {
        StringBuilder queues = new StringBuilder("[ValueTypes]\n1=Offered;offered\n[Queues]\n");
        StringBuilder mapping = new StringBuilder();
        for (int queue = 1; queue <= scripts.size(); queue++) {
            queues.append(queue).append("=Queue ").append(queue).append('\n');
            String key = "WFM:0:" + queue + ":1=";
            mapping.append(key).append("ACD:Sales:Offered\n");
            mapping.append(key).append('$').append(scripts.get(queue - 1)).append('\n');
        }
        write("queues.ini", queues.toString());
        write("acd_map.ini", mapping.toString());
        return Calculations.read(home);
    }

    @Test
    void aScriptOfSeveralMappingsIsCompiledOnce() throws IOException {
        write("1.bas", "Result = Para1");
        write("2.bas", "Result = Para1 *");

        Calculations calculations = scripted(List.of("1.BAS", "2.BAS", "1.bas", "2.bas", "2.BAS"));

        Installation installation = calculations.installation();
        assertThat(installation.mappings())
                .extracting(mapping -> mapping.queue().number())
                .containsExactly(1, 3);
        assertThat(scripts(calculations)).hasSize(1);
        assertThat(installation.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> assertThat(problem.lines())
                        .containsExactly(
                                "config/2.bas:1:17: error: expected an expression, found the end of the line; 3 values"
                                        + " are left out, the first that of config/acd_map.ini:4",
                                "  Result = Para1 *",
                                "                  ^"));
    }

    @Test
    void mistakesThatATerminalWouldObey() throws IOException {
        write("1.bas", "x\u001B[31m = \u001B");

        assertThat(scripted(List.of("1.bas")).installation().problems())
                .flatExtracting(Problem::lines)
                .isNotEmpty()
                .noneMatch(line -> line.contains("\u001B"));
    }

    @Test
    void thousandsOfScripts() throws IOException {
        List<String> names = new ArrayList<>();
        for (int script = 0; script < 1000; script++) {
            names.add(script + ".BAS");
            write(script + ".bas", "Sub Main()\n  Result = Para1 * " + script + "\nEnd Sub\n");
        }

        Calculations calculations = scripted(names);

        assertThat(calculations.installation().errors()).isZero();
        assertThat(scripts(calculations)).hasSize(1000);
    }

    private static Set<Script> scripts(Calculations calculations) {
        Set<Script> scripts = new HashSet<>();
        for (Mapping mapping : calculations.installation().mappings()) {
            scripts.add(calculations.script(mapping).orElseThrow());
        }
        return scripts;
    }
}
