package org.openxlink.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The part of the ledger that knows files, by their content. */
public final class FilesRead {

    private final Transactions transactions;

    FilesRead(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What is known of a content; nothing when that system never read it. */
    public Optional<KnownFile> known(String system, Run.Kind kind, String sha256) {
        String sql = "SELECT day, accepted FROM file_day WHERE system = ? AND kind = ? AND sha256 = ?";
        String known = "SELECT 1 FROM file WHERE system = ? AND kind = ? AND sha256 = ?";
        return transactions.run(connection -> {
            if (!Sql.exists(connection, known, system, kind.name(), sha256)) {
                return Optional.empty();
            }
            Set<LocalDate> days = new HashSet<>();
            Set<LocalDate> accepted = new HashSet<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), sha256);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = LocalDate.parse(rows.getString(1));
                    days.add(day);
                    if (rows.getInt(2) == 1) {
                        accepted.add(day);
                    }
                }
            }
            return Optional.of(new KnownFile(days, accepted));
        });
    }

    /** When what was read. */
    public ReadContents contents(String system, Run.Kind kind) {
        String sql = "SELECT name, sha256, run FROM file WHERE system = ? AND kind = ?";
        return transactions.run(connection -> {
            Map<String, Long> contents = new HashMap<>();
            Map<String, Long> names = new HashMap<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name());
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.merge(rows.getString(1), rows.getLong(3), Math::max);
                    contents.put(rows.getString(2), rows.getLong(3));
                }
            }
            return new ReadContents(contents, names);
        });
    }

    /** Names of the files from which a day was imported. */
    public List<String> namesOf(String system, Run.Kind kind, LocalDate day) {
        String sql = "SELECT DISTINCT file.name FROM file JOIN file_day ON file.system = file_day.system"
                + " AND file.kind = file_day.kind AND file.sha256 = file_day.sha256"
                + " WHERE file.system = ? AND file.kind = ? AND file_day.day = ? ORDER BY file.name";
        return transactions.run(connection -> {
            List<String> names = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), day.toString());
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }

    /** The contents from which a day was imported, in the order in which they were read last. */
    public List<FileOfDay> ofDay(String system, Run.Kind kind, LocalDate day) {
        String sql = "SELECT file.sha256, file.name, file.size, file.run FROM file JOIN file_day"
                + " ON file.system = file_day.system AND file.kind = file_day.kind AND file.sha256 = file_day.sha256"
                + " WHERE file.system = ? AND file.kind = ? AND file_day.day = ? ORDER BY file.run, file.name";
        return transactions.run(connection -> {
            List<FileOfDay> files = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, kind.name(), day.toString());
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    FileContent content = new FileContent(rows.getString(1), rows.getString(2), rows.getLong(3));
                    files.add(new FileOfDay(content, rows.getLong(4)));
                }
            }
            return files;
        });
    }

    /**
     * Writes down that a file was read.
     *
     * @param days local days its rows belong to
     * @param accepted whether a day's intervals are with their targets now
     */
    public void read(
            long run,
            String system,
            Run.Kind kind,
            FileContent file,
            SortedSet<LocalDate> days,
            Set<LocalDate> accepted) {
        String fileSql = "INSERT INTO file (system, kind, sha256, name, size, run) VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (system, kind, sha256) DO UPDATE SET name = excluded.name, run = excluded.run";
        String daySql = "INSERT INTO file_day (system, kind, sha256, day, accepted) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (system, kind, sha256, day) DO UPDATE SET accepted = MAX(accepted, excluded.accepted)";
        transactions.run(connection -> {
            Sql.run(connection, fileSql, system, kind.name(), file.sha256(), file.name(), file.size(), run);
            for (LocalDate day : days) {
                int done = accepted.contains(day) ? 1 : 0;
                Sql.run(connection, daySql, system, kind.name(), file.sha256(), day.toString(), done);
            }
            return days.size();
        });
    }
}
