package org.openxlink.config.odbc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openxlink.config.odbc.Attributes.Attribute;

/** Finds out what a {@code Source} means (Rule: the Universal interface, connection). */
public final class DataSources {

    private final Path home;
    private final MachineOdbc machine;

    /** @param environment value of an environment variable, or null */
    public DataSources(Path home, UnaryOperator<String> environment) {
        this(home, OwnFiles.in(home.resolve("config")), environment);
    }

    /** With odbc.ini as somebody wants it to be. */
    public DataSources(Path home, OwnFiles files, UnaryOperator<String> environment) {
        this(home, MachineOdbc.ofThisMachine(files, environment));
    }

    DataSources(Path home, MachineOdbc machine) {
        this.home = home;
        this.machine = machine;
    }

    /**
     * The address that a Source means.
     *
     * @param source a JDBC URL, a data source name or a connection string
     * @param place where it stands, for messages about the address
     */
    public Resolution resolve(String source, String place) {
        String writtenIn = "Source in " + place;
        if (isUrl(source)) {
            return WrittenUrl.read(source, home, writtenIn);
        }
        if (!ConnectionString.is(source)) {
            return named(source, new Attributes(List.of()));
        }
        return ConnectionString.read(source)
                .map(attributes -> string(attributes, writtenIn))
                .orElseGet(() -> new Resolution.Unusable(
                        Optional.empty(),
                        "Source is no connection string: it has a part without =, or a { that nothing closes; expected"
                                + " DRIVER={...};SERVER=...;DATABASE=..."));
    }

    /**
     * A data source name.
     *
     * @param means what becomes of it as a Source
     */
    public record Named(String name, Spot at, Resolution means) {}

    /** All data source names, as Sources would find them. */
    public List<Named> names() {
        Map<String, Named> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Listing listing : machine.sources()) {
            for (DataSource source : listing.sources()) {
                named.computeIfAbsent(
                        source.name(),
                        name -> new Named(name, source.at(), found(source, listing, new Attributes(List.of()))));
            }
        }
        return List.copyOf(named.values());
    }

    /** The Source for messages: any password in it is blotted out. */
    public static String shown(String source) {
        return isUrl(source) ? WrittenUrl.blotted(source) : ConnectionString.blotted(source);
    }

    private static boolean isUrl(String source) {
        return source.toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    private Resolution string(Attributes attributes, String writtenIn) {
        Optional<String> name = attributes.value("DSN");
        if (name.isPresent()) {
            return named(name.get(), attributes);
        }
        if (attributes.value("DRIVER").isEmpty()) {
            return new Resolution.Unusable(
                    Optional.empty(), "Source is a connection string with neither DRIVER nor DSN; add DRIVER={...}");
        }
        return address(new Subject("Source", writtenIn, Optional.empty()), attributes, Optional.empty());
    }

    /** What a message speaks of: Source itself, or a data source. */
    private record Subject(String name, String writtenIn, Optional<Spot> at) {}

    private Resolution named(String name, Attributes over) {
        List<Listing> listings = machine.sources();
        for (Listing listing : listings) {
            Optional<DataSource> source = listing.source(name);
            if (source.isPresent()) {
                return found(source.get(), listing, over);
            }
        }
        Map<String, Spot> known = new LinkedHashMap<>();
        listings.forEach(listing -> listing.sources().forEach(source -> known.putIfAbsent(source.name(), source.at())));
        return new Resolution.Unknown(
                name, listings.stream().map(Listing::shown).toList(), known);
    }

    private Resolution found(DataSource source, Listing listing, Attributes over) {
        String title = "DSN " + source.name();
        if (listing.scope() == Listing.Scope.WINDOWS_USER) {
            return new Resolution.Unusable(
                    Optional.empty(),
                    "%s is a User DSN, which no service sees; make it a System DSN, or copy it into config/odbc.ini"
                            .formatted(title));
        }
        Subject subject = new Subject(title, title + " in " + source.at(), Optional.of(source.at()));
        Resolution resolution = address(subject, over.and(source.attributes()), source.described());
        return listing.scope() == Listing.Scope.USER
                ? noted(
                        resolution,
                        "%s stands in %s, which only this account reads; copy it into config/odbc.ini, so that the service"
                                        .formatted(title, listing.shown())
                                + " finds it too")
                : resolution;
    }

    private static Resolution noted(Resolution resolution, String note) {
        if (resolution instanceof Resolution.Found found) {
            List<String> notes = new ArrayList<>(found.notes());
            notes.add(note);
            return new Resolution.Found(found.address(), found.login(), found.trusted(), notes);
        }
        return resolution;
    }

    private Resolution address(Subject subject, Attributes attributes, Optional<String> described) {
        Optional<Attribute> driver = attributes.find("DRIVER");
        String text = driver.map(Attribute::value).or(() -> described).orElse("");
        if (text.isEmpty()) {
            return unusable(subject, Optional.empty(), "no Driver; add Driver=PostgreSQL, MariaDB, SQL Server, ...");
        }
        Optional<Family> family = family(text, described);
        if (family.isEmpty()) {
            return unusable(
                    subject,
                    driver.flatMap(Attribute::at),
                    "Driver \"%s\", which is of no known kind (%s); name one of these, or write a JDBC URL as Source and"
                                    .formatted(text, DriverNames.known())
                            + " put its driver into lib/ext");
        }
        try {
            JdbcUrl url = JdbcUrl.parse(new FamilyUrl(attributes, text).of(family.get()));
            boolean trusted = new Parts(attributes)
                    .flag("Trusted_Connection", "Integrated Security")
                    .orElse(false);
            return new Resolution.Found(
                    Addresses.of(url, home, subject.writtenIn()), attributes.login(), trusted, List.of());
        } catch (Missing missing) {
            return unusable(subject, missing.at(), missing.getMessage());
        }
    }

    /** By what the driver is called, else by what odbcinst.ini or the list of data sources says of it. */
    private Optional<Family> family(String driver, Optional<String> described) {
        return DriverNames.family(driver)
                .or(() -> machine.drivers().stream()
                        .filter(installed -> installed.name().equalsIgnoreCase(driver))
                        .findFirst()
                        .flatMap(DataSources::family))
                .or(() -> described.flatMap(DriverNames::family));
    }

    private static Optional<Family> family(DataSource installed) {
        Attributes said = installed.attributes();
        return DriverNames.family(said.value("Driver64", "Driver").orElse("") + " "
                + said.value("Description").orElse(""));
    }

    private static Resolution unusable(Subject subject, Optional<Spot> at, String what) {
        return new Resolution.Unusable(at.or(subject::at), subject.name() + " has " + what);
    }
}
