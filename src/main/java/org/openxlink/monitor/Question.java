package org.openxlink.monitor;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Which value somebody wants explained.
 *
 * @param queue number or name of a WFM queue
 * @param valueType number or name of a WFM value type
 * @param time local begin of the interval
 * @param second whether the second of two is meant, where the clock shows that time twice
 * @param target its name; needed only where the value goes to several
 */
public record Question(
        String queue, String valueType, LocalDate day, LocalTime time, boolean second, Optional<String> target) {}
