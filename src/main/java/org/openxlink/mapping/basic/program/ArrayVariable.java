package org.openxlink.mapping.basic.program;

import java.util.List;
import org.openxlink.mapping.basic.value.BasicArray;
import org.openxlink.mapping.basic.value.Fault;
import org.openxlink.mapping.basic.value.Type;

/**
 * A variable that holds an array.
 *
 * @param type of its elements
 * @param slot among the objects
 */
public record ArrayVariable(String name, Type type, boolean ofModule, int slot) {

    /** Elements that are made in the time of one step. */
    private static final int PER_STEP = 8;

    private Frame home(Frame frame) {
        return ofModule ? frame.module : frame;
    }

    BasicArray array(Frame frame) {
        if (home(frame).objects[slot] instanceof BasicArray array) {
            return array;
        }
        throw Fault.outOfBounds(0, 0, -1);
    }

    /** The whole of it. */
    public VariantExpression read() {
        return this::array;
    }

    /** Gives it elements. */
    public Step dimension(List<DimensionBounds> bounds, boolean preserve) {
        return (frame, at) -> {
            BasicArray.Bounds[] wanted =
                    bounds.stream().map(each -> each.in(frame)).toArray(BasicArray.Bounds[]::new);
            boolean keep = preserve && home(frame).objects[slot] != null;
            BasicArray made = keep ? array(frame).resized(wanted) : BasicArray.of(type, wanted);
            home(frame).objects[slot] = made;
            frame.run.spend(made.size() / PER_STEP);
            return at + 1;
        };
    }

    /** Lets a callee's parameter be the array itself. */
    void share(Frame callee, BasicArray array) {
        callee.objects[slot] = array;
    }

    /** Both inclusive. */
    public record DimensionBounds(Expression lower, Expression upper) {
        BasicArray.Bounds in(Frame frame) {
            return new BasicArray.Bounds(lower.integer(frame), upper.integer(frame));
        }
    }
}
