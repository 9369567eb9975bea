/** Rows of a source, typed and with their origin, whatever kind of source they come from. */
package org.openxlink.source;
