/** The CSV interface: texts of a file become dates, times and numbers. */
package org.openxlink.source.csv;
