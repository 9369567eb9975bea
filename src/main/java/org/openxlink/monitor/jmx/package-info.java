/** What is known of a running OpenXlink, and what can be asked of it, as JMX shows it. */
package org.openxlink.monitor.jmx;
