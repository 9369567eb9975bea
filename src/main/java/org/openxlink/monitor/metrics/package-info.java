/** What is known of a running OpenXlink, as Prometheus reads it. */
package org.openxlink.monitor.metrics;
