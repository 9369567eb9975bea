package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.SpecFile;
import org.quartz.CronExpression;

/** When imports run: {@code specs/schedules.txt}, as quartz itself works it out. */
class SchedulesSpecTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> schedules() {
        return SpecFile.tests("schedules.txt", line -> {
            Automatic automatic = automatic(line);
            assertThat(automatic.cron()).isEqualTo(line.cell(7));
            ZoneId zone = ZoneId.of(line.cell(4));
            LocalDateTime after = LocalDateTime.parse(line.cell(5).replace(' ', 'T'));
            List<String> times = List.of(line.cell(6).split(" +"));
            assertThat(runs(automatic.cron(), zone, after, times.size())).isEqualTo(times);
        });
    }

    private Automatic automatic(SpecFile.Case line) throws Exception {
        Path config = Files.createDirectories(folder.resolve(line.line() + "/config"));
        List<String> general = List.of(
                "[General]",
                "PhoneLinkImport=" + line.cell(0),
                "PhoneLinkInterval=" + line.cell(1),
                "PhoneLinkReferenceTime=" + line.cell(2),
                "PhoneLinkDailyAt=" + line.cell(3));
        Files.write(config.resolve("isps_ul.ini"), general);
        Installation installation = InstallationReader.read(config.getParent(), name -> null);
        assertThat(installation.problems())
                .noneMatch(problem -> problem.place().file().endsWith("isps_ul.ini"));
        return installation.general().phoneLink();
    }

    private static List<String> runs(String cron, ZoneId zone, LocalDateTime after, int count) throws ParseException {
        CronExpression expression = new CronExpression(cron);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        List<String> runs = new ArrayList<>();
        Date at = Date.from(after.atZone(zone).toInstant());
        while (runs.size() < count) {
            at = expression.getNextValidTimeAfter(at);
            runs.add(at.toInstant().atZone(zone).format(TIME));
        }
        return runs;
    }
}
