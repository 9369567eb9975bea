package org.openxlink.config.odbc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.odbc.Attributes.Attribute;

/** unixODBC's odbc.ini and odbcinst.ini. */
final class OdbcIni {

    private static final String LIST = "ODBC Data Sources";

    /** Sections that are no data source. */
    private static final Set<String> OTHERS = Set.of("odbc", "odbc data sources", "odbc drivers", "default");

    private OdbcIni() {}

    /** A data source for each section. */
    static Listing sources(String shown, Listing.Scope scope, IniDocument document) {
        List<DataSource> sources = document.sections().stream()
                .filter(section -> !OTHERS.contains(section.name().toLowerCase(Locale.ROOT)))
                .map(section -> new DataSource(
                        section.name(),
                        new Spot(shown, section.line()),
                        described(document, section.name()),
                        attributes(shown, section)))
                .toList();
        return new Listing(shown, scope, sources);
    }

    private static Optional<String> described(IniDocument document, String name) {
        return document.section(LIST).flatMap(list -> list.entry(name)).map(IniEntry::value);
    }

    /** Of a key that stands twice the last one counts, as everywhere in ini files. */
    private static Attributes attributes(String shown, IniSection section) {
        return new Attributes(section.entries().stream()
                .filter(entry -> section.last(entry.key()).filter(entry::equals).isPresent())
                .map(entry -> new Attribute(entry.key(), entry.value(), Optional.of(new Spot(shown, entry.line()))))
                .toList());
    }
}
