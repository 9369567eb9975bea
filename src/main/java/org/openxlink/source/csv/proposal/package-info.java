/** Finds out from the beginning of a CSV file how it is written, and proposes the keys of a section that reads it. */
package org.openxlink.source.csv.proposal;
