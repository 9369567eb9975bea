/** The configuration of a home, and its ledger, in an archive and back. */
package org.openxlink.monitor.backup;
