/** Changing the configuration from a browser: drafts, what is wrong with them, and what can be tried out before. */
package org.openxlink.console.edit;
