package org.openxlink.console.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.Catalogue;
import org.openxlink.config.Draft;
import org.openxlink.config.MapFile;
import org.openxlink.config.MappingKey;
import org.openxlink.config.ShownIni;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.TriedSystem;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Workbench;

/** What acd_map.ini maps, in the draft of a user. */
public final class MappingEditing {

    private static final String FILE = "acd_map.ini";

    private final Drafts drafts;
    private final Operations operations;
    private final Workbench workbench;

    public MappingEditing(Drafts drafts, Operations operations, Workbench workbench) {
        this.drafts = drafts;
        this.operations = operations;
        this.workbench = workbench;
    }

    /** A queue of WFM. */
    public record QueueView(int number, String name, int parent, String channel, int interval, boolean active) {

        static QueueView of(WfmQueue queue) {
            String channel = queue.channel().word();
            return new QueueView(
                    queue.number(), queue.name(), queue.parent(), channel, queue.interval(), queue.active());
        }
    }

    /** A value type of WFM. */
    public record ValueTypeView(int number, String name, String role) {

        static ValueTypeView of(ValueType type) {
            return new ValueTypeView(type.number(), type.name(), type.role().word());
        }
    }

    /** What WFM has, by number. */
    public record CatalogueView(List<QueueView> queues, List<ValueTypeView> valueTypes) {

        static CatalogueView of(Catalogue catalogue) {
            return new CatalogueView(
                    catalogue.queues().values().stream()
                            .sorted(Comparator.comparingInt(WfmQueue::number))
                            .map(QueueView::of)
                            .toList(),
                    catalogue.valueTypes().values().stream()
                            .sorted(Comparator.comparingInt(ValueType::number))
                            .map(ValueTypeView::of)
                            .toList());
        }
    }

    /**
     * The mapping of one value, right or wrong.
     *
     * @param line its first one in the file; 0 when it has none
     * @param sources in their order, as they stand in the file
     * @param script the file's name without the dollar sign; null when there is none
     */
    public record MappingView(
            String target, int parent, int queue, int valueType, int line, List<String> sources, String script) {

        static MappingView of(MappingKey key, List<MapFile.Line> lines) {
            Optional<MapFile.Line> first = lines.stream().findFirst();
            return new MappingView(
                    first.map(line -> line.key().target()).orElse(key.target()),
                    first.map(MapFile.Line::parent).orElse(0),
                    key.queue(),
                    key.valueType(),
                    first.map(MapFile.Line::number).orElse(0),
                    lines.stream()
                            .filter(line -> !line.isScript())
                            .map(MapFile.Line::source)
                            .toList(),
                    lines.stream()
                            .filter(MapFile.Line::isScript)
                            .map(line -> line.source().substring(1))
                            .findFirst()
                            .orElse(null));
        }
    }

    /** All mappings, in the order of the file, and the targets that there can be. */
    public record MappingsView(List<String> targets, List<MappingView> mappings) {}

    /** What can be mapped of an external system. */
    public record TreeView(String system, List<String> queues, List<String> valueTypes) {}

    /**
     * A change of one mapping.
     *
     * @param edit {@code add} and {@code remove} a source, {@code move} one from a place to another (from 0), set or, where it
     *     is empty, remove the {@code script}
     */
    public record Edit(
            String target,
            int queue,
            int valueType,
            String edit,
            String source,
            Integer from,
            Integer to,
            String script) {}

    public CatalogueView catalogue(String user) throws IOException {
        return CatalogueView.of(drafts.of(user).catalogue());
    }

    public MappingsView mappings(String user) throws IOException {
        Map<MappingKey, List<MapFile.Line>> byKey = new LinkedHashMap<>();
        for (MapFile.Line line : file(drafts.of(user)).lines()) {
            byKey.computeIfAbsent(line.key(), any -> new ArrayList<>()).add(line);
        }
        List<MappingView> mappings = byKey.entrySet().stream()
                .map(entry -> MappingView.of(entry.getKey(), entry.getValue()))
                .toList();
        return new MappingsView(SettingsEditing.targets(drafts.of(user)), mappings);
    }

    /** What can be mapped of a system as the draft has it: what was just added can be mapped before it is saved. */
    public TreeView tree(String user, String system) throws IOException, Refused {
        Draft draft = drafts.of(user);
        boolean changed =
                draft.changes().stream().anyMatch(change -> !change.file().equalsIgnoreCase(FILE));
        SystemConfig config = (changed
                        ? ofDraft(draft, system)
                        : operations.installation().system(system))
                .filter(found -> found.contacts().isPresent())
                .orElseThrow(() -> Refused.notThere(Sentence.NO_SYSTEM.with("system", system)));
        try {
            Workbench.SourceTree tree = workbench.tree(config);
            return new TreeView(config.name(), tree.queues(), tree.valueTypes());
        } catch (IOException e) {
            throw (Refused) Refused.unreachable(e.getMessage()).initCause(e);
        }
    }

    private static Optional<SystemConfig> ofDraft(Draft draft, String system) throws IOException {
        ShownIni systems = ShownIni.of(draft.textOrEmpty("isps_ul.ini"));
        return systems.section(system).isPresent()
                ? TriedSystem.of(draft, systems, system).usable()
                : Optional.empty();
    }

    /** The mapping as it is then, in the draft. */
    public MappingView edit(String user, Edit edit) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            MappingKey key = new MappingKey(target(draft, edit.target()), edit.queue(), edit.valueType());
            WfmQueue queue = Optional.ofNullable(draft.catalogue().queues().get(edit.queue()))
                    .orElseThrow(() -> Refused.impossible(Sentence.NO_QUEUE.with("number", edit.queue())));
            MapFile changed = changed(file(draft), key, queue.parent(), edit);
            draft.put(FILE, changed.text());
            return MappingView.of(key, changed.lines(key));
        }
    }

    private static String target(Draft draft, String name) throws IOException, Refused {
        List<String> names = SettingsEditing.targets(draft);
        if (name == null && names.size() == 1) {
            return names.get(0);
        }
        return names.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refused.impossible(Sentence.NO_TARGET.with("target", name)));
    }

    private static MapFile changed(MapFile file, MappingKey key, int parent, Edit edit) throws Refused {
        try {
            return switch (edit.edit()) {
                case "add" -> file.withSource(key, parent, edit.source());
                case "remove" -> without(file, key, edit.source());
                case "move" -> file.moved(key, edit.from(), edit.to());
                case "script" ->
                    edit.script() == null || edit.script().isEmpty()
                            ? file.withoutScript(key)
                            : file.withScript(key, parent, edit.script());
                default -> throw Refused.impossible("expected add, remove, move or script");
            };
        } catch (IndexOutOfBoundsException moved) {
            throw (Refused) Refused.conflict(Sentence.MAPPING_MOVED.said()).initCause(moved);
        } catch (IllegalArgumentException e) {
            String source = edit.edit().equals("script") ? edit.script() : edit.source();
            throw (Refused) Refused.impossible(Sentence.BAD_SOURCE.with("source", source))
                    .initCause(e);
        } catch (NullPointerException e) {
            throw (Refused) Refused.impossible("expected add, remove, move or script, with what belongs to it")
                    .initCause(e);
        }
    }

    private static MapFile without(MapFile file, MappingKey key, String source) throws Refused {
        MapFile.Line line = file.lines(key).stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow(() -> Refused.conflict(Sentence.SOURCE_GONE.with("source", source)));
        return file.withoutLine(line.number());
    }

    private static MapFile file(Draft draft) throws IOException {
        return MapFile.parse(draft.textOrEmpty(FILE));
    }
}
