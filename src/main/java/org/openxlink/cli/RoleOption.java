package org.openxlink.cli;

import java.util.Iterator;
import org.openxlink.console.access.Access;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role of a user, as it is written in options. */
final class RoleOption implements ITypeConverter<Access>, Iterable<String> {

    @Override
    public Access convert(String word) {
        return Access.ofUser(word)
                .orElseThrow(() -> new TypeConversionException("expected one of " + String.join(", ", this)));
    }

    /** For the help. */
    @Override
    public Iterator<String> iterator() {
        return Access.ofUsers().stream().map(Access::word).iterator();
    }
}
