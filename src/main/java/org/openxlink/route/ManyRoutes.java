package org.openxlink.route;

import org.apache.camel.LoggingLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;

/**
 * A context that routes can be added to by the thousand: before Camel adds one it removes what may have its id, and looks for
 * the endpoints of all others before it finds that there is none.
 */
final class ManyRoutes extends DefaultCamelContext {

    ManyRoutes(Registry registry) {
        super(false);
        getCamelContextExtension().setRegistry(registry);
    }

    @Override
    protected boolean removeRoute(String id, LoggingLevel level) throws Exception {
        return getRouteController().getRouteStatus(id) != null && super.removeRoute(id, level);
    }
}
