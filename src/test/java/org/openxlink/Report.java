package org.openxlink;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What {@code xlink import --json} prints. */
record Report(String outcome, List<SystemReport> runs) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    record SystemReport(
            String system,
            String kind,
            List<String> days,
            int rowsRead,
            int rowsRejected,
            int records,
            int sent,
            int unchanged,
            int quarantined,
            int requests,
            String outcome,
            String message) {}

    static Report of(String json) {
        try {
            return JSON.readValue(json, Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** The only run. */
    SystemReport run() {
        if (runs.size() != 1) {
            throw new AssertionError(runs);
        }
        return runs.get(0);
    }
}
