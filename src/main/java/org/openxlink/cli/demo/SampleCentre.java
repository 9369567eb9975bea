package org.openxlink.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Writes what the external systems of the sample configuration would write: calls per quarter of an hour, a row per
 * e-mail. The same day always has the same contacts.
 */
final class SampleCentre {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private final Path home;
    private final ZoneId zone;

    SampleCentre(Path home, ZoneId zone) {
        this.home = home;
        this.zone = zone;
    }

    /** Writes the files of one day; on the day given a row is spoilt. */
    void write(LocalDate day, LocalDate spoilt) throws IOException {
        Random chance = new Random(day.toEpochDay());
        write(home.resolve("in/telephony/calls-" + day + ".csv"), out -> calls(day, day.equals(spoilt), chance, out));
        write(home.resolve("in/helpdesk/mails-" + day + ".csv"), out -> mails(day, chance, out));
    }

    private interface Rows {
        void to(PrintWriter out);
    }

    private static void write(Path file, Rows rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            rows.to(out);
        }
        // written a while ago, so that nothing has to wait whether more comes
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    }

    private void calls(LocalDate day, boolean spoilt, Random chance, PrintWriter out) {
        out.print("Queue;Date;Time;CallsOffered;CallsHandled;AHT\r\n");
        for (LocalTime time = OPENS; time.isBefore(CLOSES); time = time.plusMinutes(15)) {
            call("Hotline", 24, 190, day, time, chance, out);
            call("Sales", 11, 320, day, time, chance, out);
        }
        if (spoilt) {
            out.print("Hotline;31.02." + day.getYear() + ";12:00;3;3;180\r\n");
        }
    }

    private static void call(
            String queue, int peak, int seconds, LocalDate day, LocalTime time, Random chance, PrintWriter out) {
        int offered = volume(peak, day, time, chance);
        int lost = (int) Math.round(offered * Math.abs(chance.nextGaussian()) * 0.05);
        int handled = Math.max(0, offered - lost);
        long mean = handled == 0 ? 0 : Math.round(seconds * (1 + 0.12 * chance.nextGaussian()));
        out.printf("%s;%s;%s;%d;%d;%d\r\n", queue, GERMAN_DAY.format(day), TIME.format(time), offered, handled, mean);
    }

    private void mails(LocalDate day, Random chance, PrintWriter out) {
        out.print("Team,Topic,Received,Mails,Answered,Seconds\r\n");
        for (LocalTime time = OPENS; time.isBefore(CLOSES); time = time.plusMinutes(15)) {
            for (int mail = volume(4, day, time, chance); mail > 0; mail--) {
                ZonedDateTime received =
                        day.atTime(time).plusSeconds(chance.nextInt(900)).atZone(zone);
                String topic = chance.nextInt(3) == 0 ? "E-Mail, business" : "E-Mail, private";
                boolean answered = chance.nextInt(20) > 0;
                out.printf(
                        "Support,\"%s\",%s,1,%d,%d\r\n",
                        topic, received.toInstant(), answered ? 1 : 0, answered ? 120 + chance.nextInt(600) : 0);
            }
        }
    }

    /** Two humps a day, late morning and afternoon; little on weekends. */
    private static int volume(int peak, LocalDate day, LocalTime time, Random chance) {
        double hour = time.toSecondOfDay() / 3600.0;
        double shape = DayShape.hump(hour, 10.5, 1.7) + 0.75 * DayShape.hump(hour, 15.5, 2.0);
        double ofDay =
                switch (day.getDayOfWeek()) {
                    case MONDAY -> 1.2;
                    case SATURDAY -> 0.35;
                    case SUNDAY -> 0.15;
                    default -> day.getDayOfWeek() == DayOfWeek.FRIDAY ? 0.85 : 1.0;
                };
        double expected = peak * shape * ofDay;
        return (int) Math.max(0, Math.round(expected + Math.sqrt(expected) * chance.nextGaussian() * 0.6));
    }
}
