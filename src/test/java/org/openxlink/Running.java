package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.openxlink.config.Installation;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.route.Engine;
import org.openxlink.route.Templates;

/** What the console keeps running. */
record Running(Ledger ledger, Engine engine) implements AutoCloseable {

    static Running start(Path home, boolean triggers) throws Exception {
        return start(home, triggers, InstantSource.system());
    }

    static Running start(Path home, boolean triggers, InstantSource clock) throws Exception {
        return start(home, Ledger.open(home), triggers, clock);
    }

    static Running start(Path home, Ledger ledger, boolean triggers) throws Exception {
        return start(home, ledger, triggers, InstantSource.system());
    }

    private static Running start(Path home, Ledger ledger, boolean triggers, InstantSource clock) throws Exception {
        Calculations calculations = Calculations.read(home);
        Installation installation = calculations.installation();
        assertThat(installation.errors()).as(installation.problems().toString()).isZero();
        return new Running(ledger, Engine.start(calculations, ledger, Templates.of(home), triggers, clock));
    }

    Run importWhatIsNew(String system) {
        return importWhatIsNew(Run.Kind.CONTACTS, system);
    }

    Run importWhatIsNew(Run.Kind kind, String system) {
        return engine.importDays(kind, system, ImportRequest.whatIsNew());
    }

    @Override
    public void close() {
        engine.close();
        ledger.close();
    }
}
