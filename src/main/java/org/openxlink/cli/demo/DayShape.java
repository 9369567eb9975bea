package org.openxlink.cli.demo;

/** How a day's contacts rise and fall. */
final class DayShape {

    private DayShape() {}

    /** 1 at the centre, less and less away from it; all in hours. */
    static double hump(double hour, double centre, double width) {
        return Math.exp(-Math.pow((hour - centre) / width, 2) / 2);
    }
}
