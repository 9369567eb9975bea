package org.openxlink.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openxlink.monitor.ImportOrder;
import org.openxlink.monitor.Rest;

/** Tells how to go on with an import that was stopped. */
final class Continuation {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:=@-]+");

    private Continuation() {}

    /** @param home as it was given; none where it was not */
    static void tell(ImportOrder order, List<Rest> rest, Path home, PrintWriter err) {
        err.println("xlink: stopped; what was accepted is in the ledger. To go on:");
        for (List<String> command : Rest.commands(rest, order)) {
            List<String> words = new ArrayList<>(List.of("xlink"));
            words.addAll(command);
            if (home != null) {
                words.addAll(List.of("--home", home.toString()));
            }
            err.println("  " + words.stream().map(Continuation::quoted).collect(Collectors.joining(" ")));
        }
        err.flush();
    }

    /** As a shell takes it. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : '"' + word.replaceAll("([\"\\\\$`])", "\\\\$1") + '"';
    }
}
