package org.openxlink.config;

/** A value type of a source, and how the values of several rows become one. */
public sealed interface ValueColumn {

    String name();

    Combination combination();

    /** Values are added. */
    record Sum(String name) implements ValueColumn {

        @Override
        public Combination combination() {
            return Combination.SUM;
        }
    }

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

        @Override
        public Combination combination() {
            return Combination.MEAN;
        }
    }

    /** Of the values that are there one comes out: their mean, 0 counting like any other, the least or the greatest. */
    record OfRows(String name, Combination combination) implements ValueColumn {}
}
