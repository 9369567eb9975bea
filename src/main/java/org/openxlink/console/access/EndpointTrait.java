package org.openxlink.console.access;

import io.javalin.security.RouteRole;
import java.util.List;

/** What else an endpoint declares beside its {@link Access}. */
public sealed interface EndpointTrait extends RouteRole {

    /** Programs may send user and password with each request, as Prometheus does. */
    record TakesPassword() implements EndpointTrait {}

    /** Bodies may be larger than usual, up to so many bytes. */
    record LargeBody(long most) implements EndpointTrait {}

    /** It writes into the audit log itself what is worth it. */
    record AuditsItself() implements EndpointTrait {}

    /**
     * What the OpenAPI document says of it.
     *
     * @param takes the body of a request; {@code Void.class} where it has none
     * @param answers the body of the answer, likewise
     */
    record Says(String summary, Class<?> takes, Class<?> answers) implements EndpointTrait {}

    /** It answers with such an object. */
    static EndpointTrait says(String summary, Class<?> answers) {
        return new Says(summary, Void.class, answers);
    }

    /** It takes such an object and answers with another. */
    static EndpointTrait says(String summary, Class<?> takes, Class<?> answers) {
        return new Says(summary, takes, answers);
    }

    /** What may stand behind the question mark of its address. */
    record Asks(List<String> names) implements EndpointTrait {

        public Asks {
            names = List.copyOf(names);
        }
    }

    static EndpointTrait asks(String... names) {
        return new Asks(List.of(names));
    }

    /** People open it in a browser; whoever is not logged in gets the page for that instead. */
    record Page() implements EndpointTrait {}

    EndpointTrait PAGE = new Page();
    EndpointTrait TAKES_PASSWORD = new TakesPassword();
    EndpointTrait AUDITS_ITSELF = new AuditsItself();
}
