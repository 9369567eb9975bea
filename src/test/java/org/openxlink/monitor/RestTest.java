package org.openxlink.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openxlink.ledger.Run;

/** The commands that go on with an import that was stopped. */
class RestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private static Rest rest(Run.Kind kind, String system, int done) {
        return new Rest(new ImportTask(kind, system), new ImportRequest.Range(DAY.plusDays(done), DAY.plusDays(6)));
    }

    private static List<String> commands(boolean force, Rest... rest) {
        return Rest.commands(List.of(rest), order(force)).stream()
                .map(words -> String.join(" ", words))
                .toList();
    }

    private static ImportOrder order(boolean force) {
        return new ImportOrder(Set.of(), List.of(), Optional.empty(), 7, force, false);
    }

    @Test
    void daysOfOneSystem() {
        assertThat(commands(false, rest(Run.Kind.STATUSES, "ACD", 2)))
                .containsExactly("import -t -d 2024-07-03 -L 5 --system ACD");
    }

    @Test
    void bothKinds() {
        assertThat(commands(true, rest(Run.Kind.CONTACTS, "ACD", 0), rest(Run.Kind.STATUSES, "ACD", 0)))
                .containsExactly("import -d 2024-07-01 -L 7 --system ACD --force");
    }

    @Test
    void oneStoppedInTheMiddleAndTheOthersBehindIt() {
        assertThat(commands(
                        false,
                        rest(Run.Kind.CONTACTS, "A", 6),
                        rest(Run.Kind.STATUSES, "A", 0),
                        rest(Run.Kind.CONTACTS, "B", 0),
                        rest(Run.Kind.CONTACTS, "C", 0)))
                .containsExactly(
                        "import -p -d 2024-07-07 -L 1 --system A",
                        "import -t -d 2024-07-01 -L 7 --system A",
                        "import -p -d 2024-07-01 -L 7 --system B --system C");
    }
}
