package org.openxlink.config;

import java.util.Arrays;

/** What becomes of a file once everything in it was accepted ({@code DeleteImportFiles=0|1|2}). */
public enum AfterImport {
    STAYS(0),
    MOVED(1),
    DELETED(2);

    private final int code;

    AfterImport(int code) {
        this.code = code;
    }

    static AfterImport ofCode(int code) {
        return Arrays.stream(values())
                .filter(value -> value.code == code)
                .findFirst()
                .orElseThrow();
    }
}
