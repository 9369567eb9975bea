/** What can be asked of a running OpenXlink, and what it tells while it works. */
package org.openxlink.monitor;
