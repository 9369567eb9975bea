package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports that are killed at random moments, again and again, until one comes through: nothing is missing or wrong, and of
 * each that was killed no more than the request in flight is sent twice. {@code src/soak/kill-imports} is the long form.
 */
class KilledImportsTest {

    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final long SEED = Long.getLong("seed", 20240901);
    private static final int MOST_REQUESTS_BEFORE_A_KILL = 8;
    private static final Duration LONGEST_WITHOUT_REQUEST = Duration.ofSeconds(20);

    private final Random random = new Random(SEED);
    private int kills;
    private int imports;
    private int rounds;
    private long needed;
    private long received;

    @TempDir
    private Path folder;

    @Test
    void nothingMissingWrongOrSentOftenerThanNeeded() throws Exception {
        System.out.printf("%d kills, seed %d (-Dkills=%d -Dseed=%d)%n", KILLS, SEED, KILLS, SEED);
        try (Home home = new Home(folder)) {
            MuchToImport.prepare(home);
            while (kills < KILLS || rounds < 2) {
                round(home, rounds % 2 == 0 ? new MuchContacts(home, rounds) : new MuchStatuses(home, rounds));
                rounds++;
            }
            assertThat(home.run("ledger", "check").out()).startsWith("the ledger is in order: ");
        }
        System.out.printf(
                "%d imports, %d of them killed; %d rounds over 10,080 intervals or statuses, each right in the end;"
                        + " %d events needed, %d received: %d sent twice, %.1f for each kill (a request has up to %d)%n",
                imports,
                kills,
                rounds,
                needed,
                received,
                received - needed,
                (received - needed) / (double) Math.max(1, kills),
                MuchToImport.BATCH);
    }

    /** The same data until an import comes through, which none is let to as long as there are kills left. */
    private void round(Home home, MuchToImport data) throws Exception {
        home.clearSandbox();
        data.write();
        int killsBefore = kills;
        while (importAndKill(home, data.command())) {
            kills++;
        }
        data.assertRight("round " + rounds + ", seed " + SEED);
        long twice = data.received() - data.needed();
        assertThat(twice).isBetween(0L, (long) MuchToImport.BATCH * (kills - killsBefore));
        needed += data.needed();
        received += data.received();
    }

    /** Whether it was killed before its end. */
    private boolean importAndKill(Home home, List<String> command) throws Exception {
        imports++;
        try (Program program = home.launch("", command.toArray(String[]::new))) {
            boolean last = kills >= KILLS || random.nextInt(12) == 0;
            if (!last) {
                awaitRandomMoment(home, program.process());
                program.close();
            }
            Home.Result result = program.end();
            if (result.status() == 0) {
                return false;
            }
            assertThat(result.status()).as(result.out() + result.err()).isEqualTo(128 + 9);
            return true;
        }
    }

    /** Some requests after its start, and a little; or just some time. */
    private void awaitRandomMoment(Home home, Process process) throws InterruptedException {
        if (random.nextInt(4) == 0) {
            process.waitFor(300 + random.nextInt(2500), TimeUnit.MILLISECONDS);
            return;
        }
        long until = home.sandbox().requestCount() + 1 + random.nextInt(MOST_REQUESTS_BEFORE_A_KILL);
        long giveUp = System.nanoTime() + LONGEST_WITHOUT_REQUEST.toNanos();
        while (home.sandbox().requestCount() < until && process.isAlive() && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(100_000);
        }
        LockSupport.parkNanos(random.nextInt(20_000_000));
    }
}
