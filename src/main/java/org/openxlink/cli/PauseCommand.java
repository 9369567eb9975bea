package org.openxlink.cli;

import picocli.CommandLine.Command;

/** {@code xlink pause}. */
@Command(
        name = "pause",
        description = {
            "Pauses imports of an external system: nothing wakes them until they are resumed, also after a restart; one that"
                    + " is asked for by hand runs.",
            "Exit status 2 when no instance runs, or it has no such import."
        })
final class PauseCommand extends PausingCommand {

    PauseCommand() {
        super("/pause", "paused");
    }
}
