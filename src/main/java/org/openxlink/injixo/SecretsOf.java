package org.openxlink.injixo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.openxlink.config.Target;

/** What must not be seen of a target: an answer may repeat what was sent with the request. */
public final class SecretsOf {

    private static final String SHOWN = "***";

    private final List<String> secrets;

    private SecretsOf(List<String> secrets) {
        this.secrets = secrets;
    }

    /** The API key, the password of the proxy, and the form in which that is sent. */
    public static SecretsOf target(Target target) {
        List<String> secrets = new ArrayList<>();
        secrets.add(target.apiKey().reveal());
        target.proxy().flatMap(proxy -> proxy.login()).ifPresent(login -> {
            String password = login.password().reveal();
            byte[] both = (login.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
            secrets.add(Base64.getEncoder().encodeToString(both));
            secrets.add(password);
        });
        return new SecretsOf(
                secrets.stream().filter(secret -> !secret.isEmpty()).toList());
    }

    /** The same text without them; null stays null. */
    public String blottedOut(String text) {
        String without = text;
        for (String secret : secrets) {
            without = without == null ? null : without.replace(secret, SHOWN);
        }
        return without;
    }
}
