package org.openxlink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantTimeTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2024-07-01T06:00:05Z, 2024-07-01 08:00:05",
        "Europe/Berlin, 2024-10-26T23:59:59Z, 2024-10-27 01:59:59",
        "Europe/Berlin, 2024-10-27T00:00:00Z, 2024-10-27 02:00:00 +02:00",
        "Europe/Berlin, 2024-10-27T01:00:00Z, 2024-10-27 02:00:00 +01:00",
        "Europe/Berlin, 2024-10-27T02:00:00Z, 2024-10-27 03:00:00",
        "Australia/Lord_Howe, 2024-04-06T14:45:00Z, 2024-04-07 01:45:00 +11:00",
        "UTC, 2024-10-27T01:00:00Z, 2024-10-27 01:00:00"
    })
    void aClockOfTheTenant(String zone, Instant instant, String shown) {
        assertThat(new TenantTime(ZoneId.of(zone)).of(instant)).isEqualTo(shown);
    }
}
