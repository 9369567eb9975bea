package org.openxlink.cli.service;

import java.util.List;
import java.util.stream.Stream;

/** What both ways to a Windows service tell people. */
final class WindowsNotes {

    static final String DESCRIPTION = "OpenXlink: brings contact volumes and agent statuses into injixo";

    static final List<String> AFTER_REMOVE = List.of("the home stays as it is");

    private WindowsNotes() {}

    static List<String> afterInstall(ServiceOrder order) {
        String start = "it starts with the machine; to start it now: sc.exe start \"" + order.displayName() + "\"";
        return Stream.concat(Stream.of(start), WindowsAccount.afterwards(order)).toList();
    }
}
