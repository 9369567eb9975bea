/** What is running, over HTTP: the REST interface of the home's instance. */
package org.openxlink.console;
