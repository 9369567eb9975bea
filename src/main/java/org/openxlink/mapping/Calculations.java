package org.openxlink.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.Draft;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.LastGood;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingKey;
import org.openxlink.config.MappingScript;
import org.openxlink.config.Problem;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptSyntaxException;

/**
 * The configuration with its scripts compiled. A mapping whose script can't be compiled is left out, all others stay; a
 * script that several mappings name is compiled once.
 */
public final class Calculations {

    /** A script as it was when it was compiled: a mapping that stays as it was keeps the text that it had. */
    private record Source(String file, String text) {

        static Source of(MappingScript script) {
            return new Source(script.file(), script.text());
        }
    }

    /**
     * What is to be in service after the files changed.
     *
     * @param kept what stays as it was because it became invalid, in words
     */
    public record Reread(Calculations calculations, List<String> kept) {}

    private final Installation installation;
    private final Map<Source, Script> scripts;

    private Calculations(Installation installation, Map<Source, Script> scripts) {
        this.installation = installation;
        this.scripts = Map.copyOf(scripts);
    }

    /** Reads the configuration of that home and compiles its scripts. */
    public static Calculations read(Path home) throws IOException {
        return of(InstallationReader.read(home));
    }

    /** The configuration as it would be with a draft, and its scripts. */
    public static Calculations read(Draft draft) throws IOException {
        return of(InstallationReader.read(draft));
    }

    /** Compiles the scripts that the mappings of a configuration name. */
    public static Calculations of(Installation read) {
        return of(read, Map.of());
    }

    /** Reads the files again; of what became invalid, the last good state stays (Rule: imports, "Hot reload"). */
    public Reread reread() throws IOException {
        Calculations next = of(InstallationReader.read(installation.home()), scripts);
        LastGood merged = LastGood.of(installation, next.installation);
        Map<Source, Script> known = new HashMap<>(next.scripts);
        for (Mapping mapping : merged.installation().mappings()) {
            mapping.script().map(Source::of).ifPresent(source -> known.computeIfAbsent(source, scripts::get));
        }
        return new Reread(new Calculations(merged.installation(), known), merged.kept());
    }

    private static Calculations of(Installation read, Map<Source, Script> compiled) {
        Map<Source, Script> scripts = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        Set<MappingKey> wrong = new HashSet<>();
        byScript(read.mappings()).forEach((source, mappings) -> {
            try {
                Script script = compiled.containsKey(source) ? compiled.get(source) : compile(source);
                mappings.forEach(
                        mapping -> ScriptProblems.tooFewSources(mapping, script).ifPresent(problems::add));
                scripts.put(source, script);
            } catch (ScriptSyntaxException mistakes) {
                problems.addAll(ScriptProblems.of(mistakes, mappings));
                mappings.stream().map(Mapping::key).forEach(wrong::add);
            }
        });
        return new Calculations(read.without(wrong, problems), scripts);
    }

    /** The configuration without the mappings whose scripts are wrong, and with all that is wrong with these. */
    public Installation installation() {
        return installation;
    }

    /** The script of a mapping that has one. */
    public Optional<Script> script(Mapping mapping) {
        return mapping.script().map(Source::of).map(scripts::get);
    }

    private static Script compile(Source source) throws ScriptSyntaxException {
        return Script.compile(source.file(), source.text());
    }

    private static Map<Source, List<Mapping>> byScript(List<Mapping> mappings) {
        Map<Source, List<Mapping>> scripted = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            mapping.script().map(Source::of).ifPresent(source -> scripted.computeIfAbsent(
                            source, any -> new ArrayList<>())
                    .add(mapping));
        }
        return scripted;
    }
}
