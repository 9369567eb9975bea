package org.openxlink.injixo.sandbox;

import java.util.List;
import java.util.Set;

/**
 * What one request body held.
 *
 * @param content what to store, complete only when there are no complaints
 * @param elements how many elements {@code data} had
 * @param marks by which faults know it
 */
record Reading<T>(T content, int elements, Set<Mark> marks, List<Complaint> complaints) {}
