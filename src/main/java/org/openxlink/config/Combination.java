package org.openxlink.config;

/** How the values of several rows become one. */
public enum Combination {
    /** They are added. */
    SUM,
    /** They are averaged by weight. */
    MEAN,
    /** The least counts. */
    LEAST,
    /** The greatest counts. */
    GREATEST
}
