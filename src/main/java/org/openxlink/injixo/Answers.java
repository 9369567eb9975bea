package org.openxlink.injixo;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Target;
import org.openxlink.ledger.Outcome;

/** What a target's answers mean (Rule: imports, "When the target fails"). */
public final class Answers {

    private static final int SHOWN = 300;
    public static final String LATER = "; nothing is lost, the next import sends what is missing";

    private Answers() {}

    /**
     * The meaning of a status and what came with it.
     *
     * @param retryAfter the header of that name, or null
     */
    public static Outcome of(Target target, int status, String body, String retryAfter) {
        String answer = named(target) + " answered " + status
                + shortened(SecretsOf.target(target).blottedOut(body));
        if (status >= 200 && status < 300) {
            return new Outcome.Accepted(isJson(body) ? "" : answer + ", which is no JSON; taken as accepted");
        }
        return switch (status) {
            case 401, 403 ->
                new Outcome.Denied("%s: it does not accept the API key set in %s; enter the key of integration %d there"
                        .formatted(answer, target.place(), target.integrationConfigurationId()));
            case 407 -> new Outcome.Denied(answer + ": the proxy wants a login; check Proxy in config/isps.cfg");
            case 408, 429 -> unavailable(answer, retryAfter);
            case 413 ->
                new Outcome.TooLarge(answer + "; its requests must be smaller, see BatchSize in config/isps.cfg");
            default -> ofClass(status, answer, retryAfter);
        };
    }

    private static Outcome ofClass(int status, String answer, String retryAfter) {
        if (status >= 500) {
            return unavailable(answer, retryAfter);
        }
        if (status == 404 || status == 405 || status < 400) {
            return new Outcome.Denied(answer + "; check Url in config/isps.cfg, expected https://api.injixo.com");
        }
        return new Outcome.Refused(answer + "; it refuses this data");
    }

    private static Outcome unavailable(String answer, String retryAfter) {
        return new Outcome.Unavailable(answer + LATER, RetryAfter.parse(retryAfter, Instant.now()));
    }

    private static boolean isJson(String body) {
        String text = body == null ? "" : body.strip();
        return text.isEmpty() || text.startsWith("{") || text.startsWith("[");
    }

    /** The meaning of not getting an answer at all. */
    public static Outcome.Unavailable none(Target target, IOException cause) {
        String hint = cause instanceof SSLException
                ? "; check the certificates on the way (a proxy that opens https?)"
                : "; check the network, and Url and Proxy in config/isps.cfg";
        return new Outcome.Unavailable(
                "%s can't be reached: %s%s%s".formatted(named(target), reason(cause), hint, LATER), Optional.empty());
    }

    /** What the answer to a request without any data shows: one that only misses the data has taken the key. */
    public static ConnectionStep tested(Target target, int status, String body) {
        if ((status >= 200 && status < 300) || status == 400 || status == 422) {
            return ConnectionStep.passed(
                    "%s is there and does not refuse the API key; it answered %d to a request without data"
                            .formatted(named(target), status));
        }
        return ConnectionStep.failed(of(target, status, body, null).message().replace(LATER, "; try again later"));
    }

    /** The same without an answer. */
    public static ConnectionStep tested(Target target, IOException cause) {
        return ConnectionStep.failed(none(target, cause).message().replace(LATER, ""));
    }

    private static String named(Target target) {
        String through = target.proxy()
                .map(proxy -> " through the proxy " + proxy.host() + ":" + proxy.port())
                .orElse("");
        return "target " + target.name() + " (" + target.url() + ")" + through;
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return cause.getClass().getSimpleName() + message;
    }

    private static String shortened(String body) {
        String text = body == null ? "" : body.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return "";
        }
        return " (" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...") + ")";
    }
}
