package org.openxlink.route;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One of the interface logs, in the folder {@code LogDir}: {@code <system>_<queue>.log}.
 *
 * @param name of the file, without {@code .log}
 */
record InterfaceFile(String name) {

    private static final Logger LOG = LoggerFactory.getLogger("interface");

    /** Characters, of up to three bytes each in a name of 255. */
    private static final int LONGEST = 70;

    private static final int MOST_LINES = 1_000;
    private static final Set<String> TAKEN = Set.of("isps_uls", "isps_ul", "call_tree");

    /** Of a queue, whatever its name is; a hash keeps names apart that no file system takes as they are. */
    static InterfaceFile of(String system, List<String> queue) {
        String wanted = system + "_" + String.join("_", queue);
        String cut = wanted.length() <= LONGEST ? wanted : wanted.substring(0, LONGEST);
        String shown = cut.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cs}]", "_");
        boolean itself = shown.equals(wanted)
                && !TAKEN.contains(shown.toLowerCase(Locale.ROOT))
                && !queue.equals(List.of("agent_import"));
        return new InterfaceFile(itself ? shown : shown + "-" + Integer.toHexString(wanted.hashCode()));
    }

    /** Of the statuses of a system. */
    static InterfaceFile ofStatuses(String system) {
        return new InterfaceFile(of(system, List.of("agent", "import")).name);
    }

    /** Writes a paragraph: a head and the lines that belong to it. */
    void write(String head, Collection<String> lines) {
        StringBuilder text = new StringBuilder(Untrusted.line(head));
        int count = 0;
        for (String line : lines) {
            text.append("\n  ").append(Untrusted.line(line));
            if (++count % MOST_LINES == 0) {
                write(text);
                text = new StringBuilder(Untrusted.line(head)).append(" (more)");
            }
        }
        write(text);
    }

    private void write(CharSequence text) {
        try (MDC.MDCCloseable file = MDC.putCloseable("interface", name)) {
            LOG.info("{}", text);
        }
    }
}
