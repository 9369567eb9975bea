package org.openxlink.route;

/** The routes that were asked for an import are on their way out; others take their place. */
final class RouteReplaced extends Exception {

    private static final long serialVersionUID = 1L;

    RouteReplaced() {
        super("its routes are being replaced");
    }
}
