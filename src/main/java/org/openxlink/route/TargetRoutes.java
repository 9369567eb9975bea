package org.openxlink.route;

import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;

/** The route {@code deliver:NAME} of a target, and the beans that its template names. */
final class TargetRoutes {

    private TargetRoutes() {}

    static void add(CamelContext context, Target target, Ledger ledger, Quarantine quarantine) throws Exception {
        String key = RouteKey.of(target.name());
        context.getRegistry().bind(key + "-http", new TargetHttp(target));
        context.getRegistry().bind(key + "-delivery", new TargetDelivery(target, ledger, quarantine));
        context.getRegistry().bind(key + "-retry", new RetryRule(target, patience(context)));
        context.addRouteFromTemplate("deliver:" + target.name(), "deliver", Map.of("key", key));
        Map<String, Object> parameters = Map.of("key", key, "url", target.url().toString());
        context.addRouteFromTemplate("request:" + target.name(), "request", parameters);
    }

    /** 15 minutes, unless application.properties says otherwise. */
    private static Duration patience(CamelContext context) {
        return Duration.ofSeconds(Long.parseLong(context.resolvePropertyPlaceholders("{{xlink.retry.seconds:900}}")));
    }
}
