/** Days, zones and daylight saving; summing of rows into intervals. */
package org.openxlink.interval;
