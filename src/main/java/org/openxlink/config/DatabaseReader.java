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

    DatabaseReader(Path home, ConfigFiles files, UnaryOperator<String> environment) {
        this.secrets = new SecretReader(home, environment);
        this.sources = new DataSources(home, files::find, environment);
    }

    /** The database, or nothing when it can't be used: then the section has an error. */
    Optional<Database> read(SectionReader whole) {
        SectionReader section = whole.in(KnownKey.Group.CONNECTION);
        Optional<String> source =
                section.required("Source", "a JDBC URL, a data source name or an ODBC connection string");
        Optional<String> user = section.text("User", "UID");
        Optional<Secret> password = password(section);
        int fetchSize = section.number("FetchSize", FETCH_SIZE, 1, 1_000_000);
        int queryTimeout = section.number("QueryTimeout", QUERY_SECONDS, 1, LONGEST_SECONDS);
        Place place = section.placeOf("Source");
        return source.flatMap(text -> resolved(section, text, place))
                .filter(found -> hasLogin(section, found, user))
                .map(found -> new Database(
                        place,
                        DataSources.shown(source.get()),
                        found.address(),
                        user.or(found.login()::user),
                        password.or(() -> found.login().password().flatMap(written -> secret(section, written, place))),
                        fetchSize,
                        queryTimeout));
    }

    /** Java has no part in the Windows account that the service runs as. */
    private static boolean hasLogin(SectionReader section, Resolution.Found found, Optional<String> user) {
        boolean login = user.isPresent() || found.login().user().isPresent() || !found.trusted();
        if (!login) {
            section.error(
                    "User",
                    "%s wants the Windows account of the service (Trusted_Connection), which is not possible; set User and"
                            + " Password to a login of the server, or User=DOMAIN\\name and its password",
                    found.address().writtenIn());
        }
        return login;
    }

    private Optional<Secret> password(SectionReader section) {
        String key = section.hasAny(List.of("Password")) ? "Password" : "Pwd";
        return section.text("Password", "Pwd")
                .flatMap(text -> section.secret(secrets, text, key, section.placeOf(key)));
    }

    private Optional<Secret> secret(SectionReader section, Login.Written written, Place source) {
        Place place = written.at().map(DatabaseReader::place).orElse(source);
        return section.secret(
                secrets, written.text(), written.at().isPresent() ? "its password" : "the password in Source", place);
    }

    private static Place place(Spot spot) {
        return new Place(spot.file(), spot.line());
    }

    private Optional<Resolution.Found> resolved(SectionReader section, String source, Place place) {
        Resolution resolution = sources.resolve(source, place.toString());
        if (resolution instanceof Resolution.Found found) {
            found.notes().forEach(note -> section.warning("Source", "%s", note));
            return Optional.of(found);
        }
        if (resolution instanceof Resolution.Unusable unusable) {
            section.errorAt(unusable.at().map(DatabaseReader::place).orElse(place), "%s", unusable.reason());
        }
        if (resolution instanceof Resolution.Unknown unknown) {
            section.error("Source", "%s", sentence(unknown));
        }
        return Optional.empty();
    }

    private static String sentence(Resolution.Unknown unknown) {
        String near = Nearest.to(unknown.name(), unknown.known().keySet())
                .map(name -> "; did you mean \"%s\" (%s)?"
                        .formatted(name, unknown.known().get(name)))
                .orElse("");
        return "Source is \"%s\", but there is no such data source name in %s%s; write [%s] with Driver and Server into"
                        .formatted(unknown.name(), String.join(", ", unknown.looked()), near, unknown.name())
                + " config/odbc.ini, or a JDBC URL as Source";
    }
}
