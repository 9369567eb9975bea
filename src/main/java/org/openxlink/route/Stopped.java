package org.openxlink.route;

/** The import ends here because somebody wishes so; unchecked, since it comes out of iterators too. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("stopped; what was not sent is left for the next import");
    }
}
