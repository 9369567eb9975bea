package org.openxlink.mapping.basic.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.mapping.basic.program.ArrayVariable;
import org.openxlink.mapping.basic.program.Layout;
import org.openxlink.mapping.basic.program.ReferenceVariable;
import org.openxlink.mapping.basic.program.Step;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.program.Watched;
import org.openxlink.mapping.basic.value.Type;

/** The names that a routine sees: its own, then those of the module. */
final class Scope {

    private final String routine;
    private final Scope module;
    private final Layout layout;
    private final boolean inModuleFrame;
    private final Inference inference;
    private final Map<String, Symbol> symbols = new HashMap<>();
    private final List<Watched> watched = new ArrayList<>();
    private final List<Step> first = new ArrayList<>();

    private Scope(String routine, Scope module, Layout layout, boolean inModuleFrame, Inference inference) {
        this.routine = routine;
        this.module = module;
        this.layout = layout;
        this.inModuleFrame = inModuleFrame;
        this.inference = inference;
    }

    static Scope ofModule(Inference inference) {
        return new Scope("", null, new Layout(), true, inference);
    }

    /** Main runs once, so its variables live with those of the module. */
    Scope ofMain() {
        return new Scope("main", this, layout, true, inference);
    }

    Scope ofRoutine(String name) {
        return new Scope(name, this, new Layout(), false, inference);
    }

    Layout layout() {
        return layout;
    }

    Optional<Symbol> find(String key) {
        Symbol own = symbols.get(key);
        return own == null && module != null ? module.find(key) : Optional.ofNullable(own);
    }

    boolean isDeclaredHere(String key) {
        return symbols.containsKey(key);
    }

    void put(String key, Symbol symbol) {
        symbols.put(key, symbol);
    }

    /** A variable of that type; a Variant is believed to be a number as long as possible. */
    Variable variable(String key, String name, Type type, boolean declared) {
        return variable(key, name, type, declared, this);
    }

    /** One that keeps its value from call to call. */
    Variable staticVariable(String key, String name, Type type) {
        return variable(key, name, type, true, module == null ? this : module);
    }

    private Variable variable(String key, String name, Type type, boolean declared, Scope home) {
        Type known = type == Type.VARIANT ? inference.type(routine, key) : type;
        Variable variable = new Variable(name, known, home.inModuleFrame, home.layout.slot(known));
        inference.believe(variable, routine, key);
        watched.add(Watched.of(name, variable));
        symbols.put(key, new Symbol.Scalar(variable, declared));
        return variable;
    }

    /** One that the script can't name. */
    Variable hidden(Type type) {
        return new Variable("", type, inModuleFrame, layout.slot(type));
    }

    Variable parameterByValue(String key, String name, Type type) {
        Variable variable = new Variable(name, type, false, layout.slot(type));
        watched.add(Watched.of(name, variable));
        symbols.put(key, new Symbol.Scalar(variable, true));
        return variable;
    }

    ReferenceVariable parameterByReference(String key, String name, Type type) {
        ReferenceVariable variable = new ReferenceVariable(type, layout.objectSlot());
        watched.add(Watched.of(name, variable));
        symbols.put(key, new Symbol.Scalar(variable, true));
        return variable;
    }

    ArrayVariable array(String key, String name, Type type) {
        return array(key, name, type, this);
    }

    ArrayVariable staticArray(String key, String name, Type type) {
        return array(key, name, type, module == null ? this : module);
    }

    private ArrayVariable array(String key, String name, Type type, Scope home) {
        ArrayVariable array = new ArrayVariable(name, type, home.inModuleFrame, home.layout.objectSlot());
        symbols.put(key, new Symbol.Array(array));
        return array;
    }

    /** To be done when the routine starts, or for what is static when the script does. */
    void first(Step step, boolean isStatic) {
        (isStatic && module != null ? module : this).first.add(step);
    }

    List<Step> first() {
        return first;
    }

    /** What a trace of the routine looks at. */
    List<Watched> visible() {
        List<Watched> visible = new ArrayList<>(module == null ? List.of() : module.visible());
        visible.addAll(watched);
        return visible;
    }
}
