package org.openxlink.config;

/** A value type of a source, and how the values of several rows become one. */
public sealed interface ValueColumn {

    String name();

    /** Values are added. */
    record Sum(String name) implements ValueColumn {}

    /**
     * Values are means and are averaged (Rule: the CSV interface, AHTColumn).
     *
     * @param weight position of the value that weighs them, or UNWEIGHTED: means above 0 weigh the same
     */
    record Mean(String name, int weight) implements ValueColumn {

        static final int UNWEIGHTED = -1;

        public boolean isWeighted() {
            return weight != UNWEIGHTED;
        }
    }

    /** Values are averaged, each weighing the same, also 0 (Rule: the Universal interface, {@code avg}). */
    record Average(String name) implements ValueColumn {}

    /** The least value counts. */
    record Least(String name) implements ValueColumn {}

    /** The greatest value counts. */
    record Greatest(String name) implements ValueColumn {}
}
