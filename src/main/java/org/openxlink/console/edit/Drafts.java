package org.openxlink.console.edit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openxlink.config.Draft;

/** A draft for each user. */
public final class Drafts {

    private final Path home;
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

    public Drafts(Path home) {
        this.home = home;
    }

    Draft of(String user) {
        return drafts.computeIfAbsent(user, any -> Draft.of(home, folder(user)));
    }

    /** Names of users may hold what a folder's can't, or differ only by case. */
    private static String folder(String user) {
        return "user-" + HexFormat.of().formatHex(user.getBytes(StandardCharsets.UTF_8));
    }
}
