package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;

/** Finds folders out of which one import takes files away that another one waits for. */
final class SharedFolders {

    /** The files of one half of a system. */
    private record Half(SystemConfig system, String key, CsvFiles files) {

        /** Whether a file may belong to both, and one of them moves or deletes it. */
        boolean loses(Half other) {
            boolean taken = takesFilesAway(files) || takesFilesAway(other.files);
            return taken && files.folder().equals(other.files.folder()) && mayMeet(files.masks(), other.files.masks());
        }

        private static boolean takesFilesAway(CsvFiles files) {
            return files.afterImport() != AfterImport.STAYS;
        }
    }

    private final Problems problems;

    SharedFolders(Problems problems) {
        this.problems = problems;
    }

    void warn(List<SystemConfig> systems) {
        List<Half> halves = new ArrayList<>();
        for (SystemConfig system : systems) {
            for (Half half : halves(system)) {
                halves.stream()
                        .filter(half::loses)
                        .findFirst()
                        .ifPresentOrElse(earlier -> warn(earlier, half), () -> halves.add(half));
            }
        }
    }

    private static List<Half> halves(SystemConfig system) {
        List<Half> halves = new ArrayList<>();
        if (system.enabled() && system.contacts().orElse(null) instanceof CsvContacts csv) {
            halves.add(new Half(system, "Source", csv.files()));
        }
        if (system.enabled() && system.statuses().orElse(null) instanceof CsvStatuses csv) {
            halves.add(new Half(system, "ActivitySource", csv.files()));
        }
        return halves;
    }

    private void warn(Half earlier, Half later) {
        problems.warning(
                later.system.place(),
                "[%s] %s and [%s] %s are one folder, and a file that one of them moves or deletes is lost to the other;"
                        + " give each a folder, or masks that no file name fits both",
                earlier.system.name(),
                earlier.key,
                later.system.name(),
                later.key);
    }

    /** Whether a name may fit a mask of each; in doubt it may. */
    static boolean mayMeet(List<String> masks, List<String> others) {
        return masks.stream().anyMatch(mask -> others.stream().anyMatch(other -> mayMeet(mask, other)));
    }

    private static boolean mayMeet(String mask, String other) {
        String begin = mask.split("[*?\\[{\\\\]", 2)[0];
        String otherBegin = other.split("[*?\\[{\\\\]", 2)[0];
        String end = mask.replaceFirst(".*[*?\\]}\\\\]", "");
        String otherEnd = other.replaceFirst(".*[*?\\]}\\\\]", "");
        int first = Math.min(begin.length(), otherBegin.length());
        int last = Math.min(end.length(), otherEnd.length());
        return begin.regionMatches(true, 0, otherBegin, 0, first)
                && end.regionMatches(true, end.length() - last, otherEnd, otherEnd.length() - last, last);
    }
}
