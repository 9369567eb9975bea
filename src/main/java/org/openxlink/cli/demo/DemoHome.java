package org.openxlink.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.openxlink.config.FolderTree;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.TextDocument;

/** The home of the demo: the sample configuration, aimed at a sandbox, with a week of files and of a database. */
public final class DemoHome implements AutoCloseable {

    private static final int WEEK = 7;

    private static final List<String> SAMPLE =
            List.of("isps.cfg", "isps_ul.ini", "acd_map.ini", "queues.ini", "odbc.ini", "AHT.BAS");

    private final Path folder;

    private DemoHome(Path folder) {
        this.folder = folder;
    }

    /** Makes a home in the temporary folder. */
    public static DemoHome make() throws IOException {
        DemoHome home = new DemoHome(Files.createTempDirectory("openxlink-demo-"));
        home.writeSample();
        return home;
    }

    /** Makes the sandbox the target. */
    public void aimAt(URI sandbox, String token) throws IOException {
        change("isps.cfg", "IES System WFM", "Url", sandbox.toString());
        change("isps_ul.ini", "DB", "1", "WFM,0,xlink@example.com," + token);
    }

    public Path folder() {
        return folder;
    }

    /** Has a change of the database arrive within a minute. */
    public void askOften() throws IOException {
        change("isps_ul.ini", "General", "PhoneLinkInterval", "1");
        change("isps_ul.ini", "General", "TimeLinkInterval", "1");
    }

    /** The file of the sample database. */
    Path database() {
        return folder.resolve("acd/acd.db");
    }

    /** Writes the files and the database of the week that ended yesterday; its days. */
    public List<LocalDate> writeWeek(ZoneId zone) throws IOException, SQLException {
        LocalDate today = LocalDate.now(zone);
        LocalDate first = today.minusDays(WEEK);
        List<LocalDate> days = first.datesUntil(today).toList();
        SampleCentre centre = new SampleCentre(folder, zone);
        for (LocalDate day : days) {
            centre.write(day, first.plusDays(2));
        }
        AcdDatabase.write(database(), AcdWeek.of(first, WEEK, zone), zone);
        return days;
    }

    /** Takes it all away again. */
    @Override
    public void close() throws IOException {
        FolderTree.delete(folder);
    }

    /** As it came with the program: in the files beside it there may be real sources by now, whose files it would move. */
    private void writeSample() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        for (String name : SAMPLE) {
            try (InputStream text =
                    Objects.requireNonNull(DemoHome.class.getResourceAsStream("config/" + name), name)) {
                Files.copy(text, config.resolve(name));
            }
        }
    }

    private void change(String name, String section, String key, String value) throws IOException {
        Path file = folder.resolve("config").resolve(name);
        IniDocument document = IniDocument.parse(TextDocument.read(file));
        document.withValue(section, key, value).text().write(file);
    }
}
