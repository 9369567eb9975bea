package org.openxlink.injixo.sandbox;

import java.util.List;
import java.util.Set;

/**
 * What one request body held.
 *
 * @param content what to store, complete only when there are no complaints
 * @param elements how many elements {@code data} had
 * @param queues identifiers of the queues that it has events of; empty for agent statuses
 */
record Reading<T>(T content, int elements, Set<String> queues, List<Complaint> complaints) {}
