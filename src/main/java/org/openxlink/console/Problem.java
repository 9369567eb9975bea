package org.openxlink.console;

/** Why a request is refused, in a sentence; becomes {@code application/problem+json} (RFC 9457). */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private Problem(int status, String type, String sentence) {
        super(sentence);
        this.status = status;
        this.type = type;
    }

    static Problem badRequest(String sentence) {
        return new Problem(400, "/problems/request", sentence);
    }

    static Problem badRequest(String sentence, Exception cause) {
        Problem problem = badRequest(sentence);
        problem.initCause(cause);
        return problem;
    }

    static Problem notFound(String sentence) {
        return new Problem(404, "/problems/not-found", sentence);
    }

    /** As it is, nothing of what is wanted can be imported. */
    static Problem nothingToImport(String sentence) {
        return new Problem(409, "/problems/nothing-to-import", sentence);
    }

    /** What is wanted can't be meant. */
    static Problem order(String sentence) {
        return new Problem(422, "/problems/order", sentence);
    }

    static Problem busy(String sentence) {
        return new Problem(429, "/problems/busy", sentence);
    }

    View view() {
        return new View(type, title(), status, getMessage());
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 404 -> "Not found";
            case 409 -> "Nothing to import";
            case 422 -> "Not possible";
            default -> "Too much at once";
        };
    }

    /** The members of the document. */
    record View(String type, String title, int status, String detail) {}
}
