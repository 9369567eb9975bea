package org.openxlink.monitor.backup;

/**
 * What an archive holds beside the configuration.
 *
 * @param ledger with what was accepted, and the quarantine
 * @param secrets with passwords and keys that stand there in clear, and the key file of those that do not
 */
public record BackupScope(boolean ledger, boolean secrets) {}
