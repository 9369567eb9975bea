package org.openxlink.mapping;

import java.util.List;

/**
 * What one external system contributes to a queue that is fed by several: kept, so that an import of the others does not
 * forget it.
 *
 * @param slot start of a quarter of an hour, UTC epoch second
 * @param sum in millionths; for a mean the sum of (mean x weight)
 * @param weight in millionths; 0 for a sum
 */
public record Share(Source source, long slot, long sum, long weight, boolean mean) {

    /** An external value: system, queue by levels, value type. */
    public record Source(String system, List<String> group, String valueType) {}
}
