package org.openxlink.console;

import java.util.Map;
import java.util.Optional;
import org.openxlink.console.access.Denied;
import org.openxlink.console.access.Sentence;
import org.openxlink.console.edit.Refused;

/** Why a request is refused, in a sentence; becomes {@code application/problem+json} (RFC 9457). */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient Optional<Sentence.Said> said;

    private Problem(int status, String type, String sentence) {
        this(status, type, sentence, Optional.empty());
    }

    private Problem(int status, String type, Sentence.Said said) {
        this(status, type, said.toString(), Optional.of(said));
    }

    private Problem(int status, String type, String sentence, Optional<Sentence.Said> said) {
        super(sentence);
        this.status = status;
        this.type = type;
        this.said = said;
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

    static Problem notFound(Sentence.Said said) {
        return new Problem(404, "/problems/not-found", said);
    }

    /** As it is, nothing of what is wanted can be imported. */
    static Problem nothingToImport(String sentence) {
        Sentence.Said said = Sentence.NOTHING_TO_IMPORT.said();
        return new Problem(409, "/problems/nothing-to-import", sentence, Optional.of(said));
    }

    /** What is wanted can't be meant. */
    static Problem order(String sentence) {
        return new Problem(422, "/problems/order", sentence);
    }

    static Problem busy(String sentence) {
        return new Problem(429, "/problems/busy", sentence);
    }

    static Problem order(Sentence.Said said) {
        return new Problem(422, "/problems/order", said);
    }

    /** @param sentence as the commands tell it */
    static Problem order(String sentence, Sentence.Said said) {
        return new Problem(422, "/problems/order", sentence, Optional.of(said));
    }

    static Problem busy(Sentence.Said said) {
        return new Problem(429, "/problems/busy", said);
    }

    View view() {
        return View.of(type, title(), status, getMessage(), said);
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

    static View view(Refused refused) {
        String title = refused.status() == 409 ? "Conflict" : "Not possible";
        return View.of("/problems/edit", title, refused.status(), refused.getMessage(), refused.said());
    }

    static View view(Denied denied) {
        return View.of(denied.type(), denied.title(), denied.status(), denied.getMessage(), denied.said());
    }

    /** What HTTP alone has to say, such as that nothing is there. */
    static View view(int status, String sentence) {
        Optional<Sentence.Said> said =
                Optional.of(Sentence.NOTHING_THERE.said()).filter(any -> status == 404);
        return View.of("about:blank", sentence, status, sentence, said);
    }

    static View unexpected(Exception cause) {
        Sentence.Said said = Sentence.UNEXPECTED.with("problem", cause);
        return View.of("about:blank", "Unexpected", 500, said.toString(), Optional.of(said));
    }

    /**
     * The members of the document.
     *
     * @param detail the sentence, in English
     * @param code by which the pages know it in their languages; null for what rooms below tell
     * @param values for the places of the sentence
     */
    record View(String type, String title, int status, String detail, String code, Map<String, String> values) {

        static View of(String type, String title, int status, String detail, Optional<Sentence.Said> said) {
            return new View(
                    type,
                    title,
                    status,
                    detail,
                    said.map(known -> known.sentence().word()).orElse(null),
                    said.map(Sentence.Said::values).orElse(Map.of()));
        }
    }
}
