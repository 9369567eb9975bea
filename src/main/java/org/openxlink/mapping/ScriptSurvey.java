package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ContactSource;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingSource;

/**
 * Runs scripts for their own sake, over what the sources hold: every script in every interval, whether or not an import
 * needs its value. A queue that several external systems feed has its turn when all of them were read.
 */
public final class ScriptSurvey {

    private final Calculations calculations;
    private final List<Plan> plans;
    private final ScriptTallies tallies;

    /** The mappings of a queue, of which some have a script that was chosen. */
    private record Plan(List<Mapping> mappings, List<Mapping> scripted) {

        Set<String> systems() {
            Set<String> systems = new TreeSet<>();
            mappings.forEach(mapping -> mapping.sources().forEach(source -> systems.add(source.system())));
            return systems;
        }
    }

    private record QueueKey(String target, int queue) {}

    private ScriptSurvey(Calculations calculations, List<Plan> plans, List<Mapping> chosen) {
        this.calculations = calculations;
        this.plans = plans;
        this.tallies = new ScriptTallies(chosen, calculations);
    }

    /** A survey of the scripts of all mappings of a configuration, or of some of them. */
    public static ScriptSurvey of(Calculations calculations, Predicate<Mapping> chosen) {
        List<Mapping> mappings = calculations.installation().mappings();
        List<Plan> plans = byQueue(mappings).stream()
                .map(queue -> new Plan(queue, scripted(queue, chosen)))
                .filter(plan -> !plan.scripted.isEmpty())
                .toList();
        return new ScriptSurvey(calculations, plans, scripted(mappings, chosen));
    }

    /** Whether there is no script to run. */
    public boolean isEmpty() {
        return plans.isEmpty();
    }

    /** The external systems that have to be read. */
    public Set<String> systems() {
        Set<String> systems = new TreeSet<>();
        plans.forEach(plan -> systems.addAll(plan.systems()));
        return systems;
    }

    /** What came of the scripts so far. */
    public ScriptTallies tallies() {
        return tallies;
    }

    /** The part of it that is done while that external system is read. */
    public SurveyOfSystem of(String system, ContactSource source) {
        List<Plan> read =
                plans.stream().filter(plan -> plan.systems().contains(system)).toList();
        ContactColumns columns = ContactColumns.of(
                system,
                source,
                read.stream().flatMap(plan -> plan.mappings.stream()).toList());
        Function<MappingSource, ExternalValue> own = value -> ExternalValue.of(value, system, columns);
        List<ScriptedQueue> alone = read.stream()
                .filter(plan -> !isShared(plan))
                .map(plan -> queue(plan, own))
                .toList();
        List<ExternalValue.Own> kept = read.stream()
                .filter(ScriptSurvey::isShared)
                .flatMap(plan -> queue(plan, own).sources().stream())
                .filter(ExternalValue.Own.class::isInstance)
                .map(ExternalValue.Own.class::cast)
                .distinct()
                .toList();
        return new SurveyOfSystem(columns, alone, kept, tallies);
    }

    /** The part of it that is done when all external systems were read. */
    public SurveyOfShares ofShares() {
        Set<String> systems = new TreeSet<>();
        List<ScriptedQueue> queues = new ArrayList<>();
        for (Plan plan : plans.stream().filter(ScriptSurvey::isShared).toList()) {
            systems.addAll(plan.systems());
            queues.add(queue(plan, ExternalValue::kept));
        }
        return new SurveyOfShares(systems, queues, tallies);
    }

    private static boolean isShared(Plan plan) {
        return plan.systems().size() > 1;
    }

    private ScriptedQueue queue(Plan plan, Function<MappingSource, ExternalValue> resolved) {
        List<ExternalValue> sources = plan.mappings.stream()
                .flatMap(mapping -> mapping.sources().stream())
                .map(resolved)
                .distinct()
                .toList();
        List<ScriptedQueue.Scripted> values = plan.scripted.stream()
                .map(mapping -> new ScriptedQueue.Scripted(mapping, value(mapping, resolved)))
                .toList();
        return new ScriptedQueue(plan.mappings.get(0).queue().interval(), sources, values);
    }

    private QueueValue value(Mapping mapping, Function<MappingSource, ExternalValue> resolved) {
        Calculation calculation =
                new ScriptCalculation(mapping, calculations.script(mapping).orElseThrow());
        return new QueueValue(mapping.sources().stream().map(resolved).toList(), calculation);
    }

    private static List<Mapping> scripted(List<Mapping> mappings, Predicate<Mapping> chosen) {
        return mappings.stream()
                .filter(mapping -> mapping.script().isPresent())
                .filter(chosen)
                .toList();
    }

    /** What is not sent has no part in the others' intervals: each such value is a queue of its own. */
    private static Collection<List<Mapping>> byQueue(List<Mapping> mappings) {
        Map<Object, List<Mapping>> queues = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            QueueKey queue =
                    new QueueKey(mapping.target().name(), mapping.queue().number());
            Object key = mapping.isSent()
                    ? queue
                    : List.of(queue, mapping.valueType().number());
            queues.computeIfAbsent(key, any -> new ArrayList<>()).add(mapping);
        }
        return queues.values();
    }
}
