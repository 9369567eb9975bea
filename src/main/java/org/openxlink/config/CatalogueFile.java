package org.openxlink.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.TextDocument;

/**
 * queues.ini as it is written, right or wrong, to be edited: other lines, comments, line ends and the encoding stay as they
 * are, and of a line that is edited the parts that mean the same. Immutable.
 */
public final class CatalogueFile {

    public static final String NAME = "queues.ini";

    private static final String QUEUES = "Queues";
    private static final String VALUE_TYPES = "ValueTypes";
    private static final List<String> QUEUE_DEFAULTS = List.of("", "0", "calls", "15", "1");
    private static final List<String> VALUE_TYPE_DEFAULTS = List.of("", "none");

    private final IniDocument document;
    private final Catalogue catalogue;
    private final List<Problem> problems;

    private CatalogueFile(IniDocument document) {
        Problems found = new Problems();
        this.document = document;
        this.catalogue = new CatalogueReader(Place.of("config/" + NAME), found).read(document);
        this.problems = found.sorted();
    }

    public static CatalogueFile parse(TextDocument text) {
        return new CatalogueFile(IniDocument.parse(text));
    }

    /** To be written. */
    public TextDocument text() {
        return document.text();
    }

    /** What it means. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** What is wrong with it. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * With these queues, new or changed.
     *
     * @throws IllegalArgumentException for a name that a line can't hold
     */
    public CatalogueFile withQueues(Collection<WfmQueue> queues) {
        Map<Integer, List<String>> wanted = new LinkedHashMap<>();
        queues.forEach(queue -> wanted.put(queue.number(), parts(queue)));
        CatalogueFile edited = with(QUEUES, wanted, QUEUE_DEFAULTS);
        queues.forEach(queue -> check(queue, edited.catalogue.queues().get(queue.number()), queue.name()));
        return edited;
    }

    /**
     * With these value types, new or changed.
     *
     * @throws IllegalArgumentException for a name that a line can't hold
     */
    public CatalogueFile withValueTypes(Collection<ValueType> types) {
        Map<Integer, List<String>> wanted = new LinkedHashMap<>();
        types.forEach(type ->
                wanted.put(type.number(), List.of(type.name(), type.role().word())));
        CatalogueFile edited = with(VALUE_TYPES, wanted, VALUE_TYPE_DEFAULTS);
        types.forEach(type -> check(type, edited.catalogue.valueTypes().get(type.number()), type.name()));
        return edited;
    }

    /** Without that queue; the same if there is none. */
    public CatalogueFile withoutQueue(int number) {
        return without(QUEUES, number);
    }

    /** Without that value type; the same if there is none. */
    public CatalogueFile withoutValueType(int number) {
        return without(VALUE_TYPES, number);
    }

    private static List<String> parts(WfmQueue queue) {
        return List.of(
                queue.name(),
                Integer.toString(queue.parent()),
                queue.channel().word(),
                Integer.toString(queue.interval()),
                queue.active() ? "1" : "0");
    }

    private static void check(Object wanted, Object read, String name) {
        if (!wanted.equals(read)) {
            throw new IllegalArgumentException("\"%s\" can't stand in queues.ini".formatted(name));
        }
    }

    private CatalogueFile with(String section, Map<Integer, List<String>> wanted, List<String> defaults) {
        Map<Integer, IniEntry> present = entries(section);
        Map<String, String> values = new LinkedHashMap<>();
        wanted.forEach((number, parts) -> {
            Optional<IniEntry> old = Optional.ofNullable(present.get(number));
            values.put(
                    old.map(IniEntry::key).orElse(Integer.toString(number)),
                    old.map(entry -> edited(entry.value(), parts, defaults)).orElseGet(() -> line(parts)));
        });
        return new CatalogueFile(document.withValues(section, values));
    }

    /** The entries that count, by the numbers that their keys are. */
    private Map<Integer, IniEntry> entries(String section) {
        Map<Integer, IniEntry> entries = new LinkedHashMap<>();
        for (IniEntry entry : all(section)) {
            CatalogueReader.number(entry.key()).ifPresent(number -> entries.put(number, entry));
        }
        return entries;
    }

    private List<IniEntry> all(String section) {
        return document.section(section).map(found -> found.entries()).orElse(List.of());
    }

    private CatalogueFile without(String section, int number) {
        IniDocument edited = document;
        for (IniEntry entry : all(section)) {
            if (CatalogueReader.number(entry.key()).equals(Optional.of(number))) {
                edited = edited.withoutKey(section, entry.key());
            }
        }
        return new CatalogueFile(edited);
    }

    /** A value type without a role needs no second part. */
    private static String line(List<String> parts) {
        boolean plain =
                parts.size() == VALUE_TYPE_DEFAULTS.size() && parts.get(1).equals(VALUE_TYPE_DEFAULTS.get(1));
        return plain ? parts.get(0) : String.join(";", parts);
    }

    /** Each part that is wanted otherwise; the others as they were written. */
    private static String edited(String value, List<String> wanted, List<String> defaults) {
        List<String> parts = new ArrayList<>(Arrays.asList(value.split(";", -1)));
        for (int i = 0; i < wanted.size(); i++) {
            String now =
                    i < parts.size() && !parts.get(i).isBlank() ? parts.get(i).strip() : defaults.get(i);
            boolean same = i == 0 ? now.equals(wanted.get(i)) : now.equalsIgnoreCase(wanted.get(i));
            while (!same && parts.size() <= i) {
                parts.add("");
            }
            if (!same) {
                parts.set(i, wanted.get(i));
            }
        }
        return String.join(";", parts);
    }
}
