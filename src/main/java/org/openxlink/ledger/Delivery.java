package org.openxlink.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openxlink.config.Target;
import org.openxlink.config.WfmQueue;
import org.openxlink.mapping.IntervalRecord;

/**
 * An interval record on its way, with the digest by which the ledger knows it again.
 *
 * @param digest of everything the target would see: another name, channel or integration is another record
 */
public record Delivery(IntervalRecord record, String digest) {

    private static final int DIGEST_BYTES = 16;

    public static Delivery of(IntervalRecord record) {
        Target target = record.target();
        WfmQueue queue = record.queue();
        String seen = String.join(
                "\n",
                target.url().toString(),
                Long.toString(target.integrationConfigurationId()),
                queue.name(),
                queue.channel().word(),
                Integer.toString(record.seconds()),
                Long.toString(record.offered()),
                Long.toString(record.handled()),
                Long.toString(record.duration()));
        return new Delivery(record, digest(seen));
    }

    private static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
