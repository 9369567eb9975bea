package org.openxlink.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Compares parts of configurations and takes no notice of the lines they stand in: a comment added above a section changes
 * nothing that is in service.
 */
public final class SameButForPlaces {

    private SameButForPlaces() {}

    public static boolean same(Object one, Object other) {
        if (one instanceof Place here && other instanceof Place there) {
            return here.file().equals(there.file());
        }
        if (one instanceof Optional<?> here && other instanceof Optional<?> there) {
            return same(here.orElse(null), there.orElse(null));
        }
        if (one instanceof List<?> here && other instanceof List<?> there) {
            return here.size() == there.size() && sameInTurn(here.iterator(), there.iterator());
        }
        if (one instanceof Record && other != null && one.getClass() == other.getClass()) {
            return sameComponents(one, other);
        }
        return one == null ? other == null : one.equals(other);
    }

    private static boolean sameInTurn(Iterator<?> one, Iterator<?> other) {
        while (one.hasNext()) {
            if (!same(one.next(), other.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameComponents(Object one, Object other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            if (!same(value(component, one), value(component, other))) {
                return false;
            }
        }
        return true;
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
