package org.openxlink.ledger;

/**
 * A file as the ledger knows it: by its content.
 *
 * @param size bytes
 */
public record FileContent(String sha256, String name, long size) {}
