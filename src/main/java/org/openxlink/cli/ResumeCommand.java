package org.openxlink.cli;

import picocli.CommandLine.Command;

/** {@code xlink resume}. */
@Command(
        name = "resume",
        description = {
            "Resumes imports that were paused, and wakes them at once.",
            "Exit status 2 when no instance runs, or it has no such import."
        })
final class ResumeCommand extends PausingCommand {

    ResumeCommand() {
        super("/resume", "resumed");
    }
}
