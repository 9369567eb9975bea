package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openxlink.config.KnownKey.Form;
import org.openxlink.config.KnownKey.Group;

/** What the forms are made of: the keys as their readers ask for them. */
class KnownKeysTest {

    private static KnownKey key(List<KnownKey> keys, String name) {
        return keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void keysOfCsvFiles() throws IOException {
        List<KnownKey> keys = KnownKeys.ofCsv();

        assertThat(keys)
                .filteredOn(KnownKey::required)
                .extracting(KnownKey::name)
                .containsExactlyInAnyOrder(
                        "Source",
                        "SeparatorCharacter",
                        "ColumnNames",
                        "GroupColumn",
                        "Groups",
                        "ActivitySource",
                        "ActivitySeparatorCharacter",
                        "AgentColumn",
                        "ActivityColumn");
        assertThat(key(keys, "DateOrder").choices()).containsExactly("dmy", "mdy", "ymd");
        assertThat(key(keys, "DateOrder").group()).isEqualTo(Group.TIMES);
        assertThat(key(keys, "Interval").byDefault()).isEqualTo("15");
        assertThat(key(keys, "IntervalDuration").instead()).isEqualTo("Interval");
        assertThat(key(keys, "FileMask").byDefault()).isEqualTo("*.csv;*.txt");
        assertThat(key(keys, "ActivityTimeSpanType").byDefault()).isEmpty();
    }

    @Test
    void keysOfDatabases() throws IOException {
        List<KnownKey> keys = KnownKeys.ofDatabase();

        assertThat(key(keys, "Password").form()).isEqualTo(Form.SECRET);
        assertThat(key(keys, "QueueSQL").form()).isEqualTo(Form.SQL);
        assertThat(key(keys, "CallDataTable").required()).isTrue();
        assertThat(key(keys, "ActivityEndTimeStampColumn").required()).isFalse();
        assertThat(keys).extracting(KnownKey::name).doesNotContain("QueueSQLSize", "ColumnNames");
    }

    @Test
    void keysOfTheInstallation() {
        assertThat(key(KnownKeys.ofGeneral(), "ConsoleAddress").byDefault()).isEqualTo("127.0.0.1");
        assertThat(key(KnownKeys.ofGeneral(), "Protocol").group()).isEqualTo(Group.LOGS);
        assertThat(key(KnownKeys.ofTarget(), "Url").required()).isTrue();
    }
}
