package org.openxlink.monitor.backup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names that entries of an archive have, relative to the home and apart at {@code /}. */
final class BackupNames {

    static final String MANIFEST = "openxlink-backup.properties";
    static final String LEDGER = "data/ledger.db";
    static final String QUARANTINE = "data/quarantine";

    /** Bytes: more than any configuration file has, and little enough for the memory. */
    static final long LONGEST = 16L << 20;

    /** Folders that are taken as a whole. */
    static final List<String> CONFIGURATION = List.of("config", "routes");

    /** Files that are secrets as a whole. */
    static final List<String> SECRETS = List.of("data/secret.key", "data/users");

    private static final List<String> KEY_FILES =
            List.of(".p12", ".pfx", ".jks", ".jceks", ".keystore", ".pem", ".key");

    private static final Pattern PART = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+(?<![. ])");

    private BackupNames() {}

    /** Whether an archive of OpenXlink can have an entry of that name. */
    static boolean isKnown(String name) {
        return name.equals(LEDGER) || SECRETS.contains(name) || isInFolder(name);
    }

    private static boolean isInFolder(String name) {
        boolean known = CONFIGURATION.stream().anyMatch(folder -> name.startsWith(folder + "/"))
                || name.startsWith(QUARANTINE + "/");
        return known
                && List.of(name.split("/", -1)).stream()
                        .allMatch(part -> PART.matcher(part).matches());
    }

    /** Whether a file of the configuration is a key as a whole. */
    static boolean isKeyFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KEY_FILES.stream().anyMatch(lower::endsWith);
    }

    /** Whether a file of the configuration may have secrets in its lines: scripts and mappings have none. */
    static boolean mayHoldSecrets(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith(".bas") && !lower.matches("config/acd_map\\d*\\.ini");
    }

    /** Half-written files of editors and of OpenXlink itself. */
    static boolean isTemporary(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") && last.endsWith(".tmp");
    }
}
