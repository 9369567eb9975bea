package org.openxlink.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openxlink.config.odbc.DataSources;
import org.openxlink.config.odbc.Login;
import org.openxlink.config.odbc.Resolution;
import org.openxlink.config.odbc.Spot;

/** Reads how a section reaches its database (Rule: the Universal interface, connection); connects to nothing. */
final class DatabaseReader {

    private static final int FETCH_SIZE = 10_000;
    private static final int QUERY_SECONDS = 300;
    private static final int LONGEST_SECONDS = 86_400;

    private final SecretReader secrets;
    private final DataSources sources;

    DatabaseReader(Path home, UnaryOperator<String> environment) {
        this.secrets = new SecretReader(home, environment);
        this.sources = new DataSources(home);
    }

    /** The database, or nothing when it can't be used: then the section has an error. */
    Optional<Database> read(SectionReader section) {
        Optional<String> source =
                section.required("Source", "a JDBC URL, a data source name or an ODBC connection string");
        Optional<String> user = section.text("User", "UID");
        Optional<Secret> password = password(section);
        int fetchSize = section.number("FetchSize", FETCH_SIZE, 1, 1_000_000);
        int queryTimeout = section.number("QueryTimeout", QUERY_SECONDS, 1, LONGEST_SECONDS);
        Place place = section.placeOf("Source");
        return source.flatMap(text -> resolved(section, text, place).map(found -> {
            Login login = found.login();
            Optional<Secret> secret =
                    password.or(() -> login.password().flatMap(written -> secret(section, written, place)));
            return new Database(
                    place,
                    DataSources.shown(text),
                    found.address(),
                    user.or(login::user),
                    secret,
                    fetchSize,
                    queryTimeout);
        }));
    }

    private Optional<Secret> password(SectionReader section) {
        String key = section.hasAny(List.of("Password")) ? "Password" : "Pwd";
        return section.text("Password", "Pwd")
                .flatMap(text -> section.secret(secrets, text, key, section.placeOf(key)));
    }

    private Optional<Secret> secret(SectionReader section, Login.Written written, Place source) {
        Place place = written.at().map(DatabaseReader::place).orElse(source);
        return section.secret(
                secrets, written.text(), "the password in " + (written.at().isPresent() ? "it" : "Source"), place);
    }

    private static Place place(Spot spot) {
        return new Place(spot.file(), spot.line());
    }

    private Optional<Resolution.Found> resolved(SectionReader section, String source, Place place) {
        Resolution resolution = sources.resolve(source, place.toString());
        if (resolution instanceof Resolution.Unusable unusable) {
            section.errorAt(unusable.at().map(DatabaseReader::place).orElse(place), "%s", unusable.reason());
            return Optional.empty();
        }
        Resolution.Found found = (Resolution.Found) resolution;
        found.notes().forEach(note -> section.warning("Source", "%s", note));
        return Optional.of(found);
    }
}
