package org.openxlink.injixo.sandbox;

import java.time.LocalDate;
import java.util.List;

/**
 * A queue that the sandbox has data of.
 *
 * @param days local days with at least one interval, oldest first
 */
record QueueView(String queueIdentifier, String queueName, String channel, List<LocalDate> days) {}
