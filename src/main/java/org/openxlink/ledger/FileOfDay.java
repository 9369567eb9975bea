package org.openxlink.ledger;

/**
 * A content from which a day was imported.
 *
 * @param run number of the import that read it last
 */
public record FileOfDay(FileContent content, long run) {}
