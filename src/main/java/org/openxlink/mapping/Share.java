package org.openxlink.mapping;

import java.util.List;
import org.openxlink.config.Combination;

/**
 * What was read for an external value in a quarter of an hour: kept, so that a later import that reads only the rest of
 * what makes up a queue's interval does not forget it.
 *
 * @param slot start of a quarter of an hour, UTC epoch second
 * @param sum in millionths; for a mean the sum of (mean x weight), for the least and the greatest that value
 * @param weight in millionths; 0 for a sum
 */
public record Share(Source source, long slot, long sum, long weight, Combination combination) {

    /** An external value: system, queue by levels, value type. */
    public record Source(String system, List<String> group, String valueType) {}
}
