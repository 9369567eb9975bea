package org.openxlink.mapping.basic.program;

/**
 * A variable that a trace looks at.
 *
 * @param name as the script first writes it
 */
public record Watched(String name, Expression value) {

    public static Watched of(String name, Place place) {
        return new Watched(name, place.read());
    }
}
