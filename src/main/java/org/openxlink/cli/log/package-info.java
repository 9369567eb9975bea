/** Log files that stay within their limits. */
package org.openxlink.cli.log;
