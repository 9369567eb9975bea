package org.openxlink.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingScript;
import org.openxlink.config.Problem;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptSyntaxException;

/**
 * The configuration with its scripts compiled. A mapping whose script can't be compiled is left out, all others stay; a
 * script that several mappings name is compiled once.
 */
public final class Calculations {

    private final Installation installation;
    private final Map<String, Script> scripts;

    private Calculations(Installation installation, Map<String, Script> scripts) {
        this.installation = installation;
        this.scripts = Map.copyOf(scripts);
    }

    /** Reads the configuration of that home and compiles its scripts. */
    public static Calculations read(Path home) throws IOException {
        return of(InstallationReader.read(home));
    }

    /** Compiles the scripts that the mappings of a configuration name. */
    public static Calculations of(Installation read) {
        Map<String, Script> scripts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        byScript(read.mappings()).forEach((file, mappings) -> {
            try {
                Script script = compiled(mappings.get(0).script().orElseThrow());
                mappings.forEach(
                        mapping -> ScriptProblems.tooFewSources(mapping, script).ifPresent(problems::add));
                scripts.put(file, script);
            } catch (ScriptSyntaxException wrong) {
                problems.addAll(ScriptProblems.of(wrong, mappings));
            }
        });
        List<Mapping> sound = read.mappings().stream()
                .filter(mapping -> mapping.script()
                        .map(script -> scripts.containsKey(script.file()))
                        .orElse(true))
                .toList();
        return new Calculations(read.with(sound, problems), scripts);
    }

    /** The configuration without the mappings whose scripts are wrong, and with all that is wrong with these. */
    public Installation installation() {
        return installation;
    }

    /** The script of a mapping that has one. */
    public Optional<Script> script(Mapping mapping) {
        return mapping.script().map(script -> scripts.get(script.file()));
    }

    private static Script compiled(MappingScript script) throws ScriptSyntaxException {
        return Script.compile(script.file(), script.text());
    }

    private static Map<String, List<Mapping>> byScript(List<Mapping> mappings) {
        Map<String, List<Mapping>> scripted = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            mapping.script().ifPresent(script -> scripted.computeIfAbsent(script.file(), any -> new ArrayList<>())
                    .add(mapping));
        }
        return scripted;
    }
}
