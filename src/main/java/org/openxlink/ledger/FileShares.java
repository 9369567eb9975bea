package org.openxlink.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.config.Combination;
import org.openxlink.mapping.Share;

/**
 * The part of the ledger that knows what each file brought of a day, where files hold only what is new (Rule: the CSV
 * interface, FilesAre). A file is its content.
 */
public final class FileShares {

    private static final Duration KEPT = Duration.ofDays(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions transactions;

    FileShares(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The shares of one value; in the table they are text, as a row for each would be many times as large. */
    record OfValue(List<String> group, String valueType, Combination combination, List<long[]> slots) {

        void addTo(List<Share> shares, String system) {
            Share.Source source = new Share.Source(system, group, valueType);
            slots.forEach(slot -> shares.add(new Share(source, slot[0], slot[1], slot[2], combination)));
        }
    }

    private record Value(Share.Source source, Combination combination) {}

    /** What files of a system brought of a day, but for these contents. */
    public List<Share> of(String system, LocalDate day, Collection<String> except) {
        String sql = "SELECT sha256, shares FROM file_share WHERE system = ? AND day = ?";
        return transactions.run(connection -> {
            List<Share> shares = new ArrayList<>();
            try (PreparedStatement query = Sql.prepare(connection, sql, system, day.toString());
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!except.contains(rows.getString(1))) {
                        read(rows.getString(2)).forEach(value -> value.addTo(shares, system));
                    }
                }
            }
            return shares;
        });
    }

    /**
     * Keeps what files of a system brought of a day, in place of what is known of the same contents; forgets what was kept
     * long enough.
     *
     * @param shares by the SHA-256 of the file
     */
    public void keep(String system, LocalDate day, Map<String, List<Share>> shares, Instant now) {
        String insert = "INSERT INTO file_share (system, day, sha256, kept, shares) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (system, day, sha256) DO UPDATE SET kept = excluded.kept, shares = excluded.shares";
        transactions.run(connection -> {
            for (Map.Entry<String, List<Share>> file : shares.entrySet()) {
                Sql.run(connection, insert, system, day.toString(), file.getKey(), now, text(file.getValue()));
            }
            return Sql.run(connection, "DELETE FROM file_share WHERE kept < ?", now.minus(KEPT));
        });
    }

    private static String text(List<Share> shares) {
        Map<Value, List<long[]>> values = new LinkedHashMap<>();
        for (Share share : shares) {
            values.computeIfAbsent(new Value(share.source(), share.combination()), any -> new ArrayList<>())
                    .add(new long[] {share.slot(), share.sum(), share.weight()});
        }
        List<OfValue> all = new ArrayList<>();
        values.forEach((value, slots) ->
                all.add(new OfValue(value.source.group(), value.source.valueType(), value.combination, slots)));
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for shares", e);
        }
    }

    private static List<OfValue> read(String text) {
        try {
            return Arrays.asList(JSON.readValue(text, OfValue[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the shares of a file are damaged: " + e.getOriginalMessage(), e);
        }
    }
}
