package org.openxlink.cli.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an administrator asks for.
 *
 * @param instance what tells several services of one machine apart
 * @param home whose data it works on
 * @param account that it runs under, where one was chosen
 * @param dataFolders absolute folders with files to import, which the service also moves and deletes
 */
public record ServiceOrder(Optional<String> instance, String home, Optional<String> account, List<String> dataFolders) {

    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    public ServiceOrder {
        dataFolders = List.copyOf(dataFolders);
    }

    /** Whether an instance may be called that: it becomes part of file names. */
    public static boolean isInstance(String name) {
        return INSTANCE.matcher(name).matches();
    }

    /** As Windows lists it. */
    public String displayName() {
        return "ISPS XLink" + instance.map(name -> " " + name).orElse("");
    }

    /** As systemd and files call it. */
    String fileName() {
        return "openxlink" + instance.map(name -> "-" + name).orElse("");
    }

    /** Arguments of a command of this program that is about the same service. */
    String arguments() {
        return instance.map(name -> " --instance " + name).orElse("");
    }
}
