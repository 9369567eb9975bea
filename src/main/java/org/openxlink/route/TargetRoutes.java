package org.openxlink.route;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;

/** The route {@code deliver:NAME} of a target, and the beans that its template names. */
final class TargetRoutes {

    private TargetRoutes() {}

    static void add(CamelContext context, Target target, Ledger ledger) throws Exception {
        String key = RouteKey.of(target.name());
        context.getRegistry().bind(key + "-http", new TargetHttp(target));
        context.getRegistry().bind(key + "-delivery", new TargetDelivery(target, ledger));
        Map<String, Object> parameters = Map.of("key", key, "url", target.url().toString());
        context.addRouteFromTemplate("deliver:" + target.name(), "deliver", parameters);
    }
}
