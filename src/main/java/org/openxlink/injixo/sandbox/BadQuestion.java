package org.openxlink.injixo.sandbox;

/** A request to {@code /sandbox/*} that cannot be answered; the message is a sentence for who asked. */
final class BadQuestion extends RuntimeException {

    BadQuestion(String message) {
        super(message);
    }
}
