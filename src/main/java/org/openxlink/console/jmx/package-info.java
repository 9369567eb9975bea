/** JMX over HTTP (Jolokia), and Hawtio, which shows it in a browser. */
package org.openxlink.console.jmx;
