package org.openxlink.console.edit;

/**
 * A key of an ini section as it is to be.
 *
 * @param value empty or null: not set; a secret in clear, as {@code ENC(...)} or {@code ${env:NAME}}
 */
public record KeyValue(String key, String value) {}
