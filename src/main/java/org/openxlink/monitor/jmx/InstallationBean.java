package org.openxlink.monitor.jmx;

import java.util.ArrayList;
import java.util.List;
import org.openxlink.monitor.Check;
import org.openxlink.monitor.Health;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Reloaded;

/** The bean of the installation; holds nothing itself. */
final class InstallationBean implements InstallationMXBean {

    private final String version;
    private final Operations operations;
    private final Snapshot snapshot;

    InstallationBean(String version, Operations operations, Snapshot snapshot) {
        this.version = version;
        this.operations = operations;
        this.snapshot = snapshot;
    }

    @Override
    public String getHome() {
        return snapshot.facts().status().home().toString();
    }

    @Override
    public String getVersion() {
        return version;
    }

    @Override
    public String getSince() {
        return snapshot.facts().status().since().toString();
    }

    @Override
    public String getConfiguration() {
        return snapshot.facts().status().live().sha256();
    }

    @Override
    public String getConfigurationModified() {
        return snapshot.facts().status().live().modified().toString();
    }

    @Override
    public List<String> getProblems() {
        return snapshot.facts().status().problems();
    }

    @Override
    public List<String> getKept() {
        return snapshot.facts().status().kept();
    }

    @Override
    public boolean isUp() {
        return Health.ready(snapshot.facts()).isUp();
    }

    @Override
    public List<String> getReasons() {
        return Health.ready(snapshot.facts()).checks().stream()
                .filter(check -> !check.isUp())
                .map(Check::reason)
                .toList();
    }

    @Override
    public List<String> reload() {
        Reloaded reloaded = operations.reload();
        snapshot.forget();
        List<String> lines = new ArrayList<>();
        reloaded.added().forEach(name -> lines.add("added " + name));
        reloaded.replaced().forEach(name -> lines.add("replaced " + name));
        reloaded.removed().forEach(name -> lines.add("removed " + name));
        reloaded.kept().forEach(name -> lines.add("as before, because it is invalid now: " + name));
        lines.addAll(reloaded.problems());
        return lines;
    }
}
