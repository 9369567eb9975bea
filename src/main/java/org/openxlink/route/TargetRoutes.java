package org.openxlink.route;

import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;

/** The route {@code deliver:NAME} of a target, and the beans that its template names. */
final class TargetRoutes {

    private TargetRoutes() {}

    static void add(CamelContext context, Target target, Ledger ledger) throws Exception {
        String key = RouteKey.of(target.name());
        RequestsInFlight requests = context.getRegistry()
                .lookupByNameAndType(Engine.UNDER_WAY, UnderWay.class)
                .requests();
        context.getRegistry().bind(key + "-http", new TargetHttp(target, requests));
        context.getRegistry().bind(key + "-delivery", new TargetDelivery(target, ledger));
        context.getRegistry().bind(key + "-retry", new RetryRule(target, patience(context), backoff(context)));
        context.addRouteFromTemplate("deliver:" + target.name(), "deliver", Map.of("key", key));
        Map<String, Object> parameters = Map.of("key", key, "url", target.url().toString());
        context.addRouteFromTemplate("request:" + target.name(), "request", parameters);
    }

    /** 15 minutes, unless application.properties says otherwise. */
    private static Duration patience(CamelContext context) {
        return Duration.ofSeconds(number(context, "{{xlink.retry.seconds:900}}"));
    }

    /** From 1 s to 5 min, unless application.properties says otherwise. */
    private static Backoff backoff(CamelContext context) {
        Duration first = Duration.ofMillis(number(context, "{{xlink.retry.firstDelayMillis:1000}}"));
        return new Backoff(first, Duration.ofMinutes(5));
    }

    private static long number(CamelContext context, String property) {
        return Long.parseLong(context.resolvePropertyPlaceholders(property));
    }
}
