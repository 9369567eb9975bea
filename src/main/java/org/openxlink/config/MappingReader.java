package org.openxlink.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.config.MappingAnalysis.Finding;

/** Reads acd_map.ini; a mapping with an error is left out, all others stay. */
final class MappingReader {

    /** What the lines may refer to. */
    record Known(
            List<Target> targets,
            List<String> targetNames,
            List<SystemConfig> systems,
            List<String> broken,
            Catalogue catalogue,
            ConfigFiles files) {}

    /**
     * What the file says.
     *
     * @param broken what was left out for an error
     * @param unreadable whether there are lines that are no mapping
     */
    record Mappings(List<Mapping> sound, Set<MappingKey> broken, boolean unreadable) {

        static final Mappings NONE = new Mappings(List.of(), Set.of(), false);
    }

    private final Known known;
    private final Place file;
    private final Problems problems;
    private final SourceParser sources;
    private final ScriptFiles scripts;

    MappingReader(Known known, Place file, Problems problems) throws IOException {
        this.known = known;
        this.file = file;
        this.problems = problems;
        this.sources = new SourceParser(known.systems(), known.broken(), problems);
        this.scripts = new ScriptFiles(known.files(), problems);
    }

    Mappings read(List<String> lines) {
        long readable = problems.errors();
        List<MapFact> facts = facts(lines);
        boolean unreadable = problems.errors() > readable;
        List<Finding> findings = MappingAnalysis.of(facts, known.catalogue());
        findings.forEach(this::warn);
        List<Mapping> mappings = new ArrayList<>();
        Set<MappingKey> broken = new HashSet<>();
        MappingAnalysis.byKey(effective(facts, findings)).forEach((key, group) -> {
            long before = problems.errors();
            mapping(group).ifPresent(mappings::add);
            if (problems.errors() > before) {
                broken.add(key);
            }
        });
        List<Mapping> sound = MappingChecks.soundOnes(mappings, known.systems(), problems);
        Set<MappingKey> keys = sound.stream().map(Mapping::key).collect(Collectors.toSet());
        mappings.stream().map(Mapping::key).filter(key -> !keys.contains(key)).forEach(broken::add);
        return new Mappings(sound, broken, unreadable);
    }

    private List<MapFact> facts(List<String> lines) {
        List<MapFact> facts = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (MapFact.isBlankOrComment(text)) {
                continue;
            }
            Optional<MapFact> fact = MapFact.parse(line, text);
            fact.ifPresent(facts::add);
            if (fact.isEmpty()) {
                problems.error(
                        file.at(line),
                        "\"%s\" is no mapping; expected target:parent:queue:valuetype=system:queue:valuetype",
                        text.strip());
            }
        }
        return facts;
    }

    private void warn(Finding finding) {
        problems.warning(
                file.at(finding.old().line()),
                "%s; AutomaticMappingCorrection=1 would %s",
                finding.why(),
                finding.corrected().map(fact -> "write " + fact.text()).orElse("remove this line"));
    }

    /** Lines under a wrong parent beside right ones do not count; a repeated source counts again, as it always did. */
    private static List<MapFact> effective(List<MapFact> facts, List<Finding> findings) {
        Set<Integer> strays = findings.stream()
                .filter(finding -> finding instanceof Finding.Stray || isRepeatedScript(finding))
                .map(finding -> finding.old().line())
                .collect(Collectors.toSet());
        return facts.stream().filter(fact -> !strays.contains(fact.line())).toList();
    }

    private static boolean isRepeatedScript(Finding finding) {
        return finding instanceof Finding.Repeated && finding.old().isScript();
    }

    private Optional<Mapping> mapping(List<MapFact> group) {
        MapFact first = group.get(0);
        long before = problems.errors();
        Optional<Target> target = target(first);
        WfmQueue queue = queue(first);
        ValueType valueType = valueType(first);
        Optional<MappingScript> script = script(group);
        List<MapFact> external = group.stream().filter(fact -> !fact.isScript()).toList();
        List<MappingSource> parsed = parsed(external);
        boolean whole = parsed.size() == external.size() && problems.errors() == before;
        if (!whole || target.isEmpty() || !queue.active()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(file.at(first.line()), target.get(), queue, valueType, parsed, script));
    }

    private List<MappingSource> parsed(List<MapFact> external) {
        List<MappingSource> parsed = new ArrayList<>();
        Set<Integer> unusable = new HashSet<>();
        for (MapFact fact : external) {
            if (sources.namesUnusable(fact.source())) {
                unusable.add(fact.line());
            } else {
                sources.parse(fact.source(), file.at(fact.line())).ifPresent(parsed::add);
            }
        }
        if (!unusable.isEmpty() && !parsed.isEmpty()) {
            problems.warning(
                    file.at(external.get(0).line()),
                    "left out, because the external system of another of its lines is parked or can't be used");
        }
        return parsed;
    }

    /** The target, or nothing when it is unknown (an error here) or broken (told at its own place). */
    private Optional<Target> target(MapFact fact) {
        if (known.targetNames().stream().noneMatch(fact.target()::equalsIgnoreCase)) {
            problems.error(
                    file.at(fact.line()),
                    "target \"%s\" is not in [DB] of isps_ul.ini%s",
                    fact.target(),
                    Nearest.suggestion(fact.target(), known.targetNames()));
        }
        return known.targets().stream()
                .filter(target -> target.name().equalsIgnoreCase(fact.target()))
                .findFirst();
    }

    private WfmQueue queue(MapFact fact) {
        WfmQueue queue = known.catalogue().queues().get(fact.queue());
        if (queue == null) {
            problems.error(file.at(fact.line()), "WFM queue %d is not in [Queues] of queues.ini", fact.queue());
        }
        return queue;
    }

    private ValueType valueType(MapFact fact) {
        ValueType valueType = known.catalogue().valueTypes().get(fact.valueType());
        if (valueType == null) {
            problems.error(
                    file.at(fact.line()), "WFM value type %d is not in [ValueTypes] of queues.ini", fact.valueType());
        }
        return valueType;
    }

    /** The script that works the value out, where one does and nothing is wrong with it. */
    private Optional<MappingScript> script(List<MapFact> group) {
        List<MapFact> named = group.stream().filter(MapFact::isScript).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        MapFact first = named.get(0);
        if (named.size() > 1) {
            problems.error(
                    file.at(named.get(1).line()),
                    "a second script for one value, after %s in line %d; a value has one script",
                    first.source(),
                    first.line());
            return Optional.empty();
        }
        if (group.size() == 1) {
            problems.error(
                    file.at(first.line()),
                    "script %s has no source, so no interval would ever need it; map one for this value too, whether"
                            + " the script uses it or not",
                    first.source());
        }
        return scripts.read(first.source(), file.at(first.line()));
    }
}
