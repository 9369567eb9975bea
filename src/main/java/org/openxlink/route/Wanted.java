package org.openxlink.route;

import java.util.Comparator;
import java.util.List;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.SameButForPlaces;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.mapping.Calculations;

/** An external system as it is to be in service, with everything that its routes are made of. */
record Wanted(Calculations calculations, SystemConfig system) {

    /** What its routes depend on: when none of it changes, they stay. */
    private record Effective(SystemConfig system, General general, List<Mapping> mappings, List<Target> targets) {}

    String name() {
        return system.name();
    }

    /** The targets that it may deliver to. */
    List<Target> targets() {
        return effective().targets();
    }

    boolean sameAs(Wanted other) {
        return SameButForPlaces.same(effective(), other.effective());
    }

    private Effective effective() {
        Installation installation = calculations.installation();
        List<Mapping> mappings = installation.mappingsOf(system.name()).stream()
                .sorted(Comparator.comparing(mapping -> mapping.key().toString()))
                .toList();
        List<Target> targets = system.importsStatuses()
                ? installation.targets()
                : mappings.stream().map(Mapping::target).distinct().toList();
        return new Effective(system, installation.general().forImports(), mappings, targets);
    }
}
