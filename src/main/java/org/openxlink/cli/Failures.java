package org.openxlink.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.openxlink.ledger.LedgerException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an exception that ends a command into one sentence; only unexpected ones go to the log with their trace. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("xlink: " + sentence(failure));
        return Xlink.FAILED;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is missing";
        }
        if (failure instanceof LedgerException || failure instanceof IOException) {
            return failure.getMessage();
        }
        LoggerFactory.getLogger(Failures.class).error("unexpected", failure);
        return "unexpected: " + failure + "; please report it, with the log";
    }
}
