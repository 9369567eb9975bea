package org.openxlink.cli.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openxlink.mapping.basic.ScriptListener;

/** What a script says and does, kept until it has ended: the time to show it is not the script's. */
public final class Transcript implements ScriptListener {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_VALUE = 80;

    private final boolean traces;
    private final List<String> lines = new ArrayList<>();
    private long left;

    /** @param traces whether to tell what the script does, too */
    public Transcript(boolean traces) {
        this.traces = traces;
    }

    @Override
    public boolean watches() {
        return traces;
    }

    /** Java has only just started, and is slow as yet; what imports do is not. */
    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public void said(String text) {
        for (String line : text.split("\r\n|[\r\n]", -1)) {
            add(() -> line);
        }
    }

    @Override
    public void executed(int line, String source, Map<String, String> changed) {
        add(() -> traced(line, source.replace("\t", "    "), changed));
    }

    private static String traced(int line, String source, Map<String, String> changed) {
        String values = changed.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + Printable.of(variable.getValue(), LONGEST_VALUE))
                .collect(Collectors.joining(", "));
        return "%5d: %-50s  %s".formatted(line, source, values).stripTrailing();
    }

    private void add(Supplier<String> line) {
        if (lines.size() < MOST_LINES) {
            lines.add(Printable.of(line.get(), LONGEST_LINE));
        } else {
            left++;
        }
    }

    /** For a terminal. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (left > 0) {
            all.add(String.format(Locale.ROOT, "(%,d more lines are not shown)", left));
        }
        return all;
    }
}
