package org.openxlink.injixo.sandbox;

/**
 * One thing wrong with a request body.
 *
 * @param path where, such as {@code data[3].timestamp}; empty for the body as a whole
 * @param message what was expected instead
 */
record Complaint(String path, String message) {}
