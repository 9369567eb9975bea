package org.openxlink.mapping;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.openxlink.config.Mapping;
import org.openxlink.mapping.basic.ScriptRuntimeException;

/** What came of many scripts, mapping by mapping. Memory grows with mappings, never with intervals. One thread's. */
public final class ScriptTallies implements ScriptEvents {

    /** A configuration has each mapping once; comparing their contents would take longer than a script does. */
    private final IdentityHashMap<Mapping, ScriptTally> byMapping = new IdentityHashMap<>();

    private final List<ScriptTally> inOrder;

    /** Of these mappings, which all have a script; whether or not it is ever run. */
    public ScriptTallies(Collection<Mapping> mappings, Calculations calculations) {
        this.inOrder = mappings.stream()
                .map(mapping ->
                        new ScriptTally(mapping, calculations.script(mapping).orElseThrow()))
                .toList();
        inOrder.forEach(tally -> byMapping.put(tally.mapping(), tally));
    }

    /** In the order of the mappings. */
    public List<ScriptTally> all() {
        return inOrder;
    }

    ScriptTally of(Mapping mapping) {
        return byMapping.get(mapping);
    }

    @Override
    public void returned(ScriptCall call, long result) {
        of(call.mapping()).returned(call, result);
    }

    @Override
    public void failed(ScriptCall call, ScriptRuntimeException failure) {
        of(call.mapping()).failed(call, failure);
    }
}
