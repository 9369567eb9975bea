package org.openxlink.console.edit;

import java.util.Arrays;
import java.util.List;
import org.openxlink.config.Problem;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/**
 * Something that is wrong with a section.
 *
 * @param key what it concerns; empty where it is the section as a whole
 * @param line counted from 1
 * @param severity {@code error} or {@code warning}
 */
public record KeyProblemView(String key, String file, int line, String severity, String text) {

    /** Those of a section; what stands elsewhere (a preset, odbc.ini) but concerns it names it first. */
    static List<KeyProblemView> of(IniSection section, String file, List<Problem> problems) {
        String name = "[" + section.name() + "] ";
        return problems.stream()
                .filter(problem -> problem.text().startsWith(name) || entry(section, file, problem) != null)
                .map(problem -> view(section, file, problem, problem.text().replace(name, "")))
                .toList();
    }

    private static KeyProblemView view(IniSection section, String file, Problem problem, String text) {
        IniEntry entry = entry(section, file, problem);
        return new KeyProblemView(
                entry == null ? firstKey(text) : entry.key(),
                problem.place().file(),
                problem.place().line(),
                problem.isError() ? "error" : "warning",
                text);
    }

    /** The entry at whose line the problem stands, or null. */
    private static IniEntry entry(IniSection section, String file, Problem problem) {
        boolean here = problem.place().file().equalsIgnoreCase("config/" + file);
        return section.entries().stream()
                .filter(entry -> here && entry.line() == problem.place().line())
                .findFirst()
                .orElse(null);
    }

    /** A key that is missing has no line: its name begins the sentence. */
    private static String firstKey(String text) {
        return Arrays.stream(text.split("[^\\w.-]", 2))
                .findFirst()
                .filter(word -> word.matches("[A-Z][\\w]*[A-Za-z]"))
                .orElse("");
    }
}
