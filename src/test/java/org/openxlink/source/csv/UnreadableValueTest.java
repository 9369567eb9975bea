package org.openxlink.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.openxlink.config.DateOrder;
import org.openxlink.config.TimestampFormat;

class UnreadableValueTest {

    @Test
    void impossibleDate() {
        assertThatThrownBy(() -> DateReader.detecting(DateOrder.DMY).epochDay("31.02.2024"))
                .hasMessage("\"31.02.2024\" is no date (day.month.year)");
    }

    @Test
    void impossibleTime() {
        assertThatThrownBy(() -> new TimeReader().secondOfDay("25:00"))
                .hasMessage("\"25:00\" is no time of day (such as 8:48, 08:48:00, 9:50 AM, 0848 or 8.5 hours)");
    }

    @Test
    void dateWithoutTime() {
        assertThatThrownBy(() -> TimestampReader.detecting(DateOrder.YMD).read("2024-01-31"))
                .hasMessage(
                        "\"2024-01-31\" is no date and time" + " (year-month-day, T or a blank, hour:minute:second)");
    }

    @Test
    void stampOfAnotherFormat() {
        TimestampReader reader = TimestampReader.ofFormat(TimestampFormat.parse("dd/mm/yyyy;HH:MM"));
        assertThatThrownBy(() -> reader.read("31.01.2024", "08:48"))
                .hasMessage("\"31.01.2024;08:48\" is no time stamp (dd/mm/yyyy;HH:MM)");
    }

    @Test
    void numberWithThousandsSeparators() {
        assertThatThrownBy(() -> Numbers.micros("1.234,5", true))
                .hasMessage("\"1.234,5\" is no number (digits, a decimal point or comma, no thousands separators)");
    }

    @Test
    void textOfMegabytesShortenedInTheMessageOnly() {
        String text = "x".repeat(1_000_000);
        UnreadableValue failure = catchThrowableOfType(UnreadableValue.class, () -> Numbers.micros(text, true));
        assertThat(failure.text()).isSameAs(text);
        assertThat(failure.getMessage()).hasSizeLessThan(200).contains("xxx...\" is no number");
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @Test
    void formatForAnotherNumberOfColumns() {
        TimestampReader reader = TimestampReader.ofFormat(TimestampFormat.parse("dd/mm/yyyy;HH:MM"));
        assertThatThrownBy(() -> reader.read("31/01/2024 08:48"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The format \"dd/mm/yyyy;HH:MM\" is for 2 columns, not for 1.");
    }
}
