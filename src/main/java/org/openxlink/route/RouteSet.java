package org.openxlink.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;

/**
 * Routes made of templates that come and go together, and the beans that these name. One at a time in a context: Camel
 * does not expect two threads to add routes.
 */
final class RouteSet {

    private static final long STOP_SECONDS = 10;

    private final CamelContext context;
    private final Deque<String> routes = new ArrayDeque<>();
    private final Set<String> beans = new LinkedHashSet<>();

    RouteSet(CamelContext context) {
        this.context = context;
    }

    void bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
        beans.add(name);
    }

    /** Adds and starts a route; nothing is left of one that can't be made. */
    void add(String id, String template, String key, Map<String, ?> parameters) throws Exception {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("key", key);
        synchronized (context) {
            try {
                context.addRouteFromTemplate(id, template, all);
                routes.push(id);
            } catch (Exception e) {
                forget(id);
                throw e;
            }
        }
    }

    private void forget(String id) throws Exception {
        ModelCamelContext model = (ModelCamelContext) context;
        if (model.getRouteDefinition(id) != null) {
            model.removeRouteDefinition(model.getRouteDefinition(id));
        }
    }

    /** Stops and removes them; those that were added last, which wake the others, come first. */
    void remove() throws Exception {
        synchronized (context) {
            for (String id : routes) {
                context.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
                context.removeRoute(id);
            }
        }
        routes.clear();
        beans.forEach(context.getRegistry()::unbind);
        beans.clear();
    }
}
