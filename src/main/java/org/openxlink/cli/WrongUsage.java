package org.openxlink.cli;

import java.util.Set;
import org.openxlink.config.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and where to read more. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + sentence(wrong));
        if (!isUnknownCommand(wrong)) {
            UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        }
        command.getErr().println("See \"" + name + " --help\"");
        return Xlink.UNUSABLE;
    }

    private static String sentence(ParameterException wrong) {
        if (!isUnknownCommand(wrong)) {
            return wrong.getMessage();
        }
        String word = ((UnmatchedArgumentException) wrong).getUnmatched().get(0);
        Set<String> known = wrong.getCommandLine().getSubcommands().keySet();
        return "there is no command \"" + word + "\"" + Nearest.suggestion(word, known);
    }

    /** Whether a word stands where only a command can. */
    private static boolean isUnknownCommand(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !wrong.getCommandLine().getSubcommands().isEmpty();
    }
}
